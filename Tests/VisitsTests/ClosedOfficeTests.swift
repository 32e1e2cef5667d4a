import Messages
import Pages
import Testing
import Visits
import Words

/// A visit that comes to its end outside the opening hours.
@Suite struct `A visit to a closed office` {
  private static let sunday = Day(iso: "2026-11-29") ?? Day(ordinal: 0)

  @Test(arguments: [
    (0, "Bitte kommen Sie heute wieder, ab 14:00 Uhr."),
    (1, "Bitte kommen Sie morgen wieder: Montag, 30.11.2026, ab 14:00 Uhr."),
    (2, "Bitte kommen Sie wieder: Dienstag, 01.12.2026, ab 14:00 Uhr."),
  ])
  func `ends with when to come, and without a number`(ahead: Int, says: String) throws {
    var kiosk = try Kiosk()
    kiosk.press("1 D 1")
    #expect(kiosk.visit.stage == .issuing)

    let next = OpeningHours.Opening(
      day: Day(ordinal: Self.sunday.ordinal + ahead), minute: 14 * 60)
    kiosk.receive(.none(OpeningHours.Closing(today: Self.sunday, next: next)))

    let texts = kiosk.visit.pages[0].pieces.map(\.text.string)
    #expect(texts == ["Jetzt gibt es keine Nummer.", says, "Fertig"])
    kiosk.press("1")
    #expect(kiosk.effects.last == .leave)
  }

  @Test(arguments: ["1": "Montag", "2": "الاثنين", "3": "دوشنبه", "4": "Monday", "5": "ሰኑይ"])
  func `names the day in each language`(key: String, monday: String) throws {
    var kiosk = try Kiosk()
    kiosk.press("\(key) D 1")
    let next = OpeningHours.Opening(day: Day(ordinal: Self.sunday.ordinal + 1), minute: 480)

    kiosk.receive(.none(OpeningHours.Closing(today: Self.sunday, next: next)))

    let texts = kiosk.visit.pages[0].pieces.map(\.text)
    #expect(texts.contains { $0.string.contains(monday) && !$0.isStandIn })
    #expect(texts.contains { $0.string.contains("30.11.2026") && $0.string.contains("08:00") })
  }

  @Test func `asks staff where no open day is known`() throws {
    var kiosk = try Kiosk()
    kiosk.press("1 D 1")

    kiosk.receive(.none(OpeningHours.Closing(today: Self.sunday, next: nil)))

    #expect(
      kiosk.visit.pages[0].pieces.map(\.text.string) == [
        "Jetzt gibt es keine Nummer.",
        "Bitte fragen Sie das Personal, wann Sie wiederkommen sollen.", "Fertig",
      ])
  }
}
