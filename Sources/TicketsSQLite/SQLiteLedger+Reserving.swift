internal import GRDB
package import Tickets

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

        let epoch = try SQLiteLedger.enter(choice, in: database)
        let ticket = try Entries.add(request, to: epoch, at: now, in: database)
        let mark = try TicketRows.highWater(database)
        return (Reservation(ticket: ticket, choice: choice), mark)
      }

      if let mark { try highWaterFile.raise(to: mark) }
      return reservation
    }
  }

  /// The chosen epoch, begun if it is a new one.
  private static func enter(
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
      try Entries.open(epoch, spent: spent, in: database)
      return epoch
    case .ask(let day, let hours):
      throw LedgerError.clockAhead(day: day, hours: hours)
    }
  }
}
