import Testing
import Tickets
import Words

/// What every ledger promises, asked of each kind in turn.
@Suite struct `Every ledger` {
  @Test(arguments: LedgerKind.available)
  func `gives each number once, however many kiosks ask at a time`(kind: LedgerKind) async throws {
    let office = try LedgerOffice(kind)
    let kiosks = (1...8).map { office.ledger(kiosk: $0, block: 60) }

    let numbers = try await withThrowingTaskGroup(of: [QueueNumber].self) { group in
      for kiosk in kiosks {
        group.addTask {
          var numbers: [QueueNumber] = []
          for _ in 1...25 {
            let request = TicketRequest()
            numbers.append(
              try await LedgerOffice.patiently {
                try await kiosk.reserve(request, at: .noon).ticket.number
              })
            // A ticket keeps a file open until then.
            await kiosk.release(request.id)
          }
          return numbers
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }

    #expect(Set(numbers).count == 200)
    // Where each kiosk has blocks of its own, the numbers that are left of them are not given.
    if kind == .sqlite { #expect(numbers.map(\.number).sorted() == Array(1...200)) }
  }

  @Test(arguments: LedgerKind.available)
  func `counts each queue and each opening from 1, under letters that nobody carries`(
    kind: LedgerKind
  ) async throws {
    let office = try LedgerOffice(kind)
    let ledger = office.ledger()
    let evening = Moment.utc("2026-11-24", 21, 0)
    let morning = Moment.utc("2026-11-25", 3, 0)
    let late = Moment.utc("2026-11-26", 7, 0)

    var numbers: [String] = []
    for (queue, letters, now) in [
      (Queue.a, "AE", Moment.noon), (.a, "AE", evening), (.counter, "K", evening),
      (.a, "AE", morning), (.counter, "K", morning), (.a, "AE", late), (.counter, "K", late),
    ] {
      try office.pass(to: now)
      let request = TicketRequest(queue, of: lettered(letters), withoutPaper: .told)
      numbers.append("\(try await ledger.reserve(request, at: now).ticket.number)")
    }

    // With one letter, the queue goes on behind what people carry.
    #expect(numbers == ["A 001", "A 002", "K 001", "E 001", "K 002", "A 001", "K 001"])
  }

  @Test(arguments: LedgerKind.available)
  func `refuses what a ticket's state does not allow`(kind: LedgerKind) async throws {
    let office = try LedgerOffice(kind)
    let ledger = office.ledger()
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

  @Test(arguments: LedgerKind.available)
  func `goes on with the next letter after 999 and then gives none`(kind: LedgerKind) async throws {
    let office = try LedgerOffice(kind)
    let pair = lettered("AE")
    let ledger = office.ledger([.a: pair])
    _ = try await ledger.reserve(TicketRequest(of: pair), at: .noon)
    try office.advance("A", to: 999)

    var numbers: [String] = []
    for _ in 1...2 {
      numbers.append(
        "\(try await ledger.reserve(TicketRequest(of: pair), at: .noon).ticket.number)")
    }
    try office.advance("E", to: 1000)

    #expect(numbers == ["A 999", "E 001"])
    await #expect(throws: LedgerError.exhausted(queue: .a, letters: pair)) {
      try await ledger.reserve(TicketRequest(of: pair), at: .noon)
    }
  }
}
