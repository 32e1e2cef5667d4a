import Guide
import Testing
import Words

@Suite struct `The line of a place` {
  private let line = PlaceLine(
    towns: [], line: "Sozialamt, Haus B", hours: "Mo–Fr 8–12 Uhr",
    closedDays: ["2027-01-04", "2026-12-24"].compactMap(Day.init(iso:)))

  @Test(arguments: [
    ("2026-12-01", "Sozialamt, Haus B, Mo–Fr 8–12 Uhr"),
    ("2026-12-11", "Sozialamt, Haus B, Mo–Fr 8–12 Uhr, geschlossen am 24.12."),
    ("2026-12-24", "Sozialamt, Haus B, Mo–Fr 8–12 Uhr, geschlossen am 24.12., 4.1."),
    ("2027-01-05", "Sozialamt, Haus B, Mo–Fr 8–12 Uhr"),
  ])
  func `says when it is open, and on which of the next days it is not`(day: String, text: String)
    throws
  {
    #expect(line.text(on: try #require(Day(iso: day))) == text)
  }

  @Test func `is the line alone where the profile says no more`() {
    #expect(PlaceLine(towns: [], line: "Rathaus").text(on: Day(ordinal: 0)) == "Rathaus")
  }
}
