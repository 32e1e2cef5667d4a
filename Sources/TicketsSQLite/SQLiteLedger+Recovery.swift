internal import GRDB
package import Tickets

/// What becomes of the tickets of processes that died, and of a damaged file.
extension SQLiteLedger {
  package func recover(at now: Moment) throws(LedgerError) -> [Ticket] {
    try exclusively { book throws(LedgerError) in
      let changed: [Ticket]
      do throws(LedgerError) {
        changed = try settle(in: book, at: now)
      } catch {
        guard case .full = error, (try? ballast.drop()) == true else { throw error }
        changed = try settle(in: book, at: now)
      }
      try owners.sweep()
      return changed
    }
  }

  /// Settles the tickets of the dead, all or none.
  private func settle(in book: Book, at now: Moment) throws(LedgerError) -> [Ticket] {
    try write(in: book) { database in
      // Only looked at: that the clock has jumped is told with the next number.
      let now = try TimeRow.read(now, in: database).now
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT * FROM ticket WHERE state IN ('reserved', 'sent') ORDER BY seq")
      return try rows.map(TicketRows.ticket).compactMap { ticket in
        // Whoever dies leaves the file: where there is none, its process has gone on, and this
        // ledger is a copy from before.
        let isOld = !owners.isKnown(ticket.id)
        guard try isOld || owners.isDead(ticket.id) else { return nil }
        let step: Paper.Step =
          switch (ticket.paper, isOld) {
          case (.reserved, false): .void(.abandoned)
          case (.reserved, true): .doubt(.forgotten)
          default: .doubt(.interrupted)
          }
        return try Entries.record(step, of: ticket.id, at: now, in: database)
      }
    }
  }

  /// Moves a damaged ledger out of the way, with the journal that belongs to it, and changes
  /// nothing in either. The next number then begins a new ledger, beyond the high-water mark.
  ///
  /// - Returns: The error, with the file's new name; another error as it is.
  func setAside(_ error: LedgerError) -> LedgerError {
    guard case .damaged(let reason, nil) = error else { return error }
    let place = (1...).lazy.map { "\(self.folder.ledger).damaged-\($0)" }
      .first { !self.disk.exists($0) }
    guard let place else { return error }
    do {
      let journal = folder.ledger + "-journal"
      if disk.exists(journal) { try disk.rename(journal, to: place + "-journal") }
      try disk.rename(folder.ledger, to: place)
      try disk.synchronize(folder: folder.path)
      return .damaged(reason: reason, setAside: place)
    } catch {
      return .damaged(reason: reason, setAside: nil)
    }
  }
}
