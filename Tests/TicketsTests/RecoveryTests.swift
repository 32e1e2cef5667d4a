import Issuing
import Testing
import Tickets
import TicketsSQLite
import Words

/// What becomes of a ticket whose kiosk dies at each point of the protocol.
@Suite struct `Recovery` {
  @Test func `makes a number void that nobody can have seen`() async throws {
    let place = Place()
    try await die(in: place, after: [])

    let changed = try await place.ledger().recover(at: .noon)

    #expect(changed.map { "\($0.number) \($0.paper)" } == ["A 001 void abandoned"])
    #expect(try await place.papers() == ["A 001 void abandoned"])
  }

  @Test func `makes a slip uncertain that may have been begun`() async throws {
    let place = Place()
    try await die(in: place, after: [.send])

    _ = try await place.ledger().recover(at: .noon)

    #expect(try await place.papers() == ["A 001 uncertain interrupted"])
  }

  @Test(arguments: [Paper.Step.acknowledge, .doubt(.paperOut)])
  func `leaves a settled ticket as it is`(outcome: Paper.Step) async throws {
    let place = Place()
    try await die(in: place, after: [.send, outcome])

    #expect(try await place.ledger().recover(at: .noon) == [])
  }

  @Test func `leaves a number that was told as it is`() async throws {
    let place = Place()
    try await die(in: place, after: [], withoutPaper: .told)

    #expect(try await place.ledger().recover(at: .noon) == [])
    #expect(try await place.papers() == ["A 001 uncertain told"])
  }

  @Test func `never touches the ticket of a living kiosk`() async throws {
    let place = Place()
    let living = place.ledger()
    let request = TicketRequest()
    _ = try await living.reserve(request, at: .noon)
    try await die(in: place, after: [])

    let first = try await place.ledger().recover(at: .noon)
    let own = try await living.recover(at: .noon)
    _ = try await living.record(.send, of: request.id, at: .noon)

    #expect(first.map { "\($0.number)" } == ["A 002"])
    #expect(own == [])
    #expect(try await place.papers() == ["A 001 sent", "A 002 void abandoned"])
  }

  @Test func `settles a ticket that its own kiosk has let go`() async throws {
    let place = Place()
    let ledger = place.ledger()
    let request = TicketRequest()
    _ = try await ledger.reserve(request, at: .noon)
    await ledger.release(request.id)

    let changed = try await ledger.recover(at: .noon)

    #expect(changed.map { "\($0.paper)" } == ["void abandoned"])
  }

  @Test func `removes the lock files of the dead`() async throws {
    let place = Place()
    try await die(in: place, after: [.send])
    #expect(try SystemDisk().files(in: place.folder.owners).count == 1)

    _ = try await place.ledger().recover(at: .noon)

    #expect(try SystemDisk().files(in: place.folder.owners) == [])
  }

  /// A kiosk takes a number, records the steps, and is gone with the locks that it held.
  private func die(
    in place: borrowing Place, after steps: [Paper.Step], withoutPaper: Doubt? = nil
  ) async throws {
    let kiosk = place.ledger()
    let request = TicketRequest(withoutPaper: withoutPaper)
    _ = try await kiosk.reserve(request, at: .noon)
    for step in steps { _ = try await kiosk.record(step, of: request.id, at: .noon) }
  }

  @Test func `goes on when another kiosk has just done with its ticket`() async throws {
    let place = Place()
    let living = place.ledger()
    let request = TicketRequest(withoutPaper: .told)
    _ = try await living.reserve(request, at: .noon)

    // Its file is gone between the look and the lock.
    let other = SQLiteLedger(in: place.folder, on: VanishingDisk())
    #expect(try await other.recover(at: .noon) == [])

    #expect(try await place.papers() == ["A 001 uncertain told"])
    await living.release(request.id)
  }
}

/// What keeps a restored or lost ledger from giving numbers that visitors already hold.
@Suite struct `The high-water mark` {
  @Test func `sends a restored ledger to the next letter, twice if need be`() async throws {
    let place = Place()
    let disk = SystemDisk()
    let first = place.ledger()
    _ = try await first.reserve(TicketRequest(), at: .noon)
    let backup = try #require(try disk.contents(of: place.folder.ledger))

    var numbers: [String] = []
    for _ in 1...2 {
      _ = try await place.ledger().reserve(TicketRequest(), at: .noon)
      try disk.write(backup, to: place.folder.ledger)
      let issuer = try place.issuer()
      let issued = try await issuer.take(queue: .a, print: nil)
      numbers.append("\(issued.ticket.number) of epoch \(issued.ticket.epoch)")
    }

    #expect(numbers == ["E 001 of epoch 2", "H 001 of epoch 3"])
  }

  @Test func `is raised before a number is given`() async throws {
    let place = Place()
    _ = try await place.ledger().reserve(TicketRequest(), at: .noon)
    let bytes = try #require(try SystemDisk().contents(of: place.folder.highWater))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text == "wegweiser high-water 2\nepoch 1 2026-11-24 \(Moment.noon.minutes)\nA A 1 2\n")
  }

  @Test func `that cannot be read stops the numbers and stays for staff to see`() async throws {
    let place = Place()
    let ledger = place.ledger()
    _ = try await ledger.reserve(TicketRequest(), at: .noon)
    try SystemDisk().write(Array("?".utf8), to: place.folder.highWater)

    let error = await #expect(throws: LedgerError.self) {
      try await ledger.reserve(TicketRequest(), at: .noon)
    }

    #expect(
      error?.description
        == "the ledger cannot be used: '\(place.folder.highWater)' is no high-water mark")
  }
}
