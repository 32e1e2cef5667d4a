import Foundation
import Glibc
import PtyTesting
import Testing

/// What the kiosk makes of the terminal it is on: its pictures, its order of letters.
@Suite struct `A kiosk on a terminal` {
  struct Pictures: Sendable {
    let options: [String]
    let sent: String
    var notSent = "\u{1B}[nothing"
    var answer = Pty.plainAnswer
    var environment = ["TERM": "xterm-256color"]
  }

  @Test(arguments: [
    Pictures(options: [], sent: "▄"),
    Pictures(options: [], sent: "\u{1B}P0;1;0q", answer: "\u{1B}[?62;4;22c"),
    Pictures(
      options: [], sent: "\u{1B}_Ga=T",
      answer: "\u{1B}P>|kitty(0.26.5)\u{1B}\\\u{1B}[>1;4000;26c\u{1B}[?62;c"),
    Pictures(
      options: ["--pictures", "256"], sent: "▄", notSent: "8;2;", answer: "\u{1B}[?62;4;22c"),
    Pictures(options: ["--pictures", "true"], sent: "8;2;"),
    Pictures(options: ["--pictures", "sixel"], sent: "\u{1B}P0;1;0q"),
    Pictures(options: ["--pictures", "kitty"], sent: "\u{1B}_Ga=T"),
  ])
  func `draws pictures in its own way, or in the one that is set`(pictures: Pictures) throws {
    let kiosk = try kiosk(
      pictures.options, answer: pictures.answer, environment: pictures.environment)
    try goToPapers(kiosk)
    kiosk.pty.passOutput()
    try kiosk.press("p", until: "Seite 1 von 3")
    #expect(kiosk.pty.expectOutput(pictures.sent))
    try kiosk.press(until: "1 Plastikkarte")
    let all = String(decoding: kiosk.pty.bytes, as: UTF8.self)
    #expect(!all.contains(pictures.notSent))

    // A picture is an answer like its words.
    try kiosk.press("9", until: "3 Brief vom BAMF")
    try kiosk.press("3", until: "Hat das BAMF entschieden?")
    #expect(kiosk.pty.expectGone("▄"))
  }

  @Test func `takes pictures away with their page where text leaves them`() throws {
    let kiosk = try kiosk(["--pictures", "kitty"])
    try goToPapers(kiosk)
    try kiosk.press("p", until: "Seite 1 von 3")
    #expect(kiosk.pty.expectOutput("\u{1B}_Ga=T"))
    kiosk.pty.send("0")
    #expect(kiosk.pty.expectOutput("\u{1B}_Ga=d,q=2\u{1B}\\"))
  }

  @Test(arguments: [
    Pictures(options: ["--pictures", "none"], sent: "", answer: "\u{1B}[?62;4;22c"),
    Pictures(
      options: [], sent: "", answer: "\u{1B}[?62;4;22c",
      environment: ["TERM": "xterm-256color", "NO_COLOR": "1"]),
    Pictures(options: [], sent: "", environment: ["TERM": "vt100"]),
  ])
  func `has text alone where it draws none`(pictures: Pictures) throws {
    let kiosk = try kiosk(
      pictures.options, answer: pictures.answer, environment: pictures.environment)
    try goToPapers(kiosk)
    try kiosk.press(until: "D Schalter · A Ansicht")
    #expect(!kiosk.pty.screen.text.contains("P Bilder"))
    try kiosk.press("p", until: "Das passt hier nicht.")
    let sent = String(decoding: kiosk.pty.bytes, as: UTF8.self)
    for sign in ["\u{1B}_G", "\u{1B}P0;1;0q", "▄", "▀"] { #expect(!sent.contains(sign)) }
    #expect(sent.contains("38;5;") == (pictures.environment["NO_COLOR"] == nil))
  }

  @Test func `has a paper's picture in the check of papers, above the answers`() throws {
    let kiosk = try kiosk(["--pictures", "256"])
    try goToCheckOfPapers(kiosk)
    try kiosk.press(until: "Haben Sie ein Aufenthaltspapier mit Foto?")
    try kiosk.press(until: "3   Betrifft mich nicht")
    func drawn(_ screen: PtyScreen) -> [Int] {
      screen.lines.indices.filter { screen.lines[$0].contains { "▄▀".contains($0) } }
    }
    #expect(kiosk.pty.expectScreen { drawn($0).count >= 8 }, "\(kiosk.pty.screen.text)")
    let first = try #require(
      kiosk.pty.screen.lines.firstIndex { $0.contains("1   Ja, für alle da") })
    #expect(drawn(kiosk.pty.screen).allSatisfy { (7..<first).contains($0) })
    // Its next page has another one, or none, but not this one's rest.
    try kiosk.press("2", until: "Papier 2 von")
    try kiosk.press("0", until: "Papier 1 von")
    try kiosk.press("l2", until: "P Bilder")
    #expect(kiosk.pty.expectGone("▄"), "two languages leave no room for it")
    kiosk.pty.passOutput()
    try kiosk.press("p", until: "Ja, für alle da")
    #expect(kiosk.pty.expectOutput("▄"))
    try kiosk.press("2", until: "BAMF")
  }

