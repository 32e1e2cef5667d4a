import Testing
import Words

/// The calendar of letters and deadlines.
@Suite struct `A day` {
  @Test func `exists only where the calendar has it`() {
    let dates = [
      (2026, 2, 28), (2026, 2, 29), (2026, 2, 30), (2024, 2, 29), (2000, 2, 29), (2100, 2, 29),
      (2026, 4, 31), (2026, 12, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (1899, 12, 31),
      (1900, 1, 1), (2199, 12, 31), (2200, 1, 1),
    ]

    let exist = dates.map { Day(year: $0, month: $1, day: $2) != nil }

    #expect(
      exist == [
        true, false, false, true, true, false,
        false, true, false, false, false, false,
        true, true, false,
      ])
  }

  @Test(arguments: [
    "2026-2-28", "26-02-28", "2026-02-30", "2026-02-28 ", " 2026-02-28", "2026/02/28", "20260228",
    "2026-02-2８", "+026-02-28", "2026-02--1", "28.02.2026", "2026-02-28T00", "",
  ])
  func `is read from yyyy-mm-dd and from nothing else`(text: String) {
    let right = Day(iso: "2026-02-28")
    let wrong = Day(iso: text)

    #expect(right == Day(year: 2026, month: 2, day: 28))
    #expect(wrong == nil)
  }

  @Test func `has one number, which counts on by one from 1900 to 2199`() {
    var expected = -25_567
    var mistakes: [Day] = []

    for year in 1900...2199 {
      for month in 1...12 {
        for number in 1...Day.length(ofMonth: month, in: year) {
          guard let day = Day(year: year, month: month, day: number) else { continue }
          if day.ordinal != expected || Day(ordinal: expected) != day { mistakes.append(day) }
          expected += 1
        }
      }
    }

    #expect(mistakes == [])
    #expect(expected == 84_006)
    #expect(Day(ordinal: 0).description == "1970-01-01")
  }

  @Test(arguments: [
    ("1900-01-01", 1), ("1960-07-01", 5), ("1969-12-27", 6), ("1969-12-31", 3), ("1970-01-01", 4),
    ("2024-02-29", 4),
    ("2026-11-30", 1), ("2026-12-01", 2), ("2027-01-31", 7), ("2199-12-31", 2),
  ])
  func `knows its weekday, Monday first`(text: String, weekday: Int) throws {
    let day = try #require(Day(iso: text))

    #expect(day.weekday == weekday)
  }

  @Test(arguments: [
    ("2026-02-01", "2026-02-28"), ("2028-02-10", "2028-02-29"), ("2026-11-30", "2026-11-30"),
    ("2026-12-01", "2026-12-31"), ("2100-02-01", "2100-02-28"),
  ])
  func `knows the first and the last of its month`(text: String, last: String) throws {
    let day = try #require(Day(iso: text))

    #expect(day.lastOfMonth.description == last)
    #expect(day.firstOfMonth.description == text.prefix(8) + "01")
  }

  @Test(arguments: [
    ("2026-11-30", 3, "2027-02-28"), ("2027-11-30", 3, "2028-02-29"),
    ("2026-12-01", 1, "2027-01-01"),
    ("2026-01-31", 1, "2026-02-28"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-01-15", -1, "2025-12-15"),
    ("2026-05-31", 0, "2026-05-31"), ("2026-05-31", 24, "2028-05-31"),
  ])
  func `moves by months without leaving them`(text: String, months: Int, moved: String) throws {
    let day = try #require(Day(iso: text))

    #expect(day.adding(months: months).description == moved)
  }

  @Test func `is written for programs and for letters`() throws {
    let day = try #require(Day(year: 2027, month: 3, day: 4))

    #expect(day.description == "2027-03-04")
    #expect(day.asOnLetters == "04.03.2027")
  }

  @Test func `comes before every later one`() throws {
    let days = try ["2025-12-31", "2026-01-01", "2026-01-31", "2026-02-01"].map {
      try #require(Day(iso: $0))
    }

    #expect(days.reversed().sorted() == days)
    #expect(days.map { $0 < days[1] } == [true, false, false, false])
  }
}
