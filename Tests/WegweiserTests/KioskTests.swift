import Foundation
import Glibc
import PtyTesting
import Testing

/// One visit on a terminal, key by key.
@Suite struct `A visit` {
  @Test func `leads from the greeting to a number, and leaves nothing behind`() throws {
    let kiosk = try Kiosk()
    let greeting = kiosk.pty.screen.text

    try kiosk.answerAll()
    try kiosk.readResult()
    try kiosk.press("2", until: "Ihre Nummer: A 001")
    #expect(try kiosk.tickets() == ["A 001 printed"])
    #expect(kiosk.place.tray == ["A-001.pdf"])
    try kiosk.press("1", until: "Ihre Antworten sind jetzt gelöscht.")
    try kiosk.press(" ", until: Kiosk.endOfGreeting)

    #expect(kiosk.pty.screen.text == greeting)
    #expect(kiosk.pty.screen.scrollback == [])
  }

  @Test func `takes its slip out of the tray when it ends, by a key, by a kill or with the kiosk`()
    throws
  {
    let kiosk = try Kiosk()
    try takeNumber("K 001", at: kiosk)
    #expect(kiosk.place.tray == ["K-001.pdf"])
    try kiosk.press("1", until: "Ihre Antworten sind jetzt gelöscht.")
    try kiosk.press(" ", until: Kiosk.endOfGreeting)
    #expect(kiosk.place.tray == [])

    try takeNumber("K 002", at: kiosk)
    #expect(kiosk.place.tray == ["K-002.pdf"])
    kill(try #require(kiosk.visit), SIGKILL)
    try #require(kiosk.pty.expectOutput("Einen Moment, bitte."))
    try kiosk.press(until: Kiosk.endOfGreeting)
    #expect(kiosk.place.tray == [])

    try takeNumber("K 003", at: kiosk)
    #expect(kiosk.place.tray == ["K-003.pdf"])
    kiosk.pty.signal(SIGTERM)
    _ = kiosk.pty.wait()
    #expect(kiosk.place.tray == [])
  }

  private func takeNumber(_ number: String, at kiosk: Kiosk) throws {
    try kiosk.press("1", until: "Bevor wir anfangen")
    try kiosk.press("d", until: "Möchten Sie lieber mit dem Personal sprechen?")
    try kiosk.press("1", until: "Ihre Nummer: \(number)")
  }

  @Test func `shows what follows, step by step`() throws {
    let kiosk = try Kiosk()
    try kiosk.answerAll()
    try kiosk.press("\r", until: "keine Entscheidung")

    let lines = kiosk.pty.screen.lines
    #expect(lines[3] == " Noch in diesem Monat zum Jobcenter wechseln")
    let today = try #require(lines.firstIndex(of: " Heute"))
    #expect(
      lines[today...].filter { !$0.isEmpty }.prefix(7) == [
        " Heute", "  1   Antrag heute stellen", "      Bis: 30.11.2026",
        "      Wo: hier am Schalter",
        "  2   Auch ohne Karte heute beantragen", "  3   Brief heute zur Beratung bringen",
        "      Wo: Diakonie Krefeld & Viersen, Dreikönigenstraße 48, 47799 Krefeld",
      ])
    try kiosk.press("1", until: "„Ich beantrage Leistungen nach dem SGB II.“")
    try kiosk.press("\r", until: "keine Entscheidung")
    try kiosk.press("\r", until: "So geht es weiter")
    #expect(kiosk.pty.screen.text.contains(" Danach\n  1   "))
  }

  @Test func `goes back with the old answer marked, and explains a question`() throws {
    let kiosk = try Kiosk()
    try kiosk.press("1", until: "Bevor wir anfangen")
    try kiosk.press("1", until: "Brauchen Sie heute")
    try kiosk.press("1", until: "Wie alt ist")

    try kiosk.press("h", until: "Das Alter entscheidet mit, welches Amt zahlt.")
    try kiosk.press("\u{1B}", until: "18 bis 65")
    try kiosk.press("0", until: "  1 ✓ Nein")
    try kiosk.press("2", until: "Trifft davon etwas auf Sie zu?")
    try kiosk.press("\r", until: "Nichts davon trifft zu")
    try kiosk.press("2", until: "Stimmt alles?")
    // The check asks what its pages ask; only the page itself says how it is answered.
    try kiosk.press("0", until: "Mehrere Antworten sind möglich.")
    try kiosk.press("0", until: "  2 ✓ Ja")
  }

  @Test func `says that a key does nothing here`() throws {
    let kiosk = try Kiosk()
    try kiosk.press("1", until: "Bevor wir anfangen")
    try kiosk.press("1", until: "Brauchen Sie heute")
    try kiosk.press("7", until: "Das passt hier nicht.")
    try kiosk.press("1", until: "Frage 2 von etwa 9")
  }

  @Test func `lets an answer be changed at its check, and keeps the others`() throws {
    let kiosk = try Kiosk()
    try kiosk.answerAll()

    try kiosk.press("6", until: "  2 ✓ Nettetal")
    try kiosk.press("4", until: "Stimmt alles?")

    #expect(kiosk.pty.expect("Kempen"))
    #expect(!kiosk.pty.screen.text.contains("Nettetal"))
    #expect(kiosk.pty.screen.text.contains("Vom Sozialamt"))
  }

