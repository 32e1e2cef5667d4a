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

@Suite struct `The opening of a number` {
  let rules = OfficeDay()
  let today = Epoch(id: 7, day: Moment.noon.minute.day)
  let tomorrow = Day(ordinal: Moment.noon.minute.day.ordinal + 1)

  @Test func `is the ledger's own while the day lasts`() {
    #expect(choose(at: .noon) == .keep(today))
  }

  @Test func `is new on a new day where the clock is sure, and goes on where it is not`() {
    #expect(choose(at: .utc("2026-11-25", 7, 0)) == .open(Epoch(id: 8, day: tomorrow)))
    #expect(choose(at: .utc("2026-11-25", 7, 0), isHeld: false) == .keep(today))
  }

  @Test func `is new when staff have ended the last`() {
    #expect(choose(at: .noon, isEnded: true) == .open(Epoch(id: 8, day: today.day)))
    #expect(
      choose(at: .utc("2026-11-25", 7, 0), isHeld: false, isEnded: true)
        == .open(Epoch(id: 8, day: tomorrow)))
  }

  @Test func `is new when the ledger is behind its mark, and when it is lost`() {
    let kept = HighWater(epoch: today, series: [series("A", 18), series("K", 3)])
    let old = HighWater(epoch: today, series: [series("A", 9)])

    for ledger in [old, nil] {
      #expect(
        rules.choose(at: reading(.noon), ledger: ledger, kept: kept)
          == .replace(Epoch(id: 8, day: today.day)))
    }
  }

  private func reading(_ now: Moment, isHeld: Bool = true) -> OfficeTime.Reading {
    let wall = Moment(
      seconds: now.seconds, offset: now.offset, boot: Moment.Boot(id: "one", uptime: 60),
      isSynchronized: isHeld)
    return OfficeTime.reading(of: wall, after: nil, last: nil)
  }

  private func choose(
    at now: Moment, isHeld: Bool = true, isEnded: Bool = false
  ) -> OfficeDay.Choice {
    let mark = HighWater(epoch: today, series: [series("A", 18)])
    return rules.choose(
      at: reading(now, isHeld: isHeld), ledger: mark, kept: mark, isEnded: isEnded)
  }
}

/// The office's time goes by the boot clock and takes the wall clock's word where it is sure.
@Suite struct `The office's time` {
  @Test func `goes on by the boot clock when the wall clock jumps, and knows by how much`() {
    var machine = TestMachine()
    let before = machine.look()
    machine.pass(minutes: 10)
    machine.set(ahead: 1440)

    let jumped = machine.look()
    machine.pass(minutes: 5)
    let later = machine.look()
    machine.set(ahead: -1440)
    let right = machine.look()

    #expect(jumped.now.minutes - before.now.minutes == 10)
    #expect(later.now.minutes - before.now.minutes == 15)
    #expect(right.now.minutes - before.now.minutes == 15)
    #expect([before, jumped, later, right].map { $0.time.jump / 60 } == [0, 1440, 1440, 0])
    #expect("\(jumped.shown)" == "2026-11-24T14:15")
  }

  @Test func `ends no day where the clock jumps to a date with another hour in summer`() {
    // 4:05 in Berlin, on the first day of summer time; then two days before it.
    let right = Moment.utc("2026-03-29", 2, 5)
    let first = OfficeTime.reading(of: right, after: nil, last: nil)
    let wrong = Moment(
      seconds: right.seconds - 2 * 86_400 + 60, offset: 3600,
      boot: Moment.Boot(id: right.boot.id, uptime: right.boot.uptime + 60))
    let reading = OfficeTime.reading(of: wrong, after: first.time, last: nil)
    let epoch = Epoch(id: 2, day: OfficeDay().day(at: right))

    #expect("\(epoch.day)" == "2026-03-29")
    #expect(
      OfficeDay().choose(at: reading, ledger: HighWater(epoch: epoch, series: []), kept: nil)
        == .keep(epoch))
  }

  @Test func `follows the small corrections of a clock that is held`() {
    var machine = TestMachine()
    _ = machine.look()
    machine.pass(minutes: 60)
    machine.set(ahead: 1, isHeld: true)

    let corrected = machine.look()

    #expect(corrected.now.minutes == machine.now.minutes)
    #expect(corrected.time.jump == 0)
  }

  @Test func `starts where it ended where the machine has no clock, until that is sure`() {
    var machine = TestMachine()
    let evening = machine.look()
    machine.restart(ahead: -120, isHeld: false)

    let start = machine.look(last: evening.now.seconds)
    machine.pass(minutes: 2)
    machine.set(ahead: 17 * 60, isHeld: true)
    let sure = machine.look()

    #expect(start.now.seconds == evening.now.seconds)
    #expect(!start.isSure && sure.isSure)
    #expect(sure.now.minutes == machine.now.minutes)
    // What was taken in between was taken that much later.
    #expect(sure.shift / 60 == 15 * 60)
    #expect(sure.time.jump == 0)
  }

  @Test func `is told by staff where the wall clock is right after all`() {
    var machine = TestMachine(isHeld: false)
    _ = machine.look()
    machine.set(ahead: 300)
    machine.time = .confirmed(by: machine.now)
    machine.pass(minutes: 1)

    let reading = machine.look()

    #expect(reading.now.minutes == machine.now.minutes)
    #expect(reading.time.jump == 0)
  }
}

func series(_ letter: String, _ next: Int) -> Series {
  Series(queue: Queue(rawValue: letter), letter: lettered(letter)[0], next: next)
}
