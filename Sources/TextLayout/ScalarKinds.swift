/// What a character means for the layout of a line.
extension Unicode.Scalar {
  /// Whether it only gives instructions (format and control characters, line separators,
  /// variation selectors).
  ///
  /// None of these reaches a terminal: they steer direction and breaking here, and terminals differ
  /// in what they make of them.
  var isInstruction: Bool { !isPlain && isInstructionLookedUp }

  /// Whether it takes one column and instructs nobody, as the most usual letters, digits and signs
  /// of our languages do.
  ///
  /// It saves the look-up of properties, a fifth of the time in which all pages are set, and never
  /// says anything else; false only means that they must be asked.
  package var isPlain: Bool {
    switch value {
    case 0x20...0x7E: true
    case 0xA0...0xAC, 0xAE...0xFF: true  // Latin-1 but the soft hyphen.
    case 0x0620...0x064A, 0x0660...0x066F, 0x0671...0x06D5: true  // Arabic but its marks.
    case 0x1200...0x135C, 0x1360...0x139F: true  // Ethiopic but its marks.
    case 0x2010...0x2027: true  // Dashes, quotation marks, the ellipsis.
    case 0x2500...0x25FF: true  // Lines, blocks, dots.
    case 0xFB50...0xFDFF, 0xFE70...0xFEFC: true  // Arabic letters in their joined forms.
    default: false
    }
  }

  /// The same as ``isInstruction``, of any character, out of Unicode's properties.
  package var isInstructionLookedUp: Bool {
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

extension String {
  /// Joins scalars to a text; `String.UnicodeScalarView` does it one by one and takes much longer.
  init(joined scalars: some Sequence<Unicode.Scalar>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * scalars.underestimatedCount)
    for scalar in scalars { bytes.append(contentsOf: scalar.utf8) }
    self.init(decoding: bytes, as: UTF8.self)
  }
}
