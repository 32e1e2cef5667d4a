import Foundation
import PtyTesting
import Testing

/// Everything that was ever tried at this keyboard, at the real program: where single keys are read
/// and where readline edits a line, from the left and from the right.
@Suite struct `A stranger at the keyboard` {
  @Test(arguments: KeyRow.all, ["de", "ar"])
  func `opens nothing, learns nothing and stops nothing`(row: KeyRow, language: String) throws {
    let kiosk = try Kiosk()
    try kiosk.leaveSecret()
    let visit = try #require(kiosk.visit)
    let start = kiosk.pty.bytes.count
    try kiosk.goToFirstQuestion(in: language)
    let question = kiosk.pty.screen.text

    kiosk.pty.send(row.bytes)
    if row.goesBack {
      try kiosk.answer("1", until: "Brauchen Sie heute", after: "Bevor wir anfangen")
    }
    try kiosk.answer("h", until: "Warum fragen wir das?")
    try kiosk.press("0", until: "Brauchen Sie heute")
    #expect(
      kiosk.pty.expectScreen { $0.text == question },
      "\(kiosk.pty.screen.text)\n--- instead of\n\(question)")

    try kiosk.goToTowns()
    try kiosk.press("g", until: Kiosk.typing)
    // Only when the old list is gone does its return say that the field is empty.
    #expect(kiosk.pty.expectGone("Nettetal"))
    kiosk.pty.send(row.bytes)
    // Behind an Esc that still waits for what may follow it, a letter is one with Alt.
    if row.goesBack {
      try kiosk.answer("g", until: Kiosk.option(1, "Grefrath", in: language), after: "Tönisvorst")
    }
    // As many as one read takes would swallow what is typed behind them.
    try kiosk.answer(
      String(repeating: "\u{7F}", count: 16), until: Kiosk.option(2, "Nettetal", in: language))
    try kiosk.press("gref", until: Kiosk.option(1, "Grefrath", in: language))
    #expect(kiosk.pty.expectScreen { $0.shows(word: "gref") }, "\(kiosk.pty.screen.text)")
    #expect(kiosk.pty.expectGone("Nettetal"))
    try kiosk.press("\r", until: "Stunden am Tag")

    #expect(kiosk.visit == visit)
    kiosk.expectNothingStrange(since: start)
  }

  @Test(arguments: ["de", "ar"])
  func `types the letters of what was pasted, and no others`(language: String) throws {
    let kiosk = try Kiosk()
    try kiosk.goToFirstQuestion(in: language)
    try kiosk.goToTowns()
    try kiosk.press("g", until: Kiosk.typing)

    kiosk.pty.send("\u{1B}[200~r\u{7}\u{202E}e\u{301}\u{1B}[201~f\u{1B}]0;x\u{7}")
    kiosk.pty.send([0xC2])

    try kiosk.press("r", until: Kiosk.option(1, "Grefrath", in: language))
    #expect(
      kiosk.pty.expectScreen { $0.shows(word: "grefr") }, "\(kiosk.pty.screen.text)")
    try kiosk.press("\n", until: "Stunden am Tag")
  }

  @Test func `is not shown a page for each key of a thousand`() throws {
    let kiosk = try Kiosk()
    try kiosk.goToFirstQuestion(in: "de")
    let start = kiosk.pty.bytes.count

    kiosk.pty.send(String(repeating: "7", count: 1000))
    // Nobody types so much: what came behind the first keys is thrown away, and "h" with it.
    try kiosk.answer("h", until: "Warum fragen wir das?")

    let drawn = String(decoding: kiosk.pty.bytes[start...], as: UTF8.self)
    #expect(drawn.components(separatedBy: "Integration Point").count < 100)
  }

  @Test(arguments: ["de", "ar"], [(2, 1), (1, 2), (79, 24), (80, 23)])
  func `gets a plain message on a screen that is too small`(
    language: String, size: (columns: Int, rows: Int)
  ) throws {
    let kiosk = try Kiosk()
    let visit = try #require(kiosk.visit)
    let start = kiosk.pty.bytes.count
    try kiosk.goToFirstQuestion(in: language)
    try kiosk.goToTowns()
    try kiosk.press("g", until: Kiosk.typing)

    // The foot comes last.
    try kiosk.press(until: "Esc zurück")
    kiosk.pty.passOutput()
    kiosk.pty.resize(columns: size.columns, rows: size.rows)
    let message = String("Dieser Bildschirm ist zu klein.".prefix(size.columns))
    #expect(kiosk.pty.expectOutput(message))
    for key in ["x", "\t", "\r", "1"] {
      kiosk.pty.send(key)
      #expect(kiosk.pty.expectOutput(message), "it is said again, and nothing else happens")
    }
    kiosk.pty.resize(columns: 80, rows: 24)

    try kiosk.press(until: Kiosk.typing)
    try kiosk.press("\r", until: "Stunden am Tag")
    #expect(kiosk.visit == visit)
    kiosk.expectNothingStrange(since: start)
  }
}

/// What somebody may set before the kiosk is started, to steer what stands behind it.
@Suite struct `Hostile surroundings` {
  @Test(arguments: ["de", "ar"])
  func `change nothing`(language: String) throws {
    let place = Place()
    let settings = try place.file(
      ".inputrc",
      holding: """
        set editing-mode vi
        set enable-bracketed-paste on
        "g": "macro"
        "\\C-m": dump-variables
        TAB: possible-filename-completions
        """)
    let kiosk = try Kiosk(
      [], in: place,
      environment: [
        "TERM": "xterm", "HOME": place.path, "INPUTRC": settings.path, "LINES": "1",
        "COLUMNS": "2", "LC_ALL": "POSIX", "LANG": "C", "LANGUAGE": "ar", "TERMINFO": place.path,
        "TERMCAP": "xterm:co#1:li#1:", "PATH": place.path, "SHELL": "/bin/sh", "EDITOR": "vi",
        "TMPDIR": "/nowhere", "SWIFT_BACKTRACE": "enable=yes,interactive=yes",
      ])
    try kiosk.press(until: Kiosk.endOfGreeting)
    let start = kiosk.pty.bytes.count
    try kiosk.goToFirstQuestion(in: language)
    try kiosk.goToTowns()
    try kiosk.answer("g", until: Kiosk.option(1, "Grefrath", in: language))
    kiosk.pty.send("\t")
    try kiosk.press("\r", until: "Stunden am Tag")
    kiosk.expectNothingStrange(since: start)
    #expect(place.names(in: "") == [".inputrc", "state"])
  }

  @Test(arguments: ["", "dumb", "linux", "\u{1B}[2J", "../../etc/passwd", "xterm\nHOME=/"])
  func `leave a kiosk on which one can answer`(terminal: String) throws {
    let kiosk = try Kiosk([], in: Place(), environment: ["TERM": terminal])
    try kiosk.press(until: "1   Deutsch")
    try kiosk.goToFirstQuestion(in: "de")
    try kiosk.goToTowns()
    try kiosk.press("g", until: Kiosk.typing)
    try kiosk.press("\r", until: "Stunden am Tag")
    kiosk.expectNothingStrange(since: 0)
  }
}
