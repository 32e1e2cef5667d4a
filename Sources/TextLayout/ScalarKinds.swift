/// What a character means for the layout of a line.
extension Unicode.Scalar {
  /// Whether it only gives instructions (format and control characters, line separators,
  /// variation selectors).
  ///
  /// None of these reaches a terminal: they steer direction and breaking here, and terminals differ
  /// in what they make of them.
  var isInstruction: Bool {
    switch properties.generalCategory {
    case .format, .control, .lineSeparator, .paragraphSeparator: true
    default: value >= 0x034F && properties.isDefaultIgnorableCodePoint
    }
  }

  /// Whether it is an Arabic vowel mark (harakat), which screens lose together with its letter.
  var isArabicVowelMark: Bool {
    (0x064B...0x065F).contains(value) || value == 0x0670
  }

  /// Whether it opens an isolate: LRI, RLI or FSI.
  var opensIsolate: Bool { (0x2066...0x2068).contains(value) }

  /// Whether it is PDI, the end of an isolate.
  var closesIsolate: Bool { value == 0x2069 }

  /// Whether it may run from right to left, or steers what does.
  var concernsDirection: Bool {
    switch value {
    case 0..<0x0590: false
    case 0x1200..<0x1400: false  // Ethiopic
    case 0x2010..<0x2028: false  // Dashes, quotation marks, the ellipsis.
    default: true
    }
  }

  var isNoBreakSpace: Bool { value == 0x00A0 || value == 0x202F }

  var isLetter: Bool { properties.isAlphabetic }

  static let softHyphen: Unicode.Scalar = "\u{AD}"
  static let zeroWidthNonJoiner: Unicode.Scalar = "\u{200C}"
  static let leftToRightIsolate: Unicode.Scalar = "\u{2066}"
  static let rightToLeftIsolate: Unicode.Scalar = "\u{2067}"
  static let firstStrongIsolate: Unicode.Scalar = "\u{2068}"
  static let popDirectionalIsolate: Unicode.Scalar = "\u{2069}"
}
