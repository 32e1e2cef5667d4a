package import Tickets
package import Words

/// The server's own ledger; the user must be one that may read it. The time is the server's.
extension PostgresServer: DayReader {
  package func book(at now: Moment) throws(LedgerError) -> DayBook {
    try reading { session throws(LedgerError) in
      try PostgresRoom(in: session).book(offset: now.offset)
    }
  }
}

extension PostgresServer: LedgerReader {
  package func roll(of day: Day?, at now: Moment) throws(LedgerError) -> Roll? {
    try reading { session throws(LedgerError) in
      let newest = try session.ask(
        """
        SELECT id, day FROM wegweiser.epoch WHERE day = coalesce($1, day) ORDER BY id DESC LIMIT 1
        """, [day.map { "\($0)" }])
      guard let row = newest.first else { return nil }
      let epoch = try PostgresRows.epoch(row)
      let condition = """
        (epoch IN (SELECT id FROM wegweiser.epoch WHERE day = $1)
          OR $2::boolean AND taken > wegweiser.callable_since()
            AND state IN ('printed', 'uncertain') AND wait NOT IN ('served', 'no-show'))
        """
      let values = ["\(epoch.day)", "\(day == nil)"]
      let tickets = try session.ask(
        """
        SELECT \(PostgresRows.ticketColumns) FROM wegweiser.ticket WHERE \(condition)
        ORDER BY taken, seq
        """, values)
      let openings = try session.ask(
        """
        SELECT id, day FROM wegweiser.epoch WHERE id = \(epoch.id) OR id < \(epoch.id)
          AND id IN (SELECT epoch FROM wegweiser.ticket WHERE \(condition)) ORDER BY id
        """, values)
      let calls = try session.ask(
        """
        SELECT ticket, max(minute) FROM wegweiser.event WHERE what IN ('called', 'recalled')
          AND applied AND ticket IN (SELECT id FROM wegweiser.ticket WHERE \(condition))
        GROUP BY ticket
        """, values)
      let since = try session.ask("SELECT wegweiser.callable_since()")
      return Roll(
        openings: try openings.map { row throws(LedgerError) in try PostgresRows.epoch(row) },
        tickets: try tickets.map { row throws(LedgerError) in try PostgresRows.ticket(row) },
        calls: Dictionary(
          uniqueKeysWithValues: calls.compactMap { row in
            guard let id = row[0].flatMap(Ticket.ID.init), let minute = row[1].flatMap({ Int($0) })
            else { return nil }
            return (id, minute)
          }), since: since.first?[0].flatMap { Int($0) } ?? 0)
    }
  }
}
