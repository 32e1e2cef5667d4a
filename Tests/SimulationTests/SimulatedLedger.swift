import GRDB
import Tickets
import TicketsSQLite

/// The real ledger, for a process that stops before and after each of its steps and may die there.
struct SimulatedLedger: Ledger {
  let world: World
  let strand: Int
  let life: Life
  let real: SQLiteLedger
  let abandoned: Abandoned

  /// Read when a step is taken, not when it is asked for: a process reads its clock at once.
  let clock: any OfficeClock

  private func step<Value: Sendable>(
    _ work: () async throws(LedgerError) -> Value
  ) async throws(LedgerError) -> Value {
    await world.stage.pause(strand)
    guard !life.isOver else { throw .unavailable(reason: "dead") }
    let value = try await work()
    await world.stage.pause(strand)
    guard !life.isOver else { throw .unavailable(reason: "dead") }
    return value
  }

  func prepare() async throws(LedgerError) {
    try await step { () async throws(LedgerError) in try await real.prepare() }
  }

  func recover(at now: Moment) async throws(LedgerError) -> [Ticket] {
    let changed = try await step { () async throws(LedgerError) in
      try await real.recover(at: clock.now)
    }
    if world.plant == .reuseAfterCrash, let last = changed.last { abandoned.keep(last.number) }
    return changed
  }

  func reserve(
    _ request: TicketRequest, at now: Moment
  ) async throws(LedgerError) -> Reservation {
    if let guess = try await guess(request, at: now) {
      world.plant == .printFirst ? world.print(guess) : world.show(guess)
    }
    return try await step { () async throws(LedgerError) in
      let reservation: Reservation
      let isSent = request.isSentAtOnce
      var request = request
      if [.noSent, .noOwner].contains(world.plant) { request.isSentAtOnce = false }
      do throws(LedgerError) {
        reservation = try await real.reserve(request, at: clock.now)
      } catch {
        world.notTaken()
        // It may be on record as sent.
        if isSent { world.printNothing() }
        throw error
      }
      let (ticket, choice) = (reservation.ticket, reservation.choice)
      world.taken(ticket, choice)
      try await plantForgetting(choice)
      if world.plant == .noOwner, isSent {
        return Reservation(ticket: try await send(request.id), choice: choice)
      }
      guard let number = abandoned.number, number.letter == ticket.number.letter else {
        return reservation
      }
      return Reservation(ticket: ticket.with(number), choice: choice)
    }
  }

  /// Nobody's any more, while its slip is still to come.
  private func send(_ id: Ticket.ID) async throws(LedgerError) -> Ticket {
    await real.release(id)
    await world.stage.pause(strand)
    guard !life.isOver else { throw .unavailable(reason: "dead") }
    return try await real.record(.send, of: id, at: clock.now)
  }

  /// With the plant, numbers that came back are taken away again.
  private func plantForgetting(_ choice: OfficeDay.Choice) async throws(LedgerError) {
    guard world.plant == .staysForgotten, case .replace = choice else { return }
    do {
      try await DatabaseQueue(path: world.folder.ledger).write { database in
        try database.execute(
          sql: """
            UPDATE ticket SET state = 'void', reason = 'staff' WHERE reason = 'forgotten'
            """)
      }
    } catch {
      throw .unavailable(reason: "\(error)")
    }
  }

  /// What the number will probably be, for the plants that cannot wait for it.
  private func guess(
    _ request: TicketRequest, at now: Moment
  ) async throws(LedgerError) -> Ticket? {
    guard [.printFirst, .numberBeforeCommit].contains(world.plant) else { return nil }
    let last = try? await SQLiteReader(of: world.folder).roll(of: nil, at: world.clock.now)?.tickets
      .last { $0.queue == request.queue }?.number
    let letter = last?.letter ?? request.letters[0]
    guard let number = QueueNumber(letter: letter, number: (last?.number ?? 0) + 1) else {
      return nil
    }
    return Ticket(
      id: request.id, epoch: 1, queue: request.queue, number: number, paper: .printed, attempts: 1,
      minute: now.minute)
  }

  func record(
    _ step: Paper.Step, of ticket: Ticket.ID, at now: Moment
  ) async throws(LedgerError) -> Ticket {
    try await self.step { () async throws(LedgerError) in
      if world.plant == .noSent {
        if case .doubt = step { _ = try await real.record(.send, of: ticket, at: clock.now) }
        if step == .acknowledge, try await found(ticket).paper == .reserved {
          _ = try await real.record(.send, of: ticket, at: clock.now)
        }
      }
      var changed = try await real.record(step, of: ticket, at: clock.now)
      if step == .copy, world.plant == .copyAsNew { changed.attempts = 1 }
      return abandoned.use().map(changed.with) ?? changed
    }
  }

  private func found(_ id: Ticket.ID) async throws(LedgerError) -> Ticket {
    let roll = try await SQLiteReader(of: world.folder).roll(of: nil, at: world.clock.now)
    guard let ticket = roll?.tickets.last(where: { $0.id == id }) else {
      throw .unknownTicket(id: id)
    }
    return ticket
  }

  func release(_ ticket: Ticket.ID) async {
    if !life.isOver { await real.release(ticket) }
  }
}

extension Ticket {
  /// The same ticket under another number, as no ledger would give it.
  func with(_ number: QueueNumber) -> Ticket {
    Ticket(
      id: id, epoch: epoch, queue: queue, number: number, paper: paper, attempts: attempts,
      wait: wait, counter: counter, rank: rank, minute: minute, taken: taken)
  }
}
