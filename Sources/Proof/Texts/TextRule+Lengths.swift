internal import GuideFiles
package import Words

/// A10: a translation that is much longer says more than the German text, one that is much shorter
/// less.
extension TextRule {
  static let lengths: [TextRule] = [
    TextRule("A10", .warning) { pair in
      let (german, text) = (pair.german.visible.count, pair.text.visible.count)
      guard german >= 4 else { return [] }
      let budget = lengthBudget(for: german, in: pair.language)
      let least = Double(german) * (pair.language == .ti ? 0.30 : 0.40)
      if text > budget {
        return ["\(text) characters long; for \(german) German ones at most \(budget)"]
      }
      return Double(text) < least ? ["\(text) characters short; the German text has \(german)"] : []
    }
  ]

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
