/// The characters that a field takes; all others are dropped before readline sees them.
package struct AllowedCharacters: Sendable {
  private let ranges: [ClosedRange<Unicode.Scalar>]

  package init(_ ranges: [ClosedRange<Unicode.Scalar>]) {
    self.ranges = ranges
  }

  package func contains(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { scalar in
      scalar.isTypable && ranges.contains { $0.contains(scalar) }
    }
  }

  package static func + (one: AllowedCharacters, other: AllowedCharacters) -> AllowedCharacters {
    AllowedCharacters(one.ranges + other.ranges)
  }

  /// European, Arabic-Indic, Persian and Ethiopic digits.
  package static let digits = AllowedCharacters(
    ["0"..."9", "\u{660}"..."\u{669}", "\u{6F0}"..."\u{6F9}", "\u{1369}"..."\u{1372}"])

  /// Digits, names of months, and what people write between them in a date.
  package static let date =
    digits + name + AllowedCharacters([","..."/", "\u{60C}"..."\u{60C}", "\u{1361}"..."\u{1366}"])

  /// The letters of the kiosk's scripts, with what stands between the words of a place's name.
  ///
  /// ZWNJ (U+200C) is one of them: Farsi is written with it.
  package static let name = AllowedCharacters([
    "A"..."Z", "a"..."z", "\u{C0}"..."\u{D6}", "\u{D8}"..."\u{F6}", "\u{F8}"..."\u{24F}",
    "\u{621}"..."\u{63A}", "\u{641}"..."\u{64A}", "\u{66E}"..."\u{66F}", "\u{671}"..."\u{6D3}",
    "\u{6D5}"..."\u{6D5}", "\u{6FA}"..."\u{6FC}", "\u{1200}"..."\u{135A}", "\u{1380}"..."\u{138F}",
    " "..." ", "'"...")", "-"..."/", "\u{2019}"..."\u{2019}", "\u{200C}"..."\u{200C}",
  ])
}

extension Unicode.Scalar {
  /// Whether a key may stand for it at all: a letter, number, sign or space that shows by itself.
  ///
  /// Marks are left out, since hundreds of them fit upon one letter; ZWNJ is let in.
  var isTypable: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .decimalNumber, .letterNumber, .otherNumber: true
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation: true
    case .initialPunctuation, .finalPunctuation, .otherPunctuation: true
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: true
    default: self == " " || self == "\u{200C}"
    }
  }
}
