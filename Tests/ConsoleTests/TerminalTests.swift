import Console
import PtyTesting
import Testing
import TextLayout
import Words

/// A terminal that a page is shown on and that is put back, through a pseudo-terminal.
@MainActor @Suite struct `A terminal in use` {
  @Test func `is put back as it was`() throws {
    let pair = try PtyPair()
    let terminal = try Terminal(input: pair.slave, output: pair.slave)

    terminal.makeRaw()
    terminal.enterPage(as: .vte)
    #expect(pair.isRaw)
    #expect(!pair.canBeStopped)
    #expect(!pair.waits)
    terminal.restore()
    terminal.restore()

    #expect(pair.isCooked)
    #expect(pair.canBeStopped)
    #expect(pair.waits)
    #expect(
      pair.received()
        == "\u{1B}[8l\u{1B}[?2004l\u{1B}[?7l\u{1B}[?25l\u{1B}[0m\u{1B}[2J\u{1B}[3J\u{1B}[H"
        + "\u{1B}[0m\u{1B}[2J\u{1B}[3J\u{1B}[H\u{1B}[8h\u{1B}[?7h\u{1B}[?25h")
  }

  @Test func `is refused where it is none`() throws {
    #expect(throws: ConsoleError.noTerminal) { try Terminal(input: -1, output: -1) }
  }

  @Test func `cannot hold the program up by taking nothing`() throws {
    let pair = try PtyPair()
    let terminal = try Terminal(input: pair.slave, output: pair.slave)
    terminal.makeRaw()

    #expect(!terminal.write(String(repeating: "x", count: 1 << 20), within: .milliseconds(20)))
    #expect(!terminal.write("y", within: .zero))
    _ = pair.received()
    #expect(terminal.write("z"))

    #expect(pair.received() == "\u{1B}\\z", "what was cut off is ended first")
    terminal.restore()
  }

  @Test func `has a size that some screen has, whatever it says`() throws {
    let pair = try PtyPair(columns: 65_535, rows: 65_535)
    let terminal = try Terminal(input: pair.slave, output: pair.slave)

    #expect(terminal.size == Size(columns: 1000, rows: 400))
  }

  @Test(arguments: [(1, 1), (2, 1), (1, 2), (79, 23), (80, 24), (100, 30)])
  func `shows of a page what it can hold`(columns: Int, rows: Int) throws {
    let pair = try PtyPair(columns: columns, rows: rows)
    let terminal = try Terminal(input: pair.slave, output: pair.slave)
    terminal.makeRaw()
    let page = (0..<24).map { Row(String(repeating: "\($0 % 10)", count: 80), .accent(.notice)) }

    #expect(terminal.size == Size(columns: columns, rows: rows))
    #expect(Screen(on: terminal).show(page))

    var shown = PtyScreen(columns: columns, rows: rows)
    shown.take(pair.received().utf8)
    let expected = (0..<rows).map { row in
      row < 24 ? String(repeating: "\(row % 10)", count: min(columns, 80)) : ""
    }
    #expect(shown.lines == expected)
    #expect(shown.scrollback.isEmpty)
    terminal.restore()
  }

  @Test func `shows nothing of the page before`() throws {
    let pair = try PtyPair(columns: 10, rows: 3)
    let terminal = try Terminal(input: pair.slave, output: pair.slave)
    terminal.makeRaw()
    var shown = PtyScreen(columns: 10, rows: 3)

    let screen = Screen(on: terminal)
    screen.show([Row("0123456789"), Row("abc"), Row("def")])
    screen.show([Row("01"), Row("\u{1B}[2Jx\u{9B}")])

    shown.take(pair.received().utf8)
    #expect(shown.lines == ["01", "[2Jx", ""])
    #expect(!shown.isCursorShown)
    terminal.restore()
  }

  @Test func `shows the field and its cursor on the page`() throws {
    let pair = try PtyPair(columns: 10, rows: 3)
    let terminal = try Terminal(input: pair.slave, output: pair.slave)
    terminal.makeRaw()
    var shown = PtyScreen(columns: 10, rows: 3)
    let field = try LineField(
      at: .init(row: 1, column: 2, width: 4), typesetter: Typesetter(.leftToRight),
      allowed: .digits, maximumLength: 3)

    _ = field.take(.character("1"))
    Screen(on: terminal).show([Row("a"), Row("b"), Row("c")], with: field)

    shown.take(pair.received().utf8)
    #expect(shown.lines == ["a", "b 1", "c"])
    #expect(shown.cursor == (1, 3))
    #expect(shown.isCursorShown)
    field.end()
    terminal.restore()
  }

  @Test func `is asked once, and what came besides is forgotten`() throws {
    let pair = try PtyPair()
    let terminal = try Terminal(input: pair.slave, output: pair.slave)
    terminal.makeRaw()
    pair.send("12\u{1B}P>|kitty(0.26.5)\u{1B}\\\u{1B}[?62;4c3")

    let (kind, answers) = terminal.ask(environment: ["TERM": "xterm-kitty"])

    #expect(kind == .kitty)
    #expect(answers.hasSixel)
    #expect(pair.received() == TerminalAnswers.questions + "\r\u{1B}[K")
    let loop = EventLoop(terminal: terminal, signals: try Signals())
    #expect(loop.next(until: .now) == .deadline)
    terminal.restore()
  }

  @Test func `that says nothing is taken for a common one`() throws {
    let pair = try PtyPair()
    let terminal = try Terminal(input: pair.slave, output: pair.slave)
    terminal.makeRaw()
    #expect(terminal.ask(environment: ["TERM": "xterm"], within: .zero).kind == .other)
    _ = pair.received()
    #expect(terminal.ask(environment: ["TERM": "linux"]).kind == .bare)
    #expect(pair.received() == "", "a console is not asked")
    terminal.restore()
  }
}
