internal import GuideFiles
internal import Pages

/// A8: a translation ends as its German text does and has as many sentences.
extension TextRule {
  static let marks: [TextRule] = [
    TextRule("A8", .error) { pair in
      let (wanted, found) = (ending(of: pair.german), ending(of: pair.text))
      return wanted == found
        ? [] : ["it ends \(found.rawValue), the German text \(wanted.rawValue)"]
    },
    TextRule("A8", .error) { pair in
      let (wanted, found) = sentences(pair)
      return found < wanted.lowerBound - 1 || found > wanted.upperBound + 1
        ? ["it has \(found) sentences, the German text \(wanted.upperBound)"] : []
    },
    TextRule("A8", .warning) { pair in
      let (wanted, found) = sentences(pair)
      return found == wanted.lowerBound - 1 || found == wanted.upperBound + 1
        ? ["it has \(found) sentences, the German text \(wanted.upperBound)"] : []
    },
  ]

  private enum Ending: String {
    case statement = "as a statement"
    case question = "as a question"
    case colon = "with a colon"
    case exclamation = "with an exclamation mark"
    case none = "without a mark"
  }

  private static func ending(of text: PreparedText) -> Ending {
    let closing: Set<Unicode.Scalar> = ["\u{2069}", "“", "”", "»", "\"", "’", ")"]
    switch text.scalars.last(where: { !closing.contains($0) }) {
    case ".", "\u{1362}": return .statement
    case "?", "\u{61F}", "\u{1367}": return .question
    case ":", "\u{1366}": return .colon
    case "!": return .exclamation
    default: return .none
    }
  }

  /// How many sentences a translation may have, and has.
  ///
  /// German asks where it means a condition, "Ist die Miete offen? Fragen Sie.", which other languages say
  /// in one sentence: there such a question may be counted with what follows it.
  private static func sentences(_ pair: TextPair) -> (german: ClosedRange<Int>, text: Int) {
    let german = pair.german.raw.sentences
    let conditions = german.dropLast().count { $0.hasSuffix("?") }
    return ((german.count - conditions)...german.count, pair.text.raw.sentences.count)
  }
}