  @Test func `has the words of a paper alone where it draws none`() throws {
    let kiosk = try kiosk(["--pictures", "none"])
    try goToCheckOfPapers(kiosk)
    try kiosk.press(until: "Das Datum steht bei „gültig bis“.")
    try kiosk.press(until: "3   Betrifft mich nicht")
    #expect(!kiosk.pty.screen.text.contains("P Bilder"))
    try kiosk.press("1", until: "Welches Datum steht bei")
  }

  @Test(arguments: [
    ("auto", Pty.plainAnswer, true), ("auto", "\u{1B}[>0;136;0c\u{1B}[?6c", false),
    ("logical", Pty.plainAnswer, false), ("visual", "\u{1B}[>0;136;0c\u{1B}[?6c", true),
  ])
  func `gets letters in the order of its screen, or in that which is set`(
    direction: String, answer: String, isTurned: Bool
  ) throws {
    let kiosk = try kiosk(["--direction", direction], answer: answer)
    kiosk.pty.passOutput()
    // The greeting and what was asked of the terminal aside.
    let start = kiosk.pty.bytes.count
    // قبل, as it is written and as it is shown.
    let (logical, device) = ("\u{642}\u{628}\u{644}", "\u{FEDE}\u{FE92}\u{FED7}")
    kiosk.pty.send("2")
    #expect(kiosk.pty.expectOutput(isTurned ? device : logical))
    try kiosk.press(until: "Bevor wir anfangen")
    #expect(!kiosk.pty.screen.text.contains(isTurned ? logical : device))
    let sent = String(decoding: kiosk.pty.bytes[start...], as: UTF8.self).unicodeScalars
    #expect(sent.contains { (0xFE70...0xFEFC).contains($0.value) } == isTurned)
  }

  @Test(arguments: ["visual", "logical"])
  func `leaves the turning to a terminal that is to do it, and tells any other not to`(
    direction: String
  ) throws {
    // As VTE answers, which turns text until it is told not to.
    let kiosk = try kiosk(["--direction", direction], answer: "\u{1B}[8;1$y\u{1B}[?65;1;9c")
    try kiosk.press("2", until: "Bevor wir anfangen")
    kiosk.pty.signal(SIGTERM)
    #expect(kiosk.pty.wait() == .status(0))
    let sent = String(decoding: kiosk.pty.bytes, as: UTF8.self)
    #expect(sent.contains("\u{1B}[8l") == (direction == "visual"))
    // What was switched off is on again, last.
    let (off, on) = (sent.ranges(of: "\u{1B}[8l").last, sent.ranges(of: "\u{1B}[8h").last)
    if let off, let on { #expect(off.upperBound <= on.lowerBound) }
    #expect((on == nil) == (direction == "logical"))
  }

  @Test(arguments: ["--pictures", "--direction"])
  func `refuses what it does not know`(option: String) throws {
    let result = try Program.run(["kiosk", option, "sideways"])
    #expect(result.status == 64)
    #expect(result.errors.contains("sideways"))
  }

  private func kiosk(
    _ options: [String], answer: String = Pty.plainAnswer,
    environment: [String: String] = ["TERM": "xterm-256color"]
  ) throws -> Kiosk {
    let kiosk = try Kiosk(options, in: Place(), environment: environment, answer: answer)
    try #require(kiosk.pty.expect("Deutsch\n"), "\(kiosk.pty.screen.text)")
    return kiosk
  }

  private func goToCheckOfPapers(_ kiosk: Kiosk) throws {
    try kiosk.answerAll()
    try kiosk.readResult()
    try kiosk.press("1", until: "Wie viele Erwachsene")
    try kiosk.press("1", until: "Wie viele Kinder")
    try kiosk.press("0", until: "Papier 1 von")
  }

  private func goToPapers(_ kiosk: Kiosk) throws {
    try kiosk.press("1", until: "Bevor wir anfangen")
    try kiosk.press("113", until: "Welches Papier haben")
  }
}
