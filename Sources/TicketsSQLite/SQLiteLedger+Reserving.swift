internal import GRDB
package import Tickets
internal import Words

/// How a number is chosen and written down, before any paper.
extension SQLiteLedger {
  package func reserve(
    _ request: TicketRequest, at now: Moment
  ) throws(LedgerError) -> Reservation {
    try exclusively { book throws(LedgerError) in
      let kept = try highWaterFile.read()
      try care(for: request.id)

      // Raising the mark synchronizes the folder, and with it that the journal is gone.
      let (reservation, mark) = try write(in: book, .butFolder) { database in
        let before = try Int.fetchOne(database, sql: "SELECT jump FROM clock") ?? 0
        let reading = try TimeRow.keep(now, kept: { kept }, in: database)
        let choice = try choose(at: reading, kept: kept, in: database)
        let forgotten = try enter(choice, kept: kept, at: reading, in: database)
        if let refused = try Meeting.refused(database, at: reading.now),
          refused >= officeDay.untold
        {
          throw LedgerError.notTold(minutes: refused / 60)
        }
        let server = shared == nil ? nil : try Meeting.opening(database)?.id
        if !request.isByStaff,
          try LineRows.isClosed(request.queue, in: choice.epoch, server: server, database)
        {
          throw LedgerError.lineClosed(request.queue)
        }
        if let closing = request.closing(at: reading) {
          throw LedgerError.outsideHours(request.queue, closing)
        }
        let number = try number(for: request, in: choice.epoch, at: reading, database)
        let ticket = try Entries.add(request, number, to: choice.epoch, at: reading, in: database)
        let jump = reading.time.jump
        return (
          Reservation(
            ticket: ticket, choice: choice, jump: jump == before ? 0 : jump, forgotten: forgotten),
          try TicketRows.highWater(database, at: reading.now)
            ?? HighWater(epoch: choice.epoch, series: [])
        )
      }

      try highWaterFile.raise(to: mark)
      settle(reservation.ticket)
      return reservation
    }
  }

  /// Brings back what the ledger has forgotten, if it has, before a counter looks at who waits.
  func remember(
    _ kept: HighWater?, at reading: OfficeTime.Reading, in database: Database
  ) throws {
    guard let kept, kept.isAhead(of: try TicketRows.highWater(database)) else { return }
    let choice = try choose(at: reading, kept: kept, in: database)
    _ = try enter(choice, kept: kept, at: reading, in: database)
  }

  /// Which opening goes on. With an office's server it is the server's.
  func choose(
    at reading: OfficeTime.Reading, kept: HighWater?, in database: Database
  ) throws -> OfficeDay.Choice {
    let ledger = try TicketRows.highWater(database)
    guard shared != nil else {
      return officeDay.choose(
        at: reading, ledger: ledger, kept: kept, isEnded: try TicketRows.isEnded(database))
    }
    let met = try Meeting.opening(database)
    let next = max(ledger?.epoch.id ?? 0, kept?.epoch.id ?? 0) + 1
    let day = met?.day ?? kept?.epoch.day ?? ledger?.epoch.day ?? officeDay.day(at: reading.now)
    if let kept, kept.isAhead(of: ledger) { return .replace(Epoch(id: next, day: day)) }
    guard let epoch = ledger?.epoch else { return .open(Epoch(id: next, day: day)) }
    let own = try Int.fetchOne(
      database, sql: "SELECT server FROM epoch WHERE id = ?", arguments: [epoch.id])
    guard let met, met.id != own else { return .keep(epoch) }
    return .open(Epoch(id: next, day: day))
  }

  /// Begins the chosen opening if it is a new one.
  ///
  /// - Returns: The numbers that had been forgotten and wait from now on.
  func enter(
    _ choice: OfficeDay.Choice, kept: HighWater?, at reading: OfficeTime.Reading,
    spent: [Series] = [], in database: Database
  ) throws -> [QueueNumber] {
    let server = try Meeting.opening(database)?.id
    switch choice {
    case .keep: return []
    case .open(let epoch):
      try Book.check(database)
      try Entries.open(epoch, server: server, in: database)
      return []
    case .replace(let epoch):
      if shared != nil { try Blocks.renew(under: identify(), in: database) }
      let forgotten = try kept.map {
        try Forgotten(
          kept: $0, now: reading.now, identify: identify, ownLetters: shared?.own,
          database: database
        ).remember()
      }
      try Entries.open(epoch, server: server, spent: spent, in: database)
      return forgotten ?? []
    }
  }

  /// The number that is given next: the ledger's own, or one that the office's server has let this
  /// kiosk have.
  ///
  /// - Throws: ``LedgerError/exhausted(queue:letters:)``; then nothing is to be kept.
  private func number(
    for request: TicketRequest, in epoch: Epoch, at reading: OfficeTime.Reading,
    _ database: Database
  ) throws -> QueueNumber {
    var letters = request.letters
    if let shared {
      if let number = try Blocks.take(of: request.queue, database) { return number }
      let own = shared.own.filter(letters.contains)
      letters = try Blocks.letters(own.isEmpty ? shared.own : own, on: epoch.day, database)
    }
    let free = FreeNumbers(
      epoch: epoch, since: reading.now.seconds - officeDay.callable, database: database)
    let series = try TicketRows.highWater(database)?.series ?? []
    guard let number = try free.next(of: letters, after: series) else {
      throw LedgerError.exhausted(queue: request.queue, letters: request.letters)
    }
    return number
  }
}

extension TicketRequest {
  /// That the queue gives visitors no number now, and when it does again; nil where it gives one.
  ///
  /// A clock that is not sure closes nothing: who was sent home by it had come in vain.
  fileprivate func closing(at reading: OfficeTime.Reading) -> OpeningHours.Closing? {
    guard !isByStaff, reading.isSure, reading.time.jump == 0 else { return nil }
    let minute = reading.now.minute
    return hours?.closing(on: minute.day, minute: minute.hour * 60 + minute.minute)
  }
}
