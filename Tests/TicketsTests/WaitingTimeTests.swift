import Testing
import Words

/// How long a number waits, as visitors are told.
@Suite struct `The waiting time` {
  @Test(arguments: QueueDay.all)
  func `holds for most visitors of a day`(day: QueueDay) {
    let ranges = day.told.compactMap { told -> (from: Int, to: Int, real: Int)? in
      guard case .range(let from, let to) = told.time else { return nil }
      return (from, to, told.real)
    }
    let kept = ranges.count { $0.from <= $0.real && $0.real <= $0.to }
    let late = ranges.count { $0.real > $0.to }

    #expect(ranges.count * 10 > day.numbers.count * 6, "\(ranges.count) were told a range")
    #expect(kept * 100 >= ranges.count * 80, "\(kept) of \(ranges.count) came in their range")
    #expect(late * 100 <= ranges.count * 20, "\(late) of \(ranges.count) waited longer")
  }

  @Test(arguments: QueueDay.all)
  func `is not known before enough were called`(day: QueueDay) {
    #expect(day.told.prefix(6).allSatisfy { $0.time == .notKnown })
  }

  @Test func `is rounded to five minutes, away from each other`() throws {
    let day = QueueDay(
      testDescription: "even", numbers: (0..<8).map { (600 + $0, 607 + 7 * $0) } + [(660, 700)])
    let told = try #require(day.told.last)
    #expect(told.time == .range(from: 5, to: 15))
  }

  @Test func `grows while nobody is called`() {
    let numbers = (0..<10).map { (taken: 480 + 10 * $0, called: 485 + 10 * $0) }
    let line = [(600, 2000), (601, 2000), (700, 2000)].map { (taken: $0.0, called: $0.1) }
    let day = QueueDay(testDescription: "stop", numbers: numbers + line)

    #expect(day.told[11].time == .range(from: 10, to: 20))
    #expect(day.told[12].time == .notKnown || day.told[12].time == .range(from: 15, to: 240))
  }
}
