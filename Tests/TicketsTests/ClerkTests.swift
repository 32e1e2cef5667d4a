import Testing
import Tickets
import TicketsSQLite
import Words

/// What a clerk's day needs beside calling: asked of each kind of ledger.
@Suite struct `A clerk` {
  @Test(arguments: LedgerKind.available)
  func `takes the last step back, and the one before it`(kind: LedgerKind) async throws {
    let place = try CountingOffice(kind)
    let ledger = place.counters()
    for _ in 1...2 { try await ledger.give() }
    _ = try await ledger.next(at: 1)
    _ = try await ledger.change(.serve, at: 1)
    _ = try await ledger.next(at: 1)

    #expect(try await undo(ledger, at: 1) == ["A 002 waiting"])
    #expect(try await undo(ledger, at: 1) == ["A 001 called"])
    #expect(try await ledger.change(.noShow, at: 1) == "A 001 no-show")
    #expect(try await undo(ledger, at: 1) == ["A 001 called"])
    #expect(try await undo(ledger, at: 1) == ["A 001 waiting"])
    #expect(
      try await refusal { try await undo(ledger, at: 1) }
        == "counter 1 has done nothing in the last 5 minutes")
    #expect(Audit(of: try await place.reader.records()).violations == [])
  }

  @Test(arguments: LedgerKind.available)
  func `takes every kind of step back`(kind: LedgerKind) async throws {
    let place = try CountingOffice(kind)
    let ledger = place.counters()
    for _ in 1...2 { try await ledger.give() }
    let first = try #require(QueueNumber("A 001"))
    _ = try await ledger.change(.transfer(to: .counter), "A 001", at: 1)
    _ = try await ledger.change(.call, "A 001", at: 1)
    _ = try await ledger.change(.recall, at: 1)
    _ = try await ledger.change(.park, at: 1)
    _ = try await ledger.rank(first, .first, by: .one, at: .noon)
    _ = try await ledger.void(try #require(QueueNumber("A 002")), by: .one, at: .noon)

    var back: [String] = []
    for _ in 1...6 { back += try await undo(ledger, at: 1) }

    #expect(
      back == [
        "A 002 waiting", "A 001 parked", "A 001 recalled", "A 001 called", "A 001 transferred",
        "A 001 waiting",
      ])
    let book = try await place.reader.book(at: .noon)
    #expect(book.tickets.map(\.paper) == [.uncertain(.told), .uncertain(.told)])
    #expect(book.tickets.map(\.rank) == [.ordinary, .ordinary])
    #expect(Audit(of: try await place.reader.records()).violations == [])
  }

  @Test(arguments: LedgerKind.available)
  func `takes back neither what is old nor what somebody went on with`(
    kind: LedgerKind
  ) async throws {
    let place = try CountingOffice(kind)
    let ledger = place.counters()
    try place.pass(to: .noon)
    for _ in 1...2 { try await ledger.give() }
    _ = try await ledger.change(.park, "A 001", at: 1)
    _ = try await ledger.change(.call, "A 001", at: 2)
    #expect(
      try await refusal { try await undo(ledger, at: 1) }
        == "something else was done with A 001 since")

    _ = try await ledger.change(.serve, at: 2)
    _ = try await ledger.next(at: 2)
    _ = try await ledger.change(.transfer(to: .counter), at: 2)
    _ = try await ledger.change(.call, "A 002", at: 3)
    #expect(
      try await refusal { try await undo(ledger, at: 2) }
        == "something else was done with A 002 since")

    let later = Moment.noon.after(minutes: 6)
    try place.pass(to: later)
    #expect(
      try await refusal { try await ledger.undo(at: .numbered(3), at: later) }
        == "counter 3 has done nothing in the last 5 minutes")
  }

  @Test(arguments: LedgerKind.available)
  func `has the number back at the counter only where nobody else is there`(
    kind: LedgerKind
  ) async throws {
    let place = try CountingOffice(kind)
    let ledger = place.counters()
    for _ in 1...2 { try await ledger.give() }
    let second = try #require(QueueNumber("A 002"))
    _ = try await ledger.next(at: 1)
    _ = try await ledger.change(.noShow, at: 1)
    _ = try await ledger.rank(second, .first, by: .one, at: .noon)
    #expect(try await undo(ledger, at: 1) == ["A 002 waiting"])
    // Another program at the same counter.
    _ = try await ledger.change(.call, "A 002", at: 1)
    _ = try await undo(ledger, at: 1)
    #expect(try await undo(ledger, at: 1) == ["A 001 called"])
  }

  @Test(arguments: LedgerKind.available)
  func `calls a missed number again, and puts a mistaken call back into its line`(
    kind: LedgerKind
  ) async throws {
    let place = try CountingOffice(kind)
    let ledger = place.counters()
    for _ in 1...3 { try await ledger.give() }
    _ = try await ledger.change(.transfer(to: .counter), "A 002", at: 1)
    _ = try await ledger.next(at: 1)
    _ = try await ledger.change(.noShow, at: 1)

    #expect(try await place.reader.book(at: .noon).missed.map { "\($0.number)" } == ["A 001"])
    #expect(try await ledger.change(.call, "A 001", at: 2) == "A 001 called")
    #expect(try await ledger.change(.putBack, at: 2) == "A 001 waiting")
    #expect(try await ledger.change(.call, "A 002", at: 2) == "A 002 called")
    #expect(try await ledger.change(.putBack, at: 2) == "A 002 transferred")
    #expect(try await ledger.next(at: 3, of: [.counter]) == "A 002")
    #expect(try await ledger.next(at: 4) == "A 001")
    #expect(Audit(of: try await place.reader.records()).violations == [])
  }

  @Test(arguments: LedgerKind.available)
  func `sets an ended opening aside, and takes that back as one step`(
    kind: LedgerKind
  ) async throws {
    let place = try CountingOffice(kind)
    let ledger = place.counters()
    for _ in 1...2 { try await ledger.give() }
    _ = try await ledger.endOpening(at: .noon)
    try await ledger.give()

    let aside = try await ledger.setAsideEnded(by: .one, at: .noon)
    let book = try await place.reader.book(at: .noon)
    let back = try await undo(ledger, at: 1)

    #expect(aside.map { "\($0.number)" } == ["A 001", "A 002"])
    #expect(book.waiting.map { "\($0.number)" } == ["E 001"])
    #expect(book.missed.map { "\($0.number)" } == ["A 002", "A 001"])
    #expect(back.sorted() == ["A 001 waiting", "A 002 waiting"])
    #expect(try await ledger.next(at: 1) == "A 001")
    #expect(Audit(of: try await place.reader.records()).violations == [])
  }

  @Test(arguments: LedgerKind.available)
  func `pauses a queue, and goes on`(kind: LedgerKind) async throws {
    let place = try CountingOffice(kind)
    let ledger = place.counters()
    try await ledger.give()
    try await ledger.change(.pause(.a), at: .noon)

    #expect(try await ledger.next(at: 1) == "nobody")
    #expect(try await place.reader.book(at: .noon).notices == [.paused(.a)])
    try await ledger.change(.resume(.a), at: .noon)
    #expect(try await ledger.next(at: 1) == "A 001")
  }

  @Test(arguments: LedgerKind.available)
  func `is told that another desk works as the same counter`(kind: LedgerKind) async throws {
    let place = try CountingOffice(kind)
    let (one, two) = (place.counters(), place.counters())

    #expect(try await one.claim(.one))
    #expect(try await one.claim(.one))
    #expect(try await !two.claim(.one))
    #expect(try await two.claim(.numbered(2)))
  }
}

