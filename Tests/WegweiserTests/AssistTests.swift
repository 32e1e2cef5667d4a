import ArgumentParser
import Foundation
import Pages
import PtyTesting
import Testing
import Words

@testable import wegweiser

/// A visit with somebody who helps, key by key.
@Suite struct `A visit with a helper` {
  @Test(arguments: [
    ("2", "Bevor wir anfangen", "de"), ("3", "Bevor wir anfangen", "de"),
    ("5", "Bevor wir anfangen", "de"), ("4", "Bevor wir anfangen", "de"),
    ("1", "Before we start", "en"), ("2", "Before we start", "en"),
    ("5", "Before we start", "en"),
  ])
  func `has the helper's language beside the visitor's`(
    key: String, title: String, beside: String
  ) throws {
    let visit = try assist(["--beside", beside])
    try visit.press(key, until: title)
    try visit.press(until: "─")

    let lines = visit.pty.screen.lines
    let name = beside == "de" ? "Deutsch" : "English"
    #expect(lines[0].contains(" · \(name)"))
    // Read from the right, the visitor's side is at the right, and the helper's at the left.
    let line = try #require(lines.first { $0.contains(title) })
    let halves = line.split(separator: "│")
    try #require(halves.count == 2, "\(line)")
    let helpers = ["2", "3"].contains(key) ? halves[0] : halves[1]
    #expect(helpers.contains(title))
    for half in halves { #expect(half.contains { $0 != " " }, "\(line)") }
  }

  @Test(arguments: ["2", "3", "4", "5"])
  func `says the same things on both sides, one beside the other`(key: String) throws {
    let visit = try assist()
    try visit.press(key, until: "Bevor wir anfangen")
    try visit.press("1", until: "Brauchen Sie heute")
    try visit.press("1", until: "Wie alt ist")
    try visit.press(until: "66 Jahre oder älter")
    // Every number stands twice on its line: at the outer edge of each side, or at both their left.
    for number in 1...4 {
      let line = try #require(
        visit.pty.screen.lines.first { $0.hasPrefix("  \(number)   ") }, "\(number)")
      #expect(line.filter { "\($0)" == "\(number)" }.count >= 2, "\(line)")
      let halves = line.split(separator: "│")
      #expect(halves.count == 2)
      if ["2", "3"].contains(key) { #expect(halves[1].hasSuffix("   \(number)"), "\(line)") }
    }
  }

  @Test func `leads back to an earlier question, and on from where it was`() throws {
    let visit = try assist()
    try visit.goToDecision()
    try visit.press("w", until: "Ihr Weg bis hier")
    for (number, question) in [(1, "Brauchen Sie"), (2, "Wie alt"), (3, "Welches Papier")] {
      try visit.press(until: "  \(number)   \(question)")
    }
    try visit.press(until: "18 bis 65 Jahre")

    try visit.press("2", until: "  3 ✓ 18 bis 65 Jahre")
    try visit.press("3", until: "Hat das BAMF entschieden?")
    try visit.press("W", until: "Ihr Weg bis hier")
    try visit.press("0", until: "Hat das BAMF entschieden?")
  }

  @Test func `shows hints and sources`() throws {
    let visit = try assist()
    try visit.goToDecision()
    try visit.press("q", until: "Hinweise und Quellen")
    let shown = try visit.readingAll(of: "Gelesen am: ")
    #expect(shown.contains("https://") || shown.contains("§"), "\(shown)")
    // One page back at a time.
    try visit.answer("0", until: "Hat das BAMF entschieden?")
  }

  @Test func `has no such keys without a helper`() throws {
    let kiosk = try Kiosk()
    try kiosk.goToDecision()
    for key in ["w", "q"] {
      try kiosk.press(key, until: "Das passt hier nicht.")
      try kiosk.press("h", until: "Warum fragen wir das?")
      try kiosk.press("0", until: "Hat das BAMF entschieden?")
    }
  }

  @Test func `prints a second slip with the same number`() throws {
    let place = Place()
    _ = try place.file("printer", holding: "")
    let visit = try assist(
      ["--printer", "file:\(place.path)/printer", "--printer-profile", "generic-58mm"], in: place)
    try visit.press("1", until: "Bevor wir anfangen")
    try visit.press("d", until: "Möchten Sie lieber mit dem Personal sprechen?")
    try visit.press("1", until: "Ihre Nummer: K 001")
    try visit.press(until: "Ist der Zettel da?")
    try visit.press("1", until: "  3   Noch einen Zettel drucken")
    let first = try place.bytes(of: "printer").count
    #expect(first > 1000)
    // A file is written from its beginning, like a printer. The copy has its own mark, and so is not
    // as long to the byte.
    _ = try place.file("printer", holding: "")
    visit.pty.send("3")
    let limit = ContinuousClock.now + .seconds(20)
    while try place.bytes(of: "printer").count < first * 9 / 10, ContinuousClock.now < limit {
      usleep(20_000)
    }
    #expect(try place.bytes(of: "printer").count >= first * 9 / 10)
    // What is on the paper may be on its way to the ledger still.
    try visit.answer("1", until: "Ihre Antworten sind jetzt gelöscht.")
    #expect(try visit.tickets() == ["K 001 printed"])
  }

  @Test func `waits longer for a key, unless a time is set`() throws {
    let pace = try PaceOptions.parse([])
    #expect(pace.warning(in: Manner(), reading: 20) == 90)
    #expect(pace.warning(in: Manner(beside: .de), reading: 120) == 600)
    let set = try PaceOptions.parse(["--silence.warn", "30"])
    #expect(set.warning(in: Manner(), reading: 20) == 30)
    #expect(set.warning(in: Manner(beside: .en), reading: 20) == 30)
  }

  @Test func `waits as long as a slow reader needs for the words of a page`() throws {
    let pace = try PaceOptions.parse([])
    #expect(pace.warning(in: Manner(), reading: 120) == 160)
    #expect(pace.warning(in: Manner(beside: .de), reading: 600) == 800)
    let set = try PaceOptions.parse(["--silence.warn", "30"])
    #expect(set.warning(in: Manner(), reading: 135) == 60)
  }

  @Test func `asks whether somebody is there, and is wiped`() throws {
    let visit = try assist(["--silence.warn", "0.5", "--silence.wipe", "1"])
    let greeting = visit.pty.screen.text
    try visit.press("2", until: "Sind Sie noch da?")
    #expect(visit.pty.expectScreen { $0.text == greeting }, "\(visit.pty.screen.text)")
  }

  @Test func `refuses a helper's language that nobody helps in`() throws {
    let result = try Program.run(["assist", "--beside", "ar", "--plain"])
    #expect(result.status == 64)
    #expect(result.errors.contains("'ar' is no helper's language: de or en"))
  }

  private func assist(_ options: [String] = [], in place: Place = Place()) throws -> Kiosk {
    let kiosk = try Kiosk(options, in: place, command: "assist")
    try #require(kiosk.pty.expect("A  Ansicht · "), "\(kiosk.pty.screen.text)")
    return kiosk
  }
}

extension Kiosk {
  fileprivate func goToDecision() throws {
    let way = [
      ("1", "Bevor wir anfangen"), ("1", "Brauchen Sie heute"), ("1", "Wie alt ist"),
      ("3", "Welches Papier haben"), ("4", "Hat das BAMF entschieden?"),
    ]
    for (key, page) in way { try press(key, until: page) }
  }
}
