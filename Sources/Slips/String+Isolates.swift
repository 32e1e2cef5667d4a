extension String {
  /// The text with its short isolates kept on one line: no break falls inside a name.
  ///
  /// An isolate of more characters than fit in `ems` em squares, the width of a line, may still
  /// break: at a space rather than inside a word.
  func keepingIsolatesWhole(within ems: Int) -> String {
    guard unicodeScalars.contains("\u{2068}") || unicodeScalars.contains("\u{2066}") else {
      return self
    }
    var result = UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let start = rest.firstIndex(where: Self.isolating.contains) {
      let end = rest[start...].firstIndex(of: "\u{2069}") ?? rest.endIndex
      // A Latin character takes 0.6 em in bold on average, so this many fit.
      let isShort = rest[start..<end].count * 3 < ems * 5
      result += rest[..<start]
      result += rest[start..<end].map { $0 == " " && isShort ? "\u{A0}" : $0 }
      rest = rest[end...]
    }
    result += rest
    return String(result)
  }

  /// U+2066 to U+2068, which begin an isolate.
  private static let isolating: Set<Unicode.Scalar> = ["\u{2066}", "\u{2067}", "\u{2068}"]

}
