import Testing
import Tickets
import Words

/// What every ledger promises to counters, asked of each kind in turn.
@Suite struct `Every ledger at the counters` {
  @Test(arguments: LedgerKind.available)
  func `calls who is first in line, then who has waited longest`(kind: LedgerKind) async throws {
    let place = try CountingOffice(kind)
    let ledger = place.counters()
    for isFirst in [false, false, true] {
      try await ledger.give(rank: isFirst ? .first : .ordinary)
    }

    var called: [String] = []
    for counter in 1...4 { called.append(try await ledger.next(at: counter)) }

    #expect(called == ["A 003", "A 001", "A 002", "nobody"])
  }

  @Test(arguments: LedgerKind.available)
  func `calls only from the queues of a counter`(kind: LedgerKind) async throws {
    let place = try CountingOffice(kind)
    let ledger = place.counters()
    try await ledger.give()
    try await ledger.give(.counter, lettered("K"))

    #expect(try await ledger.next(at: 1, of: [.counter]) == "K 001")
    #expect(try await ledger.next(at: 2, of: [.counter]) == "nobody")
    #expect(try await ledger.next(at: 2, of: [.counter, .a]) == "A 001")
  }

  @Test(arguments: LedgerKind.available)
  func `calls each number once, however many counters ask at a time`(
    kind: LedgerKind
  ) async throws {
    let place = try CountingOffice(kind)
    let kiosk = place.counters()
    for _ in 1...40 { try await kiosk.give() }
    let counters = (1...8).map { _ in place.counters() }

    let numbers = try await withThrowingTaskGroup(of: [String].self) { group in
      for (index, counter) in counters.enumerated() {
        group.addTask {
          var called: [String] = []
          while case let number = try await whenFree({ try await counter.next(at: index + 1) }),
            number != "nobody"
          {
            called.append(number)
            _ = try await whenFree { try await counter.change(.serve, at: index + 1) }
          }
          return called
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }

    #expect(numbers.sorted() == (1...40).map { "A 0\($0 < 10 ? "0" : "")\($0)" })
  }

  @Test(arguments: LedgerKind.available)
  func `never calls a number whose paper nobody can hold`(kind: LedgerKind) async throws {
    let place = try CountingOffice(kind)
    let ledger = place.counters()
    let living = TicketRequest()
    _ = try await ledger.reserve(living, at: .noon)
    try await ledger.give()
    _ = try await ledger.void(try #require(QueueNumber("A 002")), by: nil, at: .noon)

    #expect(try await ledger.next(at: 1) == "nobody")
  }

  @Test(arguments: LedgerKind.available)
  func `lets a parked number come back, and a transferred one keep its time`(
    kind: LedgerKind
  ) async throws {
    let place = try CountingOffice(kind)
    let ledger = place.counters()
    try await ledger.give()
    try await ledger.give(.counter, lettered("K"))
    _ = try await ledger.next(at: 1, of: [.a])
    _ = try await ledger.change(.park, at: 1)

    #expect(try await ledger.next(at: 1, of: [.a]) == "nobody")
    #expect(try await ledger.change(.call, "A 001", at: 2) == "A 001 called")
    #expect(try await ledger.change(.transfer(to: .counter), at: 2) == "A 001 transferred")
    #expect(try await ledger.next(at: 3, of: [.counter]) == "A 001")
    #expect(try await ledger.next(at: 4, of: [.counter]) == "K 001")
  }

  @Test(
    arguments: LedgerKind.available,
    [
      (Wait.Step.serve, nil, 1, "no number is at counter 1"),
      (.call, "A 009", 1, "there is no number A 009 that anybody could hold now"),
      (.serve, "A 001", 1, "A 001 is 'waiting' and cannot become 'served'"),
      (.recall, "A 001", 1, "A 001 is 'waiting' and cannot become 'recalled'"),
      (.serve, "A 002", 1, "A 002 was called by counter 2"),
      (
        .call, "A 001", 2,
        "A 002 is still at counter 2: end it first (done, no-show, park or transfer)"
      ),
      (.park, "A 003", 1, "A 003 is 'served' and cannot become 'parked'"),
      (.call, "A 004", 1, "A 004 is 'void staff' and cannot become 'called'"),
    ] as [(Wait.Step, String?, Int, String)])
  func `refuses what does not follow, and changes nothing`(
    kind: LedgerKind, asked: (step: Wait.Step, number: String?, counter: Int, message: String)
  ) async throws {
    let place = try CountingOffice(kind)
    let ledger = place.counters()
    for _ in 1...4 { try await ledger.give() }
    _ = try await ledger.change(.call, "A 002", at: 2)
    _ = try await ledger.change(.call, "A 003", at: 3)
    _ = try await ledger.change(.serve, at: 3)
    _ = try await ledger.void(try #require(QueueNumber("A 004")), by: nil, at: .noon)
    let before = try await place.roll()

    let error = await #expect(throws: LedgerError.self) {
      try await ledger.change(asked.step, asked.number, at: asked.counter)
    }

    #expect(error?.description == asked.message)
    #expect(try await place.roll() == before)
  }

  @Test(arguments: LedgerKind.available)
  func `calls nobody while a number is at the counter`(kind: LedgerKind) async throws {
    let place = try CountingOffice(kind)
    let ledger = place.counters()
    for _ in 1...2 { try await ledger.give() }
    _ = try await ledger.next(at: 1)

    let number = try #require(QueueNumber("A 001"))
    await #expect(throws: LedgerError.counterBusy(.one, with: number)) {
      try await ledger.next(at: 1)
    }
    for step in [Wait.Step.recall, .recall, .noShow] {
      _ = try await ledger.change(step, at: 1)
    }
    #expect(try await ledger.next(at: 1) == "A 002")
  }

  @Test(arguments: LedgerKind.available)
  func `tells every reader the same of the day`(kind: LedgerKind) async throws {
    let place = try CountingOffice(kind)
    let ledger = place.counters()
    for isFirst in [false, true] { try await ledger.give(rank: isFirst ? .first : .ordinary) }
    _ = try await ledger.next(at: 7)
    _ = try await ledger.change(.recall, at: 7)

    let book = try await place.reader.book(at: .noon)
    let roll = try #require(try await place.roll())
    let report = try #require(ClosingReport(of: try await place.reader.records(), day: nil))

    #expect(book.tickets.map { "\($0.number) \($0.wait)" } == ["A 001 waiting", "A 002 recalled"])
    #expect(book.lastCalls(5).map { "\($0.number) \($0.counter)" } == ["A 002 7"])
    #expect(
      book.events.map(\.what) == [
        "reserved", "uncertain told", "reserved", "uncertain told", "called", "recalled",
      ])
    #expect(try await place.reader.roll(of: Day(ordinal: Day.today.ordinal - 1), at: .noon) == nil)
    #expect(roll.tickets == book.tickets)
    #expect(roll.epoch?.day == .today)
    #expect(report.addsUp && report.lines.last?.waiting == 2)
    #expect(Audit(of: try await place.reader.records()).violations == [])
  }

  @Test(arguments: LedgerKind.available)
  func `makes only an uncertain number void`(kind: LedgerKind) async throws {
    let place = try CountingOffice(kind)
    let ledger = place.counters()
    let request = TicketRequest()
    _ = try await ledger.reserve(request, at: .noon)
    _ = try await ledger.record(.send, of: request.id, at: .noon)
    _ = try await ledger.record(.acknowledge, of: request.id, at: .noon)

    let error = await #expect(throws: LedgerError.self) {
      try await ledger.void(try #require(QueueNumber("A 001")), by: nil, at: .noon)
    }

    #expect(error?.description == "A 001 is 'printed' and cannot become 'void staff'")
  }
}

/// What a counter gets that asks again while others keep the ledger, a few times.
private func whenFree<Value>(_ ask: () async throws -> Value) async throws -> Value {
  for _ in 1...10 {
    do { return try await ask() } catch LedgerError.locked {}
  }
  return try await ask()
}

extension Counter {
  static let one = Counter.numbered(1)

