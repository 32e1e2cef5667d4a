import Testing
import Words

/// When an office that is closed opens next.
@Suite struct `Opening hours` {
  /// Monday and Thursday; closed over Christmas, on a single Monday, and on one that ends a range.
  private let hours = OpeningHours(
    week: [
      1: [.init(from: 480, to: 720)],
      4: [.init(from: 480, to: 720), .init(from: 840, to: 1080)],
    ],
    closed: [day("2026-12-07")...day("2026-12-07"), day("2026-12-21")...day("2027-01-04")])

  @Test(arguments: [
    ("2026-11-30", 479, "2026-11-30 08:00"), ("2026-11-30", 480, "open"),
    ("2026-11-30", 719, "open"), ("2026-11-30", 720, "2026-12-03 08:00"),
    ("2026-12-03", 720, "2026-12-03 14:00"), ("2026-12-03", 1080, "2026-12-10 08:00"),
    ("2026-12-07", 500, "2026-12-10 08:00"), ("2026-12-17", 1439, "2027-01-07 08:00"),
    ("2026-12-28", 500, "2027-01-07 08:00"), ("2027-01-04", 0, "2027-01-07 08:00"),
  ])
  func `say when it opens next`(date: String, minute: Int, opens: String) {
    let closing = hours.closing(on: day(date), minute: minute)

    #expect(
      closing.map { $0.next.map { "\($0.day) \($0.time)" } ?? "never" } ?? "open" == opens)
    #expect(closing == nil || closing?.today == day(date))
  }

  @Test func `say of a year without an open day that nothing is known`() {
    let never = OpeningHours(
      week: [1: [.init(from: 480, to: 720)]],
      closed: [
        day("2026-01-01")...day("2027-12-31")
      ])

    #expect(
      never.closing(on: day("2026-11-30"), minute: 500)
        == OpeningHours.Closing(today: day("2026-11-30"), next: nil))
  }

  @Test func `that are all day and every day end with closed days alone`() {
    let always = OpeningHours(
      week: OpeningHours.always, closed: [day("2026-12-24")...day("2026-12-26")])

    #expect(always.closing(on: day("2026-12-23"), minute: 1439) == nil)
    #expect(
      always.closing(on: day("2026-12-24"), minute: 0)?.next
        == OpeningHours.Opening(day: day("2026-12-27"), minute: 0))
  }
}

private func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(ordinal: 0) }
