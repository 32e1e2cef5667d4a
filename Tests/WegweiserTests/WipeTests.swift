import Foundation
import PtyTesting
import Testing

/// A visit is wiped whatever else stands still.
@Suite struct `The wipe` {
  private static let soon = ["--silence.warn", "0.5", "--silence.wipe", "1"]

  @Test func `comes while nobody reads the terminal`() throws {
    let kiosk = try started(Self.soon)
    let visit = try #require(kiosk.visit)
    kiosk.pty.send("113411g")
    try kiosk.press(until: Kiosk.typing)
    // More pages than a terminal takes that is read no more, and Ctrl-S for good measure.
    kiosk.pty.send("\u{13}eheim")
    for row in 0..<60 { kiosk.pty.resize(columns: 200 + row, rows: 60) }

    #expect(Pty.isGone(visit))
    kiosk.pty.resize(columns: 80, rows: 24)
    try kiosk.press(until: Kiosk.endOfGreeting)

    #expect(!kiosk.pty.screen.text.contains("eheim"))
    #expect(kiosk.pty.screen.scrollback == [])
    try kiosk.press("1", until: "Bevor wir anfangen")
  }

  @Test func `comes while the printer takes everything and says nothing`() throws {
    let printer = try SilentPrinter()
    let kiosk = try started(
      Self.soon + ["--printer", printer.address, "--printer-profile", "epson-80mm"])
    try expectWipe(of: kiosk)
    #expect(kiosk.place.tray == [])
  }

  @Test func `comes while the ledger is locked`() throws {
    let place = Place()
    try place.makeLedger()
    let lock = try place.file("state/ledger.lock", holding: "")
    let descriptor = unsafe open(lock.path, O_RDWR)
    defer { close(descriptor) }
    var whole = flock()
    whole.l_type = Int16(F_WRLCK)
    try #require(unsafe fcntl(descriptor, F_SETLK, &whole) == 0)

    let kiosk = try started(Self.soon, in: place)
    try expectWipe(of: kiosk)
  }

  @Test func `comes later for those who asked for more time`() throws {
    let slow = try started(["--silence.warn", "2", "--silence.wipe", "60"])
    slow.pty.send("2")
    let quick = try started(["--silence.warn", "2", "--silence.wipe", "60"])
    quick.pty.send("1")

    // The one who came first is asked last.
    #expect(quick.pty.expectOutput("Sind Sie noch da?"))
    #expect(!slow.pty.expect("Sind Sie noch da?", within: .zero))
    #expect(slow.pty.expectOutput("Sind Sie noch da?"))
  }

  @Test func `can be put off as often as wanted`() throws {
    let kiosk = try started(["--silence.warn", "0.3", "--silence.wipe", "60"])
    let visit = try #require(kiosk.visit)
    kiosk.pty.send("1")
    for _ in 0..<4 {
      #expect(kiosk.pty.expectOutput("Sind Sie noch da?"))
      kiosk.pty.send("\u{1B}")
      #expect(kiosk.pty.expectOutput("Brauchen Sie heute"))
    }
    #expect(kiosk.visit == visit)
  }

  /// A kiosk whose visitor has chosen German.
  private func started(_ options: [String], in place: Place = Place()) throws -> Kiosk {
    let kiosk = try Kiosk(options, in: place)
    try kiosk.press(until: Kiosk.endOfGreeting)
    try kiosk.press("1", until: "Bevor wir anfangen")
    return kiosk
  }

  /// Asks for a number that does not come, and is silent.
  private func expectWipe(of kiosk: Kiosk) throws {
    let visit = try #require(kiosk.visit)
    kiosk.pty.send("d1")
    #expect(kiosk.pty.expectOutput("Einen Moment"))
    #expect(kiosk.pty.expectOutput("Sind Sie noch da?"))
    #expect(Pty.isGone(visit))
    try kiosk.press(until: Kiosk.endOfGreeting)
    #expect(kiosk.visit != visit)
    #expect(!String(decoding: kiosk.pty.bytes, as: UTF8.self).contains("One moment, please."))
  }
}

/// Key D after three visits that were over before anybody could have read a page.
@Suite struct `Numbers taken in haste` {
  @Test func `close key D for a while, and staff are told`() throws {
    let kiosk = try Kiosk("--haste", "60")
    for number in 1...3 {
      try kiosk.press("1", until: "Bevor wir anfangen")
      try kiosk.press("d1", until: "Ihre Nummer: K 00\(number)")
      try kiosk.press("1", until: "Ihre Antworten sind jetzt gelöscht.")
      try kiosk.press(" ", until: Kiosk.endOfGreeting)
    }

    try kiosk.press("1", until: "Bevor wir anfangen")
    try kiosk.press("d", until: "Bitte fragen Sie jetzt das Personal.")
    try kiosk.press("0", until: "Bevor wir anfangen")
    // All questions lead to a number still.
    try kiosk.press("12", until: "Trifft davon etwas auf Sie zu?")
    try kiosk.press("\r", until: "Nichts davon trifft zu")
    try kiosk.press("2", until: "Stimmt alles?")
    try kiosk.press("\r", until: "Das Personal hilft Ihnen jetzt")
    try kiosk.press("\r", until: "So geht es weiter")
    try kiosk.turnPages(to: "Was möchten Sie jetzt tun?")
    #expect(try kiosk.tickets().count == 3)
  }

  @Test func `are told in the log of a kiosk in plain lines`() throws {
    let place = Place()
    try place.makeLedger()
    let visit = "1\nd\n1\n1\n"
    let result = try Program.run(
      ["kiosk", "--plain", "--state", place.state, "--haste", "60"] + today,
      input: String(repeating: visit, count: 3) + "1\nd\n")
    #expect(result.errorLines.filter { $0.hasSuffix(" numbers-in-haste") }.count == 1)
    #expect(result.output.contains("Bitte fragen Sie jetzt das Personal."))
  }
}
