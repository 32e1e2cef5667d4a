import Foundation
import PtyTesting
import Testing

/// The kiosk between and around its visits: what it survives, and what it leaves.
@Suite struct `A kiosk for everyone` {
  @Test func `asks who is silent, and then wipes everything`() throws {
    let kiosk = try Kiosk("--silence.warn", "0.3", "--silence.wipe", "1")
    let greeting = kiosk.pty.screen.text

    // Typed ahead, so that no page has to be met in time.
    kiosk.pty.send("111")
    #expect(kiosk.pty.expectOutput("Wie alt ist"))
    #expect(kiosk.pty.expectOutput("Sind Sie noch da?"))
    #expect(kiosk.pty.expectOutput("Neustart in: 1 s"))
    #expect(kiosk.pty.expectOutput("\u{1B}[2J\u{1B}[3J\u{1B}[H"))
    try kiosk.press(until: Kiosk.endOfGreeting)

    #expect(kiosk.pty.screen.text == greeting)
    #expect(kiosk.pty.screen.scrollback == [])
    #expect(!kiosk.place.hasNumbers)
  }

  @Test func `goes on where it was when a key is pressed in time`() throws {
    let kiosk = try Kiosk("--silence.warn", "0.3", "--silence.wipe", "60")
    kiosk.pty.send("111")
    #expect(kiosk.pty.expectOutput("Sind Sie noch da?"))

    // The key says "I am here" and nothing else: no answer comes of it.
    kiosk.pty.send("3")

    #expect(kiosk.pty.expectOutput("Wie alt ist"))
    #expect(kiosk.pty.expectOutput("Sind Sie noch da?"))
    #expect(!kiosk.pty.screen.text.contains("Welches Papier"))
  }

  @Test func `greets anew when a visit is killed`() throws {
    let kiosk = try Kiosk()
    let greeting = kiosk.pty.screen.text
    let visit = try #require(kiosk.visit)
    try kiosk.press("1", until: "Bevor wir anfangen")

    kill(visit, SIGKILL)

    #expect(kiosk.pty.expectOutput("Einen Moment, bitte."))
    try kiosk.press(until: Kiosk.endOfGreeting)
    #expect(kiosk.visit != visit)
    #expect(kiosk.pty.screen.text == greeting)
    #expect(kiosk.pty.screen.scrollback == [])
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `gives the terminal back as it was`(signal: Int32) throws {
    let before = try PtyPair().modes
    let kiosk = try Kiosk()
    let visit = try #require(kiosk.visit)
    try kiosk.press("1", until: "Bevor wir anfangen")
    #expect(kiosk.pty.modes != before)
    #expect(!kiosk.pty.screen.isCursorShown)

    kiosk.pty.signal(signal)

    #expect(kiosk.pty.wait() == .status(0))
    #expect(kiosk.pty.modes == before)
    #expect(kiosk.pty.screen.isCursorShown)
    #expect(kiosk.pty.screen.lines.joined() == "")
    #expect(Pty.isGone(visit))
  }

  @Test func `does nothing on the keys that end or stop programs`() throws {
    let kiosk = try Kiosk()
    let visit = try #require(kiosk.visit)
    try kiosk.press("1", until: "Bevor wir anfangen")
    try kiosk.press("1", until: "Brauchen Sie heute")

    for key in ["\u{3}", "\u{1A}", "\u{1C}", "\u{4}", "\u{13}", "\u{16}"] { kiosk.pty.send(key) }
    try kiosk.press("h", until: "Dann hilft Ihnen das Personal sofort.")
    try kiosk.press("0", until: "  1   Nein")
    try kiosk.press("1", until: "Wie alt ist")

    #expect(kiosk.visit == visit)
  }

  @Test func `says that its screen is too small, until it is not`() throws {
    let kiosk = try Kiosk()
    try kiosk.press("1", until: "Bevor wir anfangen")
    try kiosk.press("1", until: "Brauchen Sie heute")

    kiosk.pty.resize(columns: 40, rows: 10)
    try kiosk.press(until: "Dieser Bildschirm ist zu klein.")
    kiosk.pty.passOutput()
    kiosk.pty.send("1")
    // Said again: the key has been read, and on no page.
    #expect(kiosk.pty.expectOutput("Dieser Bildschirm ist zu klein."))
    kiosk.pty.resize(columns: 80, rows: 24)

    try kiosk.press(until: "0 zurück · H Hilfe · L Sprache · D Schalter")
    #expect(kiosk.pty.screen.text.contains("Brauchen Sie heute"))
    kiosk.pty.resize(columns: 120, rows: 40)
    try kiosk.press("1", until: "Wie alt ist")
  }
}

/// The kiosk where it cannot work: staff read why, on a terminal as it was.
@Suite struct `A kiosk that cannot start` {
  @Test func `names the mistake in its content`() throws {
    let content = try ContentCopy()
    let found = try mistakes[0].make(in: content)
    try expectRefusal(65, found, of: ["--content", content.path])
  }

  @Test func `names the folder that is missing`() throws {
    try expectRefusal(
      78, "wegweiser: '/nowhere' does not hold Resources/guide and locales",
      of: ["--content", "/nowhere"])
  }

  @Test func `names a day that does not exist`() throws {
    try expectRefusal(
      64, "wegweiser: '2026-11-31' is no day; days are written yyyy-mm-dd, as in 2026-11-24",
      of: ["--today", "2026-11-31"])
  }

  @Test func `names the office that it does not know`() throws {
    try expectRefusal(
      64,
      "wegweiser: no office profile 'x' in \(ContentCopy.shipped)/Resources/offices",
      of: ["--office", "x"])
  }

  @Test(arguments: [(79, 23), (79, 24), (80, 23)])
  func `says that its terminal is too small`(columns: Int, rows: Int) throws {
    try expectRefusal(
      78,
      "wegweiser: this terminal has \(columns) columns and \(rows) rows; the kiosk needs 80 and 24",
      of: [], columns: columns, rows: rows)
  }

  /// The message is on the screen after the end, wherever a line of it was broken.
  private func expectRefusal(
    _ status: Int32, _ message: String, of options: [String], columns: Int = 80, rows: Int = 24,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try PtyPair().modes
    let kiosk = try Kiosk(options, columns: columns, rows: rows, in: Place())

    #expect(kiosk.pty.wait() == .status(status), sourceLocation: location)
    let shown = kiosk.pty.screen.lines.joined().replacing(" ", with: "")
    #expect(shown.hasSuffix(message.replacing(" ", with: "")), sourceLocation: location)
    #expect(kiosk.pty.modes == before, sourceLocation: location)
    #expect(kiosk.pty.screen.isCursorShown, sourceLocation: location)
    #expect(!kiosk.place.hasNumbers, sourceLocation: location)
  }
}
