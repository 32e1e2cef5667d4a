@unsafe @preconcurrency import CReadline
import Console
import Testing
import TextLayout
import Words

/// The real readline, behind its pipe.
@MainActor @Suite(.serialized) struct `A field` {
  @Test func `is edited like a line`() throws {
    let field = try open(.name)
    #expect(field.take(.character("ü")) == .edited(text: "ü", cursorColumn: 1))
    type("ber", into: field)
    #expect(field.take(.left) == .edited(text: "über", cursorColumn: 3))
    #expect(field.take(.backspace) == .edited(text: "übr", cursorColumn: 2))
    #expect(field.take(.home) == .edited(text: "übr", cursorColumn: 0))
    #expect(field.take(.delete) == .edited(text: "br", cursorColumn: 0))
    #expect(field.take(.delete) == .edited(text: "r", cursorColumn: 0))
    #expect(field.take(.end) == .edited(text: "r", cursorColumn: 1))
    #expect(field.take(.delete) == .edited(text: "r", cursorColumn: 1))
    #expect(field.take(.enter) == .entered(text: "r"))
    #expect(field.take(.character("x")) == .passed)
    field.end()
  }

  @Test func `gives back Enter on an empty line too`() throws {
    let field = try open(.digits)
    #expect(field.take(.backspace) == .edited(text: "", cursorColumn: 0))
    #expect(field.take(.enter) == .entered(text: ""))
    field.end()
  }

  @Test func `takes its own characters only, and no more than it may`() throws {
    let field = try open(.digits, maximumLength: 4)
    type("1a٢\u{200C}۳-456", into: field)
    #expect(field.text == "1٢۳4")
    field.end()
  }

  @Test func `begins with what stood there, as far as it may`() throws {
    let field = try open(.digits, maximumLength: 3, initial: "12x345")
    #expect(field.take(.backspace) == .edited(text: "12", cursorColumn: 2))
    field.end()
  }

  @Test func `keeps nothing of the line before it`() throws {
    let first = try open(.name)
    type("geheim", into: first)
    first.end()
    let second = try open(.name)
    #expect(second.text == "")
    #expect(second.take(.tab) == .edited(text: "", cursorColumn: 0))
    second.end()
  }

  @Test func `overwrites what was typed when it ends`() throws {
    let field = try open(.name)
    type("geheim", into: field)
    _ = field.take(.backspace)
    #expect(unsafe String(cString: rl_line_buffer) == "gehei")
    #expect(unsafe rl_undo_list != nil)

    field.end()

    #expect(unsafe UnsafeBufferPointer(start: rl_line_buffer, count: 16).allSatisfy { $0 == 0 })
    #expect(unsafe rl_undo_list == nil)
    #expect(rl_end == 0)
  }

  @Test func `completes from its list only`() throws {
    let towns = ["Neuss", "Neukirchen-Vluyn", "München"]
    let field = try open(.name, completions: towns)
    type("nEu", into: field)
    #expect(field.take(.tab) == .edited(text: "Neu", cursorColumn: 3))
    type("s", into: field)
    #expect(field.take(.tab) == .edited(text: "Neuss", cursorColumn: 5))
    field.end()

    for typed in ["Mu", "Mue", "mü"] {
      let field = try open(.name, completions: towns)
      type(typed, into: field)
      #expect(field.take(.tab) == .edited(text: "München", cursorColumn: 7))
      field.end()
    }
  }

  @Test(arguments: ["/", "~", "$HO", "roo", "/etc/pass"])
  func `offers no files, users or variables`(typed: String) throws {
    let field = try open(AllowedCharacters([" "..."~"]))
    type(typed, into: field)
    for _ in 0..<3 { #expect(field.take(.tab) == .edited(text: typed, cursorColumn: typed.count)) }
    field.end()
  }

  @Test func `leaves the keys of the page to the page`() throws {
    let field = try open(.name)
    for key in [Key.escape, .up, .down, .pageUp, .pageDown] { #expect(field.take(key) == .passed) }
    field.end()
  }

  @Test func `runs from right to left on such a page`() throws {
    let field = try open(.name, direction: .rightToLeft)
    #expect(field.take(.character("ن")) == .edited(text: "ن", cursorColumn: 8))
    #expect(field.take(.character("و")) == .edited(text: "نو", cursorColumn: 7))
    #expect(field.take(.right) == .edited(text: "نو", cursorColumn: 8))
    #expect(field.take(.left) == .edited(text: "نو", cursorColumn: 7))
    let plain = field.drawing(Palette(hasColours: false))
    #expect(plain.hasPrefix("\u{1B}[3;5H\u{1B}[0;7m        \u{FEEE}\u{FEE7}\u{1B}[0m"))
    #expect(plain.hasSuffix("\u{1B}[3;12H\u{1B}[?25h"))
    field.end()
  }

  @Test func `holds two hundred bytes at most, so that its buffer never moves`() throws {
    let field = try open(.name, maximumLength: 1000)
    type(String(repeating: "ሰ", count: 100), into: field)
    #expect(field.text.utf8.count == 198)
    field.end()
  }

  private func open(
    _ allowed: AllowedCharacters, maximumLength: Int = 40, completions: [String] = [],
    initial: String = "", direction: Direction = .leftToRight
  ) throws -> LineField {
    try LineField(
      at: .init(row: 2, column: 4, width: 10), typesetter: Typesetter(direction), allowed: allowed,
      maximumLength: maximumLength, completions: completions, initial: initial)
  }

  private func type(_ text: String, into field: LineField) {
    for scalar in text.unicodeScalars { _ = field.take(.character(Character(scalar))) }
  }
}
