import Issuing
import Testing
import Tickets
import TicketsSQLite
import Words

/// What people hold, and who is called, when the clock of a machine or of a kiosk is wrong.
@Suite struct `A wrong clock` {
  @Test func `that shows tomorrow for one number leaves everybody callable`() async throws {
    let place = Place()
    var machine = TestMachine()
    for _ in 1...5 { try await take(1, in: place, machine) }
    machine.set(ahead: 1440)
    let ahead = try await take(1, in: place, machine)
    machine.set(ahead: -1440, isHeld: true)
    let right = try await take(1, in: place, machine)

    #expect(ahead.numbers + right.numbers == ["A 006", "A 007"])
    #expect(
      ahead.notices + right.notices == [
        "the clock has jumped 1440 minutes ahead; numbers go on as before"
      ])
    #expect(try await called(in: place, machine) == (1...7).map { "A 00\($0)" })
    #expect(Audit(of: try await SQLiteReader(of: place.folder).records()).violations == [])
  }

  @Test func `of a machine without a battery leaves the morning's first numbers callable`()
    async throws
  {
    let place = Place()
    var machine = TestMachine()
    machine.pass(minutes: 180)
    let evening = try await take(2, in: place, machine)
    // It starts with the time at which it was switched off, and hears the right one later.
    machine.restart(ahead: 0, isHeld: false)
    let early = try await take(3, in: place, machine)
    machine.pass(minutes: 4)
    machine.set(ahead: 14 * 60 + 40, isHeld: true)
    let morning = try await take(1, in: place, machine)

    #expect(evening.numbers == ["A 001", "A 002"])
    #expect(early.numbers == ["A 003", "A 004", "A 005"])
    #expect(morning.numbers == ["E 001"])
    let book = try await SQLiteReader(of: place.folder).book(at: machine.now)
    #expect(book.openings.map { "\($0.day)" } == ["2026-11-24", "2026-11-25"])
    #expect(
      book.tickets.compactMap { book.otherDay(of: $0).map { "\($0)" } }
        == Array(repeating: "2026-11-24", count: 5))
    #expect(
      try await called(in: place, machine)
        == ["A 001", "A 002", "A 003", "A 004", "A 005", "E 001"])
    #expect(Audit(of: try await SQLiteReader(of: place.folder).records()).violations == [])
  }

  @Test func `after a weekend still leaves the morning's first numbers callable`() async throws {
    let place = Place()
    var machine = TestMachine()
    let friday = try await take(1, in: place, machine)
    machine.restart(ahead: 0, isHeld: false)
    let early = try await take(1, in: place, machine)
    machine.pass(minutes: 4)
    machine.set(ahead: 66 * 60, isHeld: true)

    #expect(friday.numbers + early.numbers == ["A 001", "A 002"])
    // The one of before the weekend is nobody's any more.
    #expect(try await called(in: place, machine) == ["A 002"])
  }

  @Test func `is no clock to end a day by, until staff do`() async throws {
    let place = Place()
    var machine = TestMachine(isHeld: false)
    let first = try await take(1, in: place, machine)
    machine.pass(minutes: 1440)
    let second = try await take(1, in: place, machine)
    let ended = try await place.ledger().endOpening(at: machine.now)
    let again = try await place.ledger().endOpening(at: machine.now)
    let third = try await take(1, in: place, machine)

    #expect(first.numbers + second.numbers + third.numbers == ["A 001", "A 002", "E 001"])
    #expect(ended == Epoch(id: 1, day: .today) && again == nil)
    #expect(try await called(in: place, machine) == ["A 002", "E 001"])
  }

  @Test func `that was ahead when it was sure of nothing ages no number for ever`() async throws {
    let place = Place()
    var machine = TestMachine(isHeld: false)
    machine.set(ahead: 400 * 1440)
    try await take(1, in: place, machine)
    machine.set(ahead: -400 * 1440, isHeld: true)

    #expect(try await called(in: place, machine) == ["A 001"])
    machine.pass(minutes: 21 * 60)
    let book = try await SQLiteReader(of: place.folder).book(at: machine.now)
    #expect(!book.tickets.contains { $0.taken > book.state.since })
  }

  @discardableResult
  private func take(
    _ count: Int, in place: borrowing Place, _ machine: TestMachine
  ) async throws -> (numbers: [String], notices: [String]) {
    let issuer = try place.issuer(at: machine.now)
    var (numbers, notices): ([String], [String]) = ([], [])
    for _ in 0..<count {
      let issued = try await issuer.take(queue: .a, print: nil)
      numbers.append("\(issued.ticket.number)")
      notices += issued.notices.map(\.description)
    }
    return (numbers, notices)
  }

  /// Everybody who can be called, in order; each is served.
  private func called(in place: borrowing Place, _ machine: TestMachine) async throws -> [String] {
    let ledger = place.ledger()
    var called: [String] = []
    while case let number = try await ledger.next(at: 1, at: machine.now), number != "nobody" {
      called.append(number)
      _ = try await ledger.change(.serve, at: 1, at: machine.now)
    }
    return called
  }
}

