extension String {
  /// The text with the parts of a law's name, and a label and its date, on one line: SGB II, § 37,
  /// Abs. 2, "Bis: 30.11.2026".
  package var keepingLegalNames: String {
    let words = split(separator: " ", omittingEmptySubsequences: false)
    guard words.count > 1 else { return self }
    var result = String(words[0])
    for (word, next) in zip(words, words.dropFirst()) {
      result += word.isKept(with: next) ? "\u{A0}" : " "
      result += next
    }
    return result
  }
}

extension Substring {
  /// Whether no line may end between the word and the next one.
  fileprivate func isKept(with next: Substring) -> Bool {
    if ["SGB", "\u{A7}", "Abs.", "Nr.", "Art."].contains(where: hasSuffix) { return true }
    // A count stays with what is counted; a longer number, such as the content's version, would not
    // fit.
    if hasSuffix(":"), let end = next.end(of: 1...10, where: { $0.isDecimalDigit || $0 == "." }) {
      return end.isEmpty || end.first == "," || end.first == "\u{A0}"
    }
    // Behind a dot a count begins something else.
    guard !hasSuffix("\u{B7}"), let end = next.end(of: 1...2, where: \.isDecimalDigit) else {
      return false
    }
    return end.isEmpty || end.first == "," || end.first == "\u{A0}"
  }

  /// What is left behind that many such characters; nil where there are fewer or more.
  private func end(of count: ClosedRange<Int>, where isSuch: (Character) -> Bool) -> Substring? {
    let such = prefix(while: isSuch)
    return count.contains(such.count) ? self[such.endIndex...] : nil
  }
}

extension Character {
  fileprivate var isDecimalDigit: Bool {
    unicodeScalars.allSatisfy { $0.properties.generalCategory == .decimalNumber }
  }
}