/// Numbers that say of themselves that they go first.
@Suite struct `The fourth number that goes first within minutes` {
  @Test(arguments: LedgerKind.available)
  func `is given without the mark, and a counter sets it`(kind: LedgerKind) async throws {
    let place = try CountingOffice(kind)
    let ledger = place.counters()
    for _ in 1...4 { try await ledger.give(rank: .first) }
    let fourth = try #require(QueueNumber("A 004"))

    let book = try await place.reader.book(at: .noon)
    let ranked = try await ledger.rank(fourth, .first, by: .one, at: .noon)

    #expect(book.tickets.map(\.rank) == [.first, .first, .first, .asked])
    #expect(book.notices.map(\.german) == ["Sofort? A 004"])
    #expect(ranked.isFirstInLine)
    #expect(try await place.reader.book(at: .noon).events.map(\.what).suffix(1) == ["first"])
    #expect(try await undo(ledger, at: 1) == ["A 004 waiting"])
    #expect(try await place.reader.book(at: .noon).tickets.last?.rank == .asked)
    #expect(try await ledger.rank(fourth, .ordinary, by: .one, at: .noon).rank == .ordinary)
    #expect(Audit(of: try await place.reader.records()).violations == [])
  }

  @Test func `is one that comes within five minutes, and that no clerk takes`() async throws {
    let place = Place()
    let ledger = place.ledger()
    var ranks: [Rank] = []
    for minute in [0, 1, 2, 4, 4, 6, 12] {
      ranks.append(
        try await ledger.give(rank: .first, at: Moment.noon.after(minutes: minute)).rank)
    }
    var generator = SystemRandomNumberGenerator()
    let byStaff = TicketRequest(
      id: Ticket.ID(using: &generator), queue: .a, letters: lettered("A"), rank: .first,
      isByStaff: true, withoutPaper: .told)
    ranks.append(
      try await ledger.reserve(byStaff, at: Moment.noon.after(minutes: 12)).ticket.rank)

    #expect(ranks == [.first, .first, .first, .asked, .asked, .asked, .first, .first])
  }
}

