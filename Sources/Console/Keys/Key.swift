/// What a visitor pressed, after everything harmful is taken out.
package enum Key: Hashable, Sendable {
  /// A letter, digit, sign or space; never a control, format or private character, nor a mark.
  case character(Character)

  /// A digit or sign of the number pad, where the terminal tells it from the others.
  case pad(Character)

  /// F1 to F12, by its number.
  case function(Int)
  case enter, backspace, delete, tab, escape
  case up, down, left, right, home, end, pageUp, pageDown

  /// The character that it types; nil for a key that types none.
  package var character: Character? {
    switch self {
    case .character(let character), .pad(let character): character
    default: nil
    }
  }

  /// The digit 0 to 9 that this key stands for, in European, Arabic-Indic, Persian or Ethiopic form,
  /// or as the row of digits of a French keyboard has it.
  package var digit: Int? {
    guard let character, let scalar = character.unicodeScalars.first,
      character.unicodeScalars.count == 1
    else { return nil }
    return scalar.plainDigit ?? Key.frenchDigits[character]
  }

  /// The letters that no other keyboard has there; the signs between them stay what they are.
  private static let frenchDigits: [Character: Int] = ["é": 2, "è": 7, "ç": 9, "à": 0]
}

extension String {
  /// The same text with the digits of other scripts as 0 to 9.
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
    case 0x1369...0x1371: Int(value - 0x1368)
    // Ethiopic has no zero: its keyboard has ten or a hundred on that key.
    case 0x1372, 0x137B: 0
    default: nil
    }
  }
}
