/// What a visitor pressed, after everything harmful is taken out.
package enum Key: Hashable, Sendable {
  /// A letter, digit, sign or space; never a control, format or private character, nor a mark.
  case character(Character)
  case enter, backspace, delete, tab, escape
  case up, down, left, right, home, end, pageUp, pageDown

  /// The digit 0 to 9 that this key stands for, in European, Arabic-Indic or Persian form.
  package var digit: Int? {
    guard case .character(let character) = self, let scalar = character.unicodeScalars.first,
      character.unicodeScalars.count == 1
    else { return nil }
    return scalar.plainDigit
  }
}

extension String {
  /// The same text with Arabic-Indic and Persian digits as 0 to 9.
  package var inPlainDigits: String {
    var plain = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let digit = scalar.plainDigit.flatMap { Unicode.Scalar(0x30 + UInt32($0)) }
      plain.append(digit ?? scalar)
    }
    return String(plain)
  }
}

extension Unicode.Scalar {
  fileprivate var plainDigit: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0x0660...0x0669: Int(value - 0x0660)
    case 0x06F0...0x06F9: Int(value - 0x06F0)
    default: nil
    }
  }
}