/// What a ledger has forgotten and its mark knows is called like any other.
@Suite struct `A forgotten number` {
  @Test(arguments: ["old", "empty", "damaged", "gone"])
  func `waits again`(fate: String) async throws {
    let place = Place()
    let disk = SystemDisk()
    for _ in 1...5 { try await place.ledger().give() }
    let backup = try #require(try disk.contents(of: place.folder.ledger))
    for _ in 6...8 { try await place.ledger().give() }
    switch fate {
    case "old": try disk.write(backup, to: place.folder.ledger)
    case "empty": try disk.write([], to: place.folder.ledger)
    case "damaged": try place.overwrite([UInt8](repeating: 0xFF, count: 4096), at: 4096)
    default: try disk.remove(place.folder.ledger)
    }

    let ledger = place.ledger()
    if fate == "damaged" {
      await #expect(throws: LedgerError.self) { try await ledger.next(at: 1) }
    }
    var called: [String] = []
    while case let number = try await ledger.next(at: 1), number != "nobody" {
      called.append(number)
      _ = try await ledger.change(.serve, at: 1)
    }
    let next = try await ledger.give()

    #expect(called == (1...8).map { "A 00\($0)" })
    #expect("\(next.number)" == "E 001")
    #expect(
      try await place.roll()?.tickets.filter { $0.paper == .uncertain(.forgotten) }.count
        == (fate == "old" ? 3 : 8))
    #expect(Audit(of: try await SQLiteReader(of: place.folder).records()).violations == [])
  }

  @Test func `is named where it comes back`() async throws {
    let place = Place()
    try await place.ledger().give()
    let backup = try #require(try SystemDisk().contents(of: place.folder.ledger))
    for _ in 2...4 { try await place.ledger().give() }
    try await place.ledger().give(.counter, lettered("K"))
    try SystemDisk().write(backup, to: place.folder.ledger)

    let issued = try await place.issuer().take(queue: .a, print: nil)

    #expect(
      issued.notices.map(\.description) == [
        "the ledger had forgotten numbers: epoch 2 of 2026-11-24 goes on; A 002 to A 004, K 001 may "
          + "be visitors' and wait from now on"
      ])
  }

  @Test func `is not made void where the copy is from before its slip`() async throws {
    let place = Place()
    let ledger = place.ledger()
    let request = TicketRequest()
    _ = try await ledger.reserve(request, at: .noon)
    let copy = try #require(try SystemDisk().contents(of: place.folder.ledger))
    _ = try await ledger.record(.send, of: request.id, at: .noon)
    _ = try await ledger.record(.acknowledge, of: request.id, at: .noon)
    await ledger.release(request.id)
    try SystemDisk().write(copy, to: place.folder.ledger)

    _ = try await place.ledger().recover(at: .noon)

    #expect(try await place.papers() == ["A 001 uncertain forgotten"])
  }
}
