package import Tickets
package import Words

/// The server's own ledger, day by day; the user must be one that may read it.
extension PostgresServer: DayReader {
  package func book(of day: Day) throws(LedgerError) -> DayBook {
    try reading { session throws(LedgerError) in try PostgresDay(of: day, in: session).book() }
  }
}

extension PostgresServer: LedgerReader {
  package func roll(of day: Day?) throws(LedgerError) -> Roll? {
    try reading { session throws(LedgerError) in
      let epochs = try session.ask(
        """
        SELECT id, day FROM wegweiser.epoch
        WHERE day = coalesce($1, (SELECT max(day) FROM wegweiser.epoch)) ORDER BY id DESC LIMIT 1
        """, [day.map { "\($0)" }])
      guard let row = epochs.first else { return nil }
      guard let id = row[0].flatMap({ Int($0) }), let day = row[1].flatMap(Day.init(iso:)) else {
        throw PostgresRows.damage("epoch", row)
      }
      let tickets = try session.ask(
        """
        SELECT \(PostgresRows.ticketColumns) FROM wegweiser.ticket
        WHERE epoch IN (SELECT id FROM wegweiser.epoch WHERE day = $1) ORDER BY minute, seq
        """, ["\(day)"])
      return Roll(
        epoch: Epoch(id: id, day: day),
        tickets: try tickets.map { row throws(LedgerError) in try PostgresRows.ticket(row) })
    }
  }
}
