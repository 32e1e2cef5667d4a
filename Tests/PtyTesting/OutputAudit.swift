/// Finds in a program's output what no page of a kiosk contains: keys that came back as they were
/// typed, broken characters, characters that turn text round.
///
/// The few sequences with which pages are drawn are known by name; every other one is an echo.
package struct OutputAudit: Sendable {
  /// What was found, each with the bytes around it.
  package private(set) var findings: [String] = []

  private var rest: [UInt8] = []

  package init() {}

  package mutating func take(_ bytes: some Sequence<UInt8>) {
    rest += bytes
    var place = 0
    while place < rest.count, let length = look(at: place) { place += length }
    rest.removeFirst(place)
  }

  /// Checks what begins at a place; its length, or nil where it is not whole yet.
  private mutating func look(at place: Int) -> Int? {
    let byte = rest[place]
    if byte >= 0x80 || byte == 0x1B, let length = cut(at: place) { return length }
    switch byte {
    case 0x1B: return sequence(at: place)
    case 0x0D where rest[(place + 1)...].starts(with: [0x1B, 0x5B, 0x4B]):
      return 1  // The line of the question to the terminal is cleared.
    case 0x0D where rest.count < place + 4: return nil
    case 0x20..<0x7F: return 1
    case 0xC2...0xF4: return character(at: place)
    default:
      add("the byte \(hex(byte))", at: place)
      return 1
    }
  }

  /// How much of a character or sequence was left when a wipe threw the rest of a page away.
  private func cut(at place: Int) -> Int? {
    let next = rest[place...].dropFirst().prefix { (0x20...0x3F).contains($0) || $0 >= 0x5B }
    let wipe = rest[next.endIndex...]
    guard next.count < 32, wipe.starts(with: OutputAudit.wipe) else { return nil }
    let hasFinal = byte(place) == 0x1B && next.dropFirst().contains { (0x40...0x7E).contains($0) }
    return hasFinal || byte(place) >= 0x80 && next.contains { $0 < 0x80 } ? nil : 1 + next.count
  }

  private func byte(_ place: Int) -> UInt8 { rest[place] }

  private static let wipe = Array("\u{1B}[0m\u{1B}[2J".utf8)

  private mutating func character(at place: Int) -> Int? {
    let length = rest[place] < 0xE0 ? 2 : rest[place] < 0xF0 ? 3 : 4
    guard place + length <= rest.count else { return nil }
    let text = String(validating: rest[place..<(place + length)], as: UTF8.self)
    guard let scalar = text?.unicodeScalars.first else {
      add("broken UTF-8", at: place)
      return 1
    }
    switch scalar.properties.generalCategory {
    case .control, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator:
      add("U+\(String(scalar.value, radix: 16))", at: place)
    case .format where scalar.value != 0x200C:
      add("U+\(String(scalar.value, radix: 16))", at: place)
    default: break
    }
    return length
  }

  private mutating func sequence(at place: Int) -> Int? {
    guard place + 1 < rest.count else { return nil }
    // Ends one that was cut off; keeps the cursor beside a picture, and puts it back.
    if Array("\\78".utf8).contains(rest[place + 1]) { return 2 }
    guard rest[place + 1] == UInt8(ascii: "[") else {
      add("an escape sequence", at: place)
      return 1
    }
    guard let end = rest[(place + 2)...].firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      if rest.count > place + 64 { add("a sequence without end", at: place) }
      return rest.count > place + 64 ? 1 : nil
    }
    let body = String(decoding: rest[(place + 2)...end], as: UTF8.self)
    if !OutputAudit.isOwn(body) { add("the sequence ESC [ \(body)", at: place) }
    return end + 1 - place
  }

  /// Whether pages, or the questions to the terminal, contain `ESC [` with this behind it.
  private static func isOwn(_ body: String) -> Bool {
    switch body.last {
    case "m", "H": body.dropLast().allSatisfy { $0.isASCII && $0.isNumber || $0 == ";" }
    default:
      [
        "K", "J", "2J", "3J", "8l", "8h", "?7l", "?7h", "?25l", "?25h", "?2004l", "8$p", ">0q",
        ">c", "c",
      ].contains(body)
    }
  }

  private mutating func add(_ what: String, at place: Int) {
    let around = rest[max(0, place - 24)..<min(rest.count, place + 24)]
    findings.append("\(what) in " + around.map(hex).joined(separator: " "))
  }

  private func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.count < 2 ? "0" + digits : digits
  }
}
