internal import GuideFiles
package import Words

/// A10: a translation that is much longer says more than the German text, one that is much shorter
/// less.
extension TextRule {
  static let lengths: [TextRule] = [
    TextRule("A10", .warning) { pair in
      let german = pair.german.visible.count
      let text = pair.text.visible.count
      guard german >= 4 else { return [] }
      let budget = lengthBudget(for: german, in: pair.language)
      let least = Double(german) * (pair.language == .ti ? 0.30 : 0.40)
      let ownWords = text - named(pair)
      if ownWords > budget {
        return ["\(ownWords) characters long; for \(german) German ones at most \(budget)"]
      }
      return Double(text) < least ? ["\(text) characters short; the German text has \(german)"] : []
    }
  ]

  /// The characters of brackets that hold nothing but words of the German text: the names by which
  /// people find a door or a letter stand beside their translation and make nothing longer.
  private static func named(_ pair: TextPair) -> Int {
    let german = Set(pair.german.latinRuns)
    return pair.text.visible.split(separator: "(").dropFirst().reduce(0) { sum, rest in
      guard let end = rest.firstIndex(of: ")") else { return sum }
      let inside = PreparedText(String(scalars: rest[..<end]))
      let isName =
        !inside.latinRuns.isEmpty && inside.latinRuns.allSatisfy(german.contains)
        && !inside.stripped.contains { $0.properties.isAlphabetic }
      return isName ? sum + inside.scalars.count + 3 : sum
    }
  }

  /// How many characters a translation of a German text of that length may have.
  package static func lengthBudget(for german: Int, in language: Language) -> Int {
    let factor =
      switch german {
      case ...20: 2.0
      case 21...60: language == .ti ? 1.15 : 1.35
      default: language == .ti ? 1.05 : 1.3
      }
    return max(4, Int((Double(german) * factor).rounded(.down)))
  }
}
