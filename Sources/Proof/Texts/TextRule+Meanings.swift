internal import GuideFiles
internal import Words

/// A16 and A17: what a reader who knows no German cannot take in, or takes in another sense.
extension TextRule {
  static let meanings: [TextRule] = [
    TextRule("A16", .error) { pair in
      quotations(in: pair.text.visible).filter { quoted in
        !quoted.hasMeaning && pair.german.hasVisible(quoted.words.lowercased())
          && !pair.lists.names.contains(quoted.words)
      }.map { "'\($0.words)' stands without its meaning; write it behind in brackets" }
    },
    TextRule("A17", .warning) { pair in
      pair.lists.better
        .filter { $0.language == pair.language && $0.begins(in: pair.text.visible) }
        .map { "'\($0.word)' \($0.why); better '\($0.better)'" }
    },
  ]

  /// What stands in quotation marks within a text, but the whole of it.
  private static func quotations(
    in text: [Unicode.Scalar]
  ) -> [(words: String, hasMeaning: Bool)] {
    var found: [(String, Bool)] = []
    for (start, mark) in text.enumerated() where start > 0 && (mark == "«" || mark == "“") {
      let closing: Unicode.Scalar = mark == "«" ? "»" : "”"
      guard let end = text[start...].firstIndex(of: closing) else { continue }
      let words = text[(start + 1)..<end]
      guard words.allSatisfy({ $0.isLatinLetter || " -".unicodeScalars.contains($0) }) else {
        continue
      }
      let isInBrackets = text[start - 1] == "("
      let isExplained = text[(end + 1)...].starts(with: [" ", "("])
      found.append((String(scalars: Array(words)), isInBrackets || isExplained))
    }
    return found
  }
}
