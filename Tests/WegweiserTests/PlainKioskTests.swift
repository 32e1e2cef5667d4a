import Foundation
import Testing

/// The kiosk in plain lines, as a screen reader or a pipe meets it.
@Suite struct `A kiosk in plain lines` {
  @Test func `leads from the greeting to a number`() throws {
    let place = Place()
    // Language, begin, nine answers, no circumstances, their check, the result, a number, done.
    let result = try kiosk(["1", "1"] + way + ["", "2", "", "", "", "2", "1"], in: place)

    #expect(result.status == 0)
    #expect(result.errors == "")
    let milestones = [
      "Willkommen.", "5: ትግርኛ", "Bevor wir anfangen", "Frage 1 von etwa 8",
      "Wie alt ist die Person, die das Geld braucht?", "2: Nettetal",
      "Trifft davon etwas auf Sie zu?",
      "Stimmt alles?", "Noch in diesem Monat zum Jobcenter wechseln",
      "1: Antrag heute stellen", "Das ist keine Entscheidung.", "Danach",
      "Was möchten Sie jetzt tun?",
      "Ihre Nummer: A 001", "1: Fertig", "Ihre Antworten sind jetzt gelöscht.",
    ]
    #expect(result.milestones(among: milestones) == milestones)
    #expect(result.lines.last == "Tippen Sie eine Zahl und dann Enter.")
    #expect(!result.output.contains("\u{1B}"))
    let list = try Program.run(["queue", "list", "--state", place.state])
    #expect(list.output.contains("A 001"))
  }

  @Test func `leads in Tigrinya, and says each thing once; in German on request`() throws {
    let place = Place()
    // An interpreter is asked for where the language is not German.
    let result = try kiosk(["5", "1", "2", "", "2", "", "", "", "g", "1", "1", "1"], in: place)

    #expect(result.status == 0)
    let milestones = [
      "ቅድሚ ምጅማርና", "ሕቶ 1 ካብ ኣስታት 8", "ኩሉ ልክዕ ድዩ?", "እዚ ትርጉም ንድፊ እዩ።",
      "ሕጂ እንታይ ክትገብሩ ትደልዩ?", "Was möchten Sie jetzt tun?",
      "Brauchen Sie eine Dolmetscherin oder einen Dolmetscher?",
      "Ihre Nummer: K 001",
    ]
    #expect(!result.lines.contains("Bevor wir anfangen"))
    #expect(result.milestones(among: milestones) == milestones)
    let list = try Program.run(["queue", "list", "--state", place.state])
    #expect(list.output.contains("K 001"))
    #expect(list.output.contains("first in line"))
  }

  @Test func `gives no number where its input ends before one is taken, and says so`() throws {
    let place = Place()
    let result = try kiosk(["1", "1", "1", "3"], in: place)
    #expect(result.status == 0)
    #expect(result.lines.suffix(2) == ended)
    #expect(!place.hasNumbers)
  }

  @Test func `leaves no slip in the tray, however its input ends`() throws {
    let place = Place()

    let ended = try kiosk(["1", "D", "1", "1"], in: place)
    #expect(ended.lines.contains("Ihre Nummer: K 001"))
    #expect(place.tray == [])
    let cut = try kiosk(["1", "D", "1"], in: place)
    #expect(cut.lines.contains("Ihre Nummer: K 002"))
    #expect(place.tray == [])
  }

  @Test func `does not deny a number that was given when its input ends`() throws {
    let result = try kiosk(["1", "D", "1"], in: Place())
    #expect(result.status == 0)
    #expect(result.lines.contains("Ihre Nummer: K 001"))
    #expect(result.lines.last == "Tippen Sie eine Zahl und dann Enter.")
  }

  @Test func `ends without a word where nobody came`() throws {
    let result = try kiosk([], in: Place())
    #expect(result.status == 0)
    #expect(result.lines.last == "Tippen Sie eine Zahl und dann Enter.")
  }

  @Test(arguments: ["x", "99", "dfgh", "5"])
  func `answers what it does not understand with what is possible`(line: String) throws {
    let result = try kiosk(["1", "1", "1", line, "3"], in: Place())
    let milestones = [
      "Frage 2 von etwa 9", "Das passt hier nicht.",
      "Möglich sind: 1-4\u{A0}\u{A0}0\u{A0}\u{A0}H\u{A0}\u{A0}L\u{A0}\u{A0}N\u{A0}\u{A0}D",
      "Frage 3 von etwa 9",
    ]
    #expect(result.milestones(among: milestones) == milestones)
  }

  @Test func `is chosen by itself where the screen is none`() throws {
    let place = Place()
    try place.makeLedger()
    let script = "echo 1 | \"$0\" kiosk --state \"$1\" --today 2026-11-24 | cat"
    let result = try Program("/bin/sh", ["-c", script, Program.wegweiser, place.state]).result()
    #expect(result.errors == "")
    #expect(result.lines.contains("Bevor wir anfangen"))
    #expect(result.lines.suffix(2) == ended)
  }

  private let ended = ["Der Besuch ist beendet.", "Es wurde keine Nummer vergeben."]

  /// The answers of ``changeThisMonth`` by their numbers.
  private var way: [String] { ["1", "3", "4", "1", "1", "2", "1", "1", "1"] }

  private func kiosk(_ input: [String], in place: Place) throws -> Program.Result {
    try place.makeLedger()
    return try Program.run(
      ["kiosk", "--plain", "--state", place.state] + today,
      input: input.map { $0 + "\n" }.joined())
  }
}

extension Program.Result {
  /// Those of the given lines that were printed, each behind the one before.
  fileprivate func milestones(among wanted: [String]) -> [String] {
    var rest = lines[...]
    return wanted.filter { line in
      guard let place = rest.firstIndex(of: line) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
  }
}
