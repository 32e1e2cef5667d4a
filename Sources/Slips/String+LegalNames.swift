extension String {
  /// The text with the parts of a law's name, and a label and its date, on one line: SGB II, § 37,
  /// Abs. 2, "Bis: 30.11.2026".
  var keepingLegalNames: String {
    guard contains(" ") else { return self }
    var result = self
    for name in ["SGB", "\u{A7}", "\u{A7}\u{A7}", "Abs.", "Nr.", "Art."] {
      result = result.replacing("\(name) ", with: "\(name)\u{A0}")
    }
    // A count stays with what is counted; a longer number, such as the content's version, would not fit.
    return result.replacing(#/: (?=[\p{Nd}.]{1,10}(?:[ ,\u{A0}]|$))/#) { _ in ":\u{A0}" }
      .replacing(#/ (?=\p{Nd}{1,2}(?:,|\u{A0}|$))/#) { _ in "\u{A0}" }
  }
}