  @Test(arguments: ["\r", "1"])
  func `finds a town by its first letter, and takes it by Enter or its digit`(key: String) throws {
    let kiosk = try Kiosk()
    try kiosk.answerAll()
    try kiosk.press("6", until: "  2 ✓ Nettetal")

    try kiosk.press("g", until: "  1   Grefrath")
    #expect(kiosk.pty.expectGone("Nettetal"))
    try kiosk.press(key, until: "Stimmt alles?")
  }

  @Test func `asks before it starts anew, and then knows nothing`() throws {
    let kiosk = try Kiosk()
    try kiosk.press("1", until: "Bevor wir anfangen")
    try kiosk.press("1", until: "Brauchen Sie heute")
    try kiosk.press("1", until: "Wie alt ist")

    try kiosk.press("n", until: "Möchten Sie neu beginnen?")
    try kiosk.press("2", until: "Wie alt ist")
    try kiosk.press("N", until: "Möchten Sie neu beginnen?")
    try kiosk.press("1", until: "Bevor wir anfangen")
    try kiosk.press("1", until: "  1   Nein")

    #expect(kiosk.pty.expect("Frage 1 von etwa 8"))
    #expect(!kiosk.pty.screen.text.contains("✓"))
  }

  @Test func `gives a number for the counter from any question`() throws {
    let kiosk = try Kiosk()
    try kiosk.press("1", until: "Bevor wir anfangen")
    try kiosk.press("1", until: "Brauchen Sie heute")
    try kiosk.press("1", until: "Wie alt ist")

    try kiosk.press("d", until: "Möchten Sie lieber mit dem Personal sprechen?")
    try kiosk.press("2", until: "Wie alt ist")
    try kiosk.press("D", until: "Möchten Sie lieber mit dem Personal sprechen?")
    try kiosk.press("1", until: "Ihre Nummer: K 001")

    #expect(try kiosk.tickets() == ["K 001 printed"])
  }

  @Test func `takes the date on a paper, and refuses one that does not exist`() throws {
    let kiosk = try Kiosk()
    try kiosk.answerAll()
    try kiosk.readResult()

    try kiosk.press("1", until: "Wie viele Erwachsene wohnen zusammen?")
    try kiosk.press("2", until: "Wie viele Kinder wohnen zusammen?")
    try kiosk.press("1", until: "3   Betrifft mich nicht")
    let first = try #require(kiosk.pty.screen.text.firstMatch(of: #/Papier 1 von (\d+)/#))
    let last = try #require(Int(first.1))
    try kiosk.press("1", until: "Welches Datum steht bei „gültig bis“?")
    try kiosk.press("31.02.2027\r", until: "Dieses Datum gibt es nicht.")
    try kiosk.press("31.01.2027\r", until: "Papier 2 von \(last)")
    for paper in 3...last { try kiosk.press("2", until: "Papier \(paper) von \(last)") }
    try kiosk.press("3", until: "Ihre Papiere")

    let said = try kiosk.readingAll(of: "Das ist da:")
    #expect(
      said.contains(
        "Aufenthaltspapier mit Foto: Ihr Papier gilt noch höchstens drei Monate."), "\(said)")
  }

  @Test func `keeps its answers when the language changes`() throws {
    let kiosk = try Kiosk()
    try kiosk.press("1", until: "Bevor wir anfangen")
    try kiosk.press("1", until: "Brauchen Sie heute")
    try kiosk.press("1", until: "Wie alt ist")

    try kiosk.press("l", until: "Bitte wählen Sie Ihre Sprache.")
    try kiosk.press("4", until: "How old is the person")
    #expect(kiosk.pty.expect("Wie alt ist die Person, die"))
    try kiosk.press("0", until: "  1 ✓ No ")
    try kiosk.press("L", until: "Please choose your language.")
    try kiosk.press("1", until: "  1 ✓ Nein")

    #expect(kiosk.pty.expectGone("English"))
  }

  @Test func `sends people to the counter where no number can be taken`() throws {
    let kiosk = try Kiosk()
    // As when a disk goes away under a running kiosk.
    try FileManager.default.moveItem(
      atPath: kiosk.place.state, toPath: kiosk.place.path + "/elsewhere")
    _ = try kiosk.place.file("state", holding: "")
    try kiosk.press("1", until: "Bevor wir anfangen")
    try kiosk.press("d", until: "Möchten Sie lieber mit dem Personal sprechen?")
    try kiosk.press(
      "1", until: "Es gibt gerade keine Nummer. Bitte gehen Sie direkt zum Schalter.")
    try kiosk.press("1", until: "Ihre Antworten sind jetzt gelöscht.")
  }
}

extension Kiosk {
  /// Turns a page of several screens until one shows the text; returns that screen as one line.
  func readingAll(of text: String) throws -> String {
    for page in 1...9 {
      guard pty.expect("Seite \(page) von"), !pty.screen.text.contains(text) else { break }
      pty.send("\r")
    }
    return pty.screen.lines.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
  }
}
