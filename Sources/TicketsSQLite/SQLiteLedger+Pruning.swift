internal import GRDB
package import Tickets
package import Words

/// How a file forgets single tickets whose days are long over.
extension SQLiteLedger: LedgerKeeping {
  package func prune(before day: Day, at now: Moment) throws(LedgerError) -> Int {
    try atCounter(now) { rows, database in
      guard let newest = try TicketRows.highWater(database)?.epoch.day else { return 0 }
      let last = min(
        day.ordinal - 1, newest.ordinal - 1,
        officeDay.day(at: rows.now).ordinal - leastKeptDays)
      let floor = "\(Day(ordinal: last))"
      for sum in try LedgerRows.records(nil, in: database).sums(through: Day(ordinal: last)) {
        try database.execute(
          sql: "INSERT INTO day_sum VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          arguments: [sum.day, sum.queue] + StatementArguments(sum.counts))
      }
      // What a server has not been told of stays, and the last of each: the next ones count on.
      let gone = """
        SELECT ticket.id FROM ticket JOIN epoch ON epoch.id = ticket.epoch
        WHERE epoch.day <= ?1 AND ticket.seq < (SELECT max(seq) FROM ticket)
          AND NOT EXISTS (SELECT 1 FROM event WHERE event.ticket = ticket.id
            AND (event.seq = (SELECT max(seq) FROM event)
              OR event.seq > coalesce((SELECT min(sent) FROM book), event.seq)))
        """
      try database.execute(
        sql: """
          INSERT INTO floor (sole, day, event)
          SELECT 1, ?1, coalesce((SELECT max(seq) FROM event WHERE ticket IN (\(gone))), 0)
          ON CONFLICT (sole) DO UPDATE
          SET day = max(floor.day, excluded.day), event = max(floor.event, excluded.event)
          """, arguments: [floor])
      try database.execute(
        sql: "CREATE TEMP TABLE gone AS \(gone)", arguments: [floor])
      try database.execute(sql: "DELETE FROM event WHERE ticket IN (SELECT id FROM gone)")
      try database.execute(sql: "DELETE FROM ticket WHERE id IN (SELECT id FROM gone)")
      let count = database.changesCount
      try database.execute(sql: "DROP TABLE gone")
      return count
    }
  }
}
