import Testing
import Tickets
import Words

@Suite struct `An office day` {
  let rules = OfficeDay()

  @Test(arguments: [
    ("2026-11-24", 2, 59, "2026-11-23"), ("2026-11-24", 3, 0, "2026-11-24"),
    ("2026-07-01", 1, 59, "2026-06-30"), ("2026-07-01", 2, 0, "2026-07-01"),
    ("2026-12-31", 23, 30, "2026-12-31"),
  ])
  func `begins at four o'clock in Berlin`(day: String, hour: Int, minute: Int, office: String) {
    #expect(rules.day(at: .utc(day, hour, minute)).description == office)
  }

  @Test(arguments: [("2026-03-29", 2), ("2026-10-25", 3)])
  func `changes once in a night in which the clocks are set`(night: String, hour: Int) {
    let minutes = (0..<6 * 60).map { Moment.utc(night, 0, $0) }
    let changes = zip(minutes, minutes.dropFirst()).filter {
      rules.day(at: $0) != rules.day(at: $1)
    }

    #expect(changes.map(\.1) == [.utc(night, hour, 0)])
  }

  @Test func `is written with its local minute`() {
    #expect(Moment.utc("2026-10-25", 0, 30).minute.description == "2026-10-25T02:30")
    #expect(Moment.utc("2026-10-25", 1, 30).minute.description == "2026-10-25T02:30")
    #expect(OfficeMinute(iso: "2026-11-24T14:05") == Moment.noon.minute)
    #expect(OfficeMinute(iso: "2026-11-24T24:05") == nil)
  }
}

@Suite struct `The epoch of a number` {
  let rules = OfficeDay()
  let today = Epoch(id: 7, day: Moment.noon.minute.day)

  @Test func `is the ledger's own while the day lasts`() {
    #expect(choose(at: .noon, last: .noon) == .keep(today))
  }

  @Test func `is new on a new day`() throws {
    let morning = Moment.utc("2026-11-25", 7, 0)
    let tomorrow = try #require(Day(iso: "2026-11-25"))
    #expect(choose(at: morning, last: .noon) == .open(Epoch(id: 8, day: tomorrow)))
  }

  @Test func `is kept when the clock goes back, and staff hear of it after five minutes`() {
    #expect(choose(at: .noon.after(minutes: -5), last: .noon) == .keep(today))
    #expect(
      choose(at: .noon.after(minutes: -6), last: .noon) == .keepDespiteClock(today, behind: 6))
    #expect(
      choose(at: .noon.after(minutes: -3 * 1440), last: .noon)
        == .keepDespiteClock(today, behind: 3 * 1440))
  }

  @Test func `waits for staff when the clock is more than five days ahead`() throws {
    let day = try #require(Day(iso: "2026-11-29"))
    let early = Moment.noon.after(minutes: 120 * 60)
    let late = Moment.noon.after(minutes: 120 * 60 + 1)

    #expect(choose(at: early, last: .noon) == .open(Epoch(id: 8, day: day)))
    #expect(choose(at: late, last: .noon) == .ask(day, ahead: 120))
    #expect(choose(at: late, last: .noon, confirmed: day) == .open(Epoch(id: 8, day: day)))
  }

  @Test func `is new and leaves the used letters alone when the ledger is behind`() {
    let kept = HighWater(epoch: today, series: [series("A", 18), series("K", 3)])
    let old = HighWater(epoch: today, series: [series("A", 9)])

    let choice = rules.choose(
      at: .noon, ledger: old, kept: kept, last: Moment.noon.minutes, confirmed: nil)

    let spent = [series("A", 1000), series("K", 1000)]
    #expect(choice == .replace(Epoch(id: 8, day: today.day), spent: spent))
  }

  @Test func `is beyond a lost ledger's, with every letter on another day`() throws {
    let kept = HighWater(epoch: today, series: [series("A", 18)])
    let morning = Moment.utc("2026-11-25", 7, 0)

    let choice = rules.choose(at: morning, ledger: nil, kept: kept, last: nil, confirmed: nil)

    let tomorrow = try #require(Day(iso: "2026-11-25"))
    #expect(choice == .replace(Epoch(id: 8, day: tomorrow), spent: []))
  }

  private func choose(
    at now: Moment, last: Moment, confirmed: Day? = nil
  ) -> OfficeDay.Choice {
    let mark = HighWater(epoch: today, series: [series("A", 18)])
    return rules.choose(
      at: now, ledger: mark, kept: mark, last: last.minutes, confirmed: confirmed)
  }
}

func series(_ letter: String, _ next: Int) -> Series {
  Series(queue: Queue(rawValue: letter), letter: lettered(letter)[0], next: next)
}
