internal import Guide
internal import Messages
internal import Wording
internal import Words

/// The lines of one block while it is being put together.
struct SlipLines {
  let wording: Wording

  /// Whether it is the visitor's own.
  let isLast: Bool
  private(set) var lines: [Slip.Line] = []

  init(_ wording: Wording, isLast: Bool = true) {
    self.wording = wording
    self.isLast = isLast
  }

  mutating func add(
    _ id: String, _ role: Slip.Role, _ text: Text, drawing: Identifier<Drawing>? = nil,
    isPrivate: Bool = false, isLater: Bool = false
  ) {
    // German that stands in keeps its direction.
    let language = text.language == wording.language ? nil : text.language
    var line = Slip.Line(
      id: id, role: role, text: text.marked, in: language, drawing: drawing, isPrivate: isPrivate)
    line.isLater = isLater
    lines.append(line)
  }

  mutating func add(_ key: MessageKey, _ role: Slip.Role) { add(key.rawValue, role, wording(key)) }

  mutating func add(_ phrase: Phrase, _ role: Slip.Role, _ values: [String: String] = [:]) {
    add(phrase.rawValue, role, wording(phrase, values))
  }

  /// Several short statements in one line: paper is long enough without; nothing for none.
  mutating func add(
    _ id: String, _ role: Slip.Role, _ texts: [Text], isPrivate: Bool = false,
    isLater: Bool = false
  ) {
    guard let first = texts.first else { return }
    // No line begins with the dot.
    let joined = texts.map(\.marked).joined(separator: Slip.dot)
    // An office's German name stands among words of the visitor's language.
    let language =
      texts.allSatisfy { $0.language == first.language } ? first.language : wording.language
    add(
      id, role, Text(string: joined, language: language), isPrivate: isPrivate, isLater: isLater)
  }

  mutating func add(_ note: PlannedNote, _ role: Slip.Role) {
    add(note.note.say.rawValue, role, wording.text(of: note))
  }

  mutating func addWaiting(of ticket: SlipTicket) {
    guard let time = ticket.waiting else { return }
    add("slip/waiting", .now, wording.waiting(time))
  }

  /// The form to tear off; German alone has its blanks, since the officer reads it.
  mutating func addStrip(_ note: PlannedNote) {
    let parts = [Phrase.slipStripName, .slipStripSignature, .slipStripStamp].map {
      wording($0).string + " ____"
    }
    let text = ([wording.text(of: note).string] + parts).joined(separator: " ")
    add(
      note.note.say.rawValue, .strip, Text(string: text, language: wording.language))
  }
}
