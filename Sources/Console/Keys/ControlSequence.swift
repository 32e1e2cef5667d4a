/// A sequence that a terminal sends for a key without a character, or for every key where it speaks
/// kitty's keyboard protocol.
struct ControlSequence {
  /// The numbers between the semicolons, each with those behind its colons; nil where one is left out.
  private let fields: [[Int?]]
  private let final: UInt8

  init(parameters: [UInt8], final: UInt8) {
    fields = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      $0.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map {
        Int(String(decoding: $0, as: UTF8.self))
      }
    }
    self.final = final
  }

  /// Whether the key is one that is held down.
  var isRepeated: Bool { number(1, 1) == 2 }

  /// The key; nil for all that the kiosk does not use (mouse, paste brackets), and for a key let go.
  ///
  /// Shift makes no difference, and with others than the protocol's own keys no other does.
  var key: Key? {
    guard number(1, 1) != 3 else { return nil }
    return switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P"): .function(1)
    case UInt8(ascii: "Q"): .function(2)
    case UInt8(ascii: "S"): .function(4)
    case UInt8(ascii: "~"): numbered
    case UInt8(ascii: "u"): protocolKey
    default: nil
    }
  }

  private func number(_ field: Int, _ place: Int) -> Int? {
    guard field < fields.count, place < fields[field].count else { return nil }
    return fields[field][place]
  }

  private var numbered: Key? {
    switch number(0, 0) {
    case 1, 7: .home
    case 4, 8: .end
    case 3: .delete
    case 5: .pageUp
    case 6: .pageDown
    case let number? where (11...15).contains(number): .function(number - 10)
    case let number? where (17...21).contains(number): .function(number - 11)
    case let number? where (23...24).contains(number): .function(number - 12)
    default: nil
    }
  }

  /// A key of kitty's protocol: `CODE:SHIFTED:PLACE ; MODIFIERS:EVENT ; TEXT`.
  private var protocolKey: Key? {
    // Ctrl, Alt, Super and their like: no page has such a key.
    guard ((number(1, 0) ?? 1) - 1) & 0b11_1110 == 0, let code = number(0, 0) else { return nil }
    if let named = ControlSequence.named[code] { return named }
    let typed = number(2, 0) ?? number(0, 1) ?? code
    guard let scalar = UInt32(exactly: typed).flatMap(Unicode.Scalar.init), scalar.isTypable
    else { return nil }
    let character = Character(scalar)
    guard let place = number(0, 2).flatMap(UInt8.init(exactly:)).map(Unicode.Scalar.init),
      !scalar.isASCII || (0x30...0x39).contains(place.value), place.properties.isAlphanumeric
    else { return .character(character) }
    // The digits' row gives digits, whatever is printed on it, unless Shift was wanted. The letters
    // of a script that the kiosk knows stay what they are: a field may want them.
    let isShifted = ((number(1, 0) ?? 1) - 1) & 1 != 0
    let isKnown =
      Key.character(character).place != nil || Key.character(character).digit != nil || isShifted
    return isKnown ? .character(character) : .character(Character(place))
  }

  /// The keys that the protocol names by numbers.
  private static let named: [Int: Key] = {
    var named: [Int: Key] = [
      9: .tab, 13: .enter, 27: .escape, 127: .backspace, 57409: .pad(","), 57410: .pad("/"),
      57411: .pad("*"), 57412: .pad("-"), 57413: .pad("+"), 57414: .enter, 57416: .pad(","),
      57417: .left, 57418: .right, 57419: .up, 57420: .down, 57421: .pageUp, 57422: .pageDown,
      57423: .home, 57424: .end, 57426: .delete,
    ]
    for digit in 0...9 { named[57399 + digit] = .pad(Character("\(digit)")) }
    return named
  }()

  /// The keys that follow `ESC O`: those of a number pad that some other program left in application
  /// mode.
  static func keypad(_ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      .pad(Character(Unicode.Scalar(byte - UInt8(ascii: "j") + UInt8(ascii: "*"))))
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "R"): .function(3)
    default: nil
    }
  }

  /// A function key of the Linux console, by the letter behind `ESC [ [`.
  static func consoleFunction(_ byte: UInt8) -> Key? {
    (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte)
      ? .function(Int(byte - UInt8(ascii: "A")) + 1) : nil
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isAlphanumeric: Bool { isAlphabetic || numericType == .decimal }
}