  static func numbered(_ number: Int) -> Counter {
    guard let counter = Counter(rawValue: number) else { preconditionFailure("no counter") }
    return counter
  }
}

extension Day {
  /// The day of ``Moment/noon``.
  static let today = Moment.noon.minute.day
}

extension Ledger where Self: CallingLedger {
  /// Gives a number that is told to its holder.
  @discardableResult func give(
    _ queue: Queue = .a, _ letters: [Letter] = lettered("AEH"), rank: Rank = .ordinary,
    at now: Moment = .noon
  ) async throws -> Ticket {
    var generator = SystemRandomNumberGenerator()
    let request = TicketRequest(
      id: Ticket.ID(using: &generator), queue: queue, letters: letters,
      rank: rank, withoutPaper: .told)
    let ticket = try await reserve(request, at: now).ticket
    await release(request.id)
    return ticket
  }

  func next(
    at counter: Int, of queues: [Queue] = [], at now: Moment = .noon
  ) async throws -> String {
    let call = NextCall(counter: .numbered(counter), queues: queues)
    return try await callNext(call, at: now).map { "\($0.number)" } ?? "nobody"
  }

  /// The number and the state to which the step led it.
  func change(
    _ step: Wait.Step, _ number: String? = nil, at counter: Int, at now: Moment = .noon
  ) async throws -> String {
    let change = CounterChange(
      step, counter: .numbered(counter), number: number.flatMap(QueueNumber.init))
    let ticket = try await record(change, at: now)
    return "\(ticket.number) \(ticket.wait.name)"
  }
}
