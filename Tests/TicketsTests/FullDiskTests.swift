import Testing
import Tickets
import TicketsSQLite
import Words

/// Counters of an office whose disk takes nothing.
@Suite struct `A counter whose disk is full` {
  @Test func `goes on calling from memory, and what it did is recorded later`() async throws {
    let place = Place()
    for _ in 1...3 { try await place.ledger().give() }
    let one = try await full(place)
    let two = place.ledger(pages: 1)

    #expect(try await two.next(at: 2) == "A 002")
    #expect(try await one.change(.serve, at: 1) == "A 001 served")
    #expect(try await one.next(at: 1) == "A 003")
    let during = try await place.book()
    let inFile = try await place.roll()?.tickets.map(\.wait.name)
    _ = try await place.ledger().change(.park, at: 2)
    let after = try await place.book()

    #expect(during.tickets.map(\.wait) == [.served, .called, .called])
    #expect(during.lastCalls(1).map { "\($0.number) \($0.counter)" } == ["A 003 1"])
    #expect(
      during.notices.map(\.german) == [
        "Der Speicher nimmt nichts an. Aufgerufen, aber nicht aufgeschrieben: A 001 bis A 003"
      ])
    #expect(inFile == ["recalled", "waiting", "waiting"])
    #expect(after.tickets.map(\.wait) == [.served, .parked, .called])
    #expect(after.notices == [])
    #expect(
      after.events.map(\.what).suffix(5) == ["recalled", "called", "served", "called", "parked"])
    #expect(Audit(of: try await SQLiteReader(of: place.folder).records()).violations == [])
  }

  @Test func `is refused what does not follow, as ever`() async throws {
    let place = Place()
    for _ in 1...2 { try await place.ledger().give() }
    let ledger = try await full(place)
    let number = try #require(QueueNumber("A 001"))

    await #expect(throws: LedgerError.counterBusy(.one, with: number)) {
      try await ledger.next(at: 1)
    }
    await #expect(throws: LedgerError.calledElsewhere(number, by: .one)) {
      try await ledger.change(.serve, "A 001", at: 2)
    }
    _ = try await place.ledger().change(.serve, at: 1)
  }

  /// A ledger with no room for another event, after A 001 was called at counter 1 and called again.
  private func full(_ place: borrowing Place) async throws -> SQLiteLedger {
    let ledger = place.ledger(pages: 1)
    _ = try await ledger.next(at: 1)
    for _ in 1...500 where try await place.book().state.unrecorded.isEmpty {
      _ = try await ledger.change(.recall, at: 1)
    }
    try #require(try await !place.book().state.unrecorded.isEmpty)
    return ledger
  }
}
