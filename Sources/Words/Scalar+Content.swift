/// Which characters a text of the content may have.
extension Unicode.Scalar {
  /// Whether the character may stand in a text that an author or an administrator writes.
  ///
  /// Not so those that nobody sees and that change what is read: controls, line separators, marks that
  /// turn the direction of writing, private and unassigned ones. The joiners of Farsi may.
  package var mayStandInContent: Bool {
    if value >= 0x20, value < 0x7F { return true }
    if value == 0x200C || value == 0x200D { return true }
    switch properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return false
    default: return true
    }
  }

  /// Whether the character may stand in a translation: besides, the isolates about a German name.
  package var mayStandInTranslation: Bool {
    mayStandInContent || value == 0x2068 || value == 0x2069
  }

  /// A name for a character that cannot be shown: `a line break (U+000A)`.
  package var forbiddenName: String {
    let digits = String(value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let kind =
      switch value {
      case 0: "the character NUL"
      case 9: "a tab"
      case 10, 13: "a line break"
      case 0x1B: "the character ESC"
      case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C:
        "an invisible mark of writing direction"
      case 0xFEFF: "an invisible mark of byte order"
      case 0..<0x20, 0x7F..<0xA0: "a control character"
      default: "an invisible character"
      }
    return "\(kind) (\(code))"
  }
}

extension String {
  /// The text with every character that would command a terminal, or hide, made visible: `␛[2J`.
  ///
  /// For words that others have chosen (a printer, a server, a file's name) where staff read them. Line
  /// breaks stay.
  package var visible: String {
    guard unicodeScalars.contains(where: { !$0.mayStandInTranslation && $0 != "\n" }) else {
      return self
    }
    var shown = ""
    for scalar in unicodeScalars {
      if scalar.mayStandInTranslation || scalar == "\n" {
        shown.unicodeScalars.append(scalar)
      } else if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
        shown.unicodeScalars.append(picture)
      } else {
        shown += "<U+" + String(scalar.value, radix: 16, uppercase: true) + ">"
      }
    }
    return shown
  }
}
