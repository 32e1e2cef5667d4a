/// Bytes of a keyboard to keys: everything that is no key is swallowed here.
///
/// Control sequences (CSI, SS3) become a key or nothing; strings (OSC, DCS, PM, APC, SOS) are
/// swallowed whole. None of them can swallow the keyboard: each has a longest length, and
/// ``giveUp()`` ends it where the rest does not come in time.
package struct KeyParser: Sendable {
  /// What the parser waits for.
  package enum Pending: Sendable {
    /// What follows an Esc, if anything does.
    case escape

    /// The rest of a sequence.
    case sequence
  }

  private enum State {
    case ground
    case escape
    case control(parameters: [UInt8])
    case single
    case consoleFunction
    case string(length: Int)
    case stringEscape(length: Int)
    case skip(count: Int)
  }

  private static let longestControl = 64
  private static let longestString = 1024

  private var state = State.ground
  private var decoder = ScalarDecoder()

  /// Whether the terminal says of the key that ended last that it is held down.
  package private(set) var isRepeated = false

  package init() {}

  package var pending: Pending? {
    switch state {
    case .ground: decoder.isIdle ? nil : .sequence
    case .escape: .escape
    default: .sequence
    }
  }

  /// Ends the sequence whose rest did not come; an Esc by itself is a key.
  package mutating func giveUp() -> Key? {
    defer {
      state = .ground
      decoder = ScalarDecoder()
    }
    if case .escape = state { return .escape }
    return nil
  }

  /// Takes the next byte; returns the key that it ends, if it ends one.
  package mutating func take(_ byte: UInt8) -> Key? {
    isRepeated = false
    switch state {
    case .ground: return plain(byte)
    case .consoleFunction:
      state = .ground
      return ControlSequence.consoleFunction(byte)
    case .escape: introduce(byte)
    case .control(let parameters): return control(byte, after: parameters)
    case .single: return single(byte)
    case .string(let length): string(byte, length: length)
    case .stringEscape(let length):
      if byte == UInt8(ascii: "\\") { state = .ground } else { introduce(byte, length: length) }
    case .skip(let count): state = count > 1 ? .skip(count: count - 1) : .ground
    }
    return nil
  }

  private mutating func plain(_ byte: UInt8) -> Key? {
    guard let scalar = decoder.take(byte) else { return nil }
    switch scalar.value {
    case 0x1B: state = .escape
    case 0x0D, 0x0A: return .enter
    case 0x08, 0x7F: return .backspace
    case 0x09: return .tab
    default: if scalar.isTypable { return .character(Character(scalar)) }
    }
    return nil
  }

  private mutating func introduce(_ byte: UInt8, length: Int = 0) {
    state =
      switch byte {
      case UInt8(ascii: "["): .control(parameters: [])
      case UInt8(ascii: "O"): .single
      case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "^"), UInt8(ascii: "_"),
        UInt8(ascii: "X"):
        .string(length: length)
      case 0x1B: .escape
      default: .ground  // A letter with Alt held down.
      }
  }

  private mutating func control(_ byte: UInt8, after parameters: [UInt8]) -> Key? {
    switch byte {
    case 0x20...0x3F where parameters.count < KeyParser.longestControl:
      state = .control(parameters: parameters + [byte])
    case 0x1B:
      state = .escape
    case UInt8(ascii: "[") where parameters.isEmpty:
      state = .consoleFunction
    case UInt8(ascii: "M") where parameters.isEmpty:
      state = .skip(count: 3)  // The oldest form of a mouse report.
    default:
      state = .ground
      let sequence = ControlSequence(parameters: parameters, final: byte)
      isRepeated = sequence.isRepeated
      return sequence.key
    }
    return nil
  }

  private mutating func single(_ byte: UInt8) -> Key? {
    state = byte == 0x1B ? .escape : .ground
    return ControlSequence.keypad(byte) ?? ControlSequence(parameters: [], final: byte).key
  }

  private mutating func string(_ byte: UInt8, length: Int) {
    switch byte {
    case 0x07, 0x18, 0x1A: state = .ground
    case 0x1B: state = .stringEscape(length: length + 1)
    default: state = length < KeyParser.longestString ? .string(length: length + 1) : .ground
    }
  }
}
