/// A sequence that a terminal sends for a key without a character.
struct ControlSequence {
  let parameters: [UInt8]
  let final: UInt8

  /// The key; nil for all that the kiosk does not use (function keys, mouse, paste brackets).
  ///
  /// Shift, Ctrl and Alt make no difference.
  var key: Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "~"): numbered
    default: nil
    }
  }

  private var numbered: Key? {
    let number = parameters.prefix { $0 != UInt8(ascii: ";") }
    return switch String(decoding: number, as: UTF8.self) {
    case "1", "7": .home
    case "4", "8": .end
    case "3": .delete
    case "5": .pageUp
    case "6": .pageDown
    default: nil
    }
  }

  /// The keys of a numeric keypad that some other program left in application mode.
  static func keypad(_ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "p")...UInt8(ascii: "y"):
      .character(Character(Unicode.Scalar(byte - UInt8(ascii: "p") + UInt8(ascii: "0"))))
    case UInt8(ascii: "M"): .enter
    default: nil
    }
  }
}