/// What `queue close --queue` and a bound a day do.
@Suite struct `A closed queue` {
  @Test func `gives no number until the next opening, but to staff`() async throws {
    let place = Place()
    let ledger = place.ledger()
    try await ledger.give()
    try await ledger.change(.close(.a), at: .noon)

    await #expect(throws: LedgerError.lineClosed(.a)) { try await ledger.give() }
    try await ledger.give(.counter, lettered("K"))
    #expect(try await ledger.next(at: 1) == "A 001")
    _ = try await ledger.endOpening(at: .noon)
    // The opening begins with the next number.
    try await ledger.give(.counter, lettered("K"))
    #expect(try await "\(ledger.give().number)" == "E 001")
  }

  @Test func `is one whose numbers of the day are given`() async throws {
    let place = Place()
    let ledger = place.ledger()
    try await ledger.change(.cap(.a, 2), at: .noon)
    for _ in 1...2 { try await ledger.give() }

    await #expect(throws: LedgerError.lineClosed(.a)) { try await ledger.give() }
    #expect(
      try await place.book().notices.map(\.german) == [
        "Schlange A: alle 2 Nummern für heute vergeben"
      ])
    try await ledger.change(.cap(.a, nil), at: .noon)
    #expect(try await "\(ledger.give().number)" == "A 003")
  }
}

/// A kiosk whose server answers, and takes nothing of what it tells.
@Suite struct `A kiosk that cannot tell its numbers` {
  @Test func `gives none after a quarter of an hour, and goes on when it can`() async throws {
    let place = Place()
    let shared = SharedNumbers(leased: [:], own: lettered("X"))
    let ledger = SQLiteLedger(in: place.folder, sharing: shared)
    try await ledger.keep(lettered("X")[0], from: nil)
    try await ledger.refused(true, at: .noon)

    _ = try await ledger.give(at: Moment.noon.after(minutes: 14))
    await #expect(throws: LedgerError.notTold(minutes: 15)) {
      try await ledger.give(at: Moment.noon.after(minutes: 15))
    }
    // The first answer that says anything.
    let later = Moment.noon.after(minutes: 16)
    try await ledger.keep(
      Welcome(seconds: later.seconds, opening: Epoch(id: 4, day: .today)), at: later)
    try await ledger.refused(false, at: later)
    #expect(try await "\(ledger.give(at: later).number)" == "X 002")
  }
}

/// The numbers and states after the last step was taken back.
private func undo(_ ledger: any CallingLedger, at counter: Int) async throws -> [String] {
  try await ledger.undo(at: .numbered(counter), at: .noon).map { "\($0.number) \($0.wait.name)" }
}

private func refusal(_ work: () async throws -> some Sendable) async throws -> String? {
  do {
    _ = try await work()
    return nil
  } catch let error as LedgerError {
    return "\(error)"
  }
}
