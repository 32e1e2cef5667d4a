import Testing
import Tickets
import TicketsSQLite
import Words

/// The kinds of ledger that the contract is asked of.
enum LedgerKind: CaseIterable {
  case sqlite

  func ledger(in place: borrowing Place) -> any Ledger {
    switch self {
    case .sqlite: place.ledger()
    }
  }
}

/// What every ledger promises, asked of each kind in turn.
@Suite struct `Every ledger` {
  @Test(arguments: LedgerKind.allCases)
  func `gives each number once, however many kiosks ask at a time`(kind: LedgerKind) async throws {
    let place = Place()
    let kiosks = (1...8).map { _ in kind.ledger(in: place) }

    let numbers = try await withThrowingTaskGroup(of: QueueNumber.self) { group in
      for visitor in 0..<200 {
        group.addTask {
          let kiosk = kiosks[visitor % 8]
          let request = TicketRequest()
          let number = try await kiosk.reserve(request, at: .noon).ticket.number
          await kiosk.release(request.id)
          return number
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }

    #expect(numbers.map(\.number).sorted() == Array(1...200))
  }

  @Test(arguments: LedgerKind.allCases)
  func `counts each queue and each office day from 1`(kind: LedgerKind) async throws {
    let place = Place()
    let ledger = kind.ledger(in: place)
    let night = Moment.utc("2026-11-25", 2, 59)

    var numbers: [String] = []
    for (queue, letter, now) in [
      (Queue.a, "A", Moment.noon), (.a, "A", night), (.counter, "K", night),
      (.a, "A", night.after(minutes: 1)), (.counter, "K", night.after(minutes: 1)),
    ] {
      let request = TicketRequest(queue, of: lettered(letter))
      numbers.append("\(try await ledger.reserve(request, at: now).ticket.number)")
    }

    #expect(numbers == ["A 001", "A 002", "K 001", "A 001", "K 001"])
  }

  @Test(arguments: LedgerKind.allCases)
  func `refuses what a ticket's state does not allow`(kind: LedgerKind) async throws {
    let place = Place()
    let ledger = kind.ledger(in: place)
    let request = TicketRequest()
    _ = try await ledger.reserve(request, at: .noon)

    await #expect(throws: LedgerError.notAllowed(step: .acknowledge, in: .reserved)) {
      try await ledger.record(.acknowledge, of: request.id, at: .noon)
    }
    let other = TicketRequest().id
    await #expect(throws: LedgerError.unknownTicket(id: other)) {
      try await ledger.record(.send, of: other, at: .noon)
    }
  }

  @Test(arguments: LedgerKind.allCases)
  func `goes on with the next letter after 999 and then gives none`(kind: LedgerKind) async throws {
    let place = Place()
    let ledger = kind.ledger(in: place)
    let pair = lettered("AE")
    _ = try await ledger.reserve(TicketRequest(of: pair), at: .noon)
    try place.tamper("UPDATE series SET next = 999 WHERE letter = 'A'")

    var numbers: [String] = []
    for _ in 1...2 {
      numbers.append(
        "\(try await ledger.reserve(TicketRequest(of: pair), at: .noon).ticket.number)")
    }
    try place.tamper("UPDATE series SET next = 1000 WHERE letter = 'E'")

    #expect(numbers == ["A 999", "E 001"])
    await #expect(throws: LedgerError.exhausted(queue: .a, letters: pair)) {
      try await ledger.reserve(TicketRequest(of: pair), at: .noon)
    }
  }
}
