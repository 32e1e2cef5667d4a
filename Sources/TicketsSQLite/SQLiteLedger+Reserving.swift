internal import GRDB
package import Tickets

/// How a number is chosen and written down, before any paper.
extension SQLiteLedger {
  package func reserve(
    _ request: TicketRequest, at now: Moment
  ) throws(LedgerError) -> Reservation {
    try exclusively { book throws(LedgerError) in
      let kept = try highWaterFile.read()
      try care(for: request.id)

      let (reservation, mark) = try write(in: book) { database in
        let ledger = try TicketRows.highWater(database)
        let last = try Int.fetchOne(
          database, sql: "SELECT minute FROM event ORDER BY seq DESC LIMIT 1")
        let choice = request.officeDay.choose(
          at: now, ledger: ledger, kept: kept, last: last, confirmed: request.confirmed)

        let epoch = try enter(choice, in: database)
        let ticket = try Entries.add(
          request, number(for: request, in: epoch, database), to: epoch, at: now, in: database)
        let mark = try TicketRows.highWater(database)
        return (Reservation(ticket: ticket, choice: choice), mark)
      }

      if let mark { try highWaterFile.raise(to: mark) }
      return reservation
    }
  }

  /// The chosen epoch, begun if it is a new one.
  func enter(
    _ choice: OfficeDay.Choice, in database: Database
  ) throws -> Epoch {
    switch choice {
    case .keep(let epoch), .keepDespiteClock(let epoch, _):
      return epoch
    case .open(let epoch):
      try Book.check(database)
      try Entries.open(epoch, spent: [], in: database)
      return epoch
    case .replace(let epoch, let spent):
      guard let shared else {
        try Entries.open(epoch, spent: spent, in: database)
        return epoch
      }
      // Blocks of a letter go on with other numbers; letters of its own cannot.
      let own = spent.filter { shared.own.contains($0.letter) }
      try Entries.open(epoch, spent: own, in: database)
      try Blocks.renew(under: identify(), in: database)
      return epoch
    case .ask(let day, let hours):
      throw LedgerError.clockAhead(day: day, hours: hours)
    }
  }

  /// The number that is given next: the ledger's own, or one that the office's server has let this
  /// kiosk have.
  ///
  /// - Throws: ``LedgerError/exhausted(queue:letters:)``; then nothing is to be kept.
  private func number(
    for request: TicketRequest, in epoch: Epoch, _ database: Database
  ) throws -> QueueNumber {
    let series = try TicketRows.highWater(database)?.series ?? []
    var letters = request.letters
    if let shared {
      if let number = try Blocks.next(of: request.queue, in: epoch, after: series, database) {
        return number
      }
      let own = shared.own.filter(letters.contains)
      letters = try Blocks.letters(own.isEmpty ? shared.own : own, on: epoch.day, database)
    }
    guard let number = series.nextNumber(of: letters) else {
      throw LedgerError.exhausted(queue: request.queue, letters: request.letters)
    }
    return number
  }
}
