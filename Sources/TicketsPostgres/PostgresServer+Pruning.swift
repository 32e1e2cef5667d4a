package import Tickets
package import Words

/// How a server forgets single tickets whose days are long over; the user must be the ledger's owner.
extension PostgresServer: LedgerKeeping {
  package func prune(before day: Day, at now: Moment) throws(LedgerError) -> Int {
    try exclusively { session throws(LedgerError) in
      let bounds = try session.ask(
        """
        SELECT least($1::date - 1, max(day) - 1, wegweiser.office_day() - \(leastKeptDays))
        FROM wegweiser.epoch
        """, ["\(day)"])
      guard let floor = bounds.first?[0].flatMap(Day.init(iso:)) else { return 0 }
      for sum in try PostgresTables(session: session).records().sums(through: floor) {
        _ = try session.ask(
          "INSERT INTO wegweiser.day_sum VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
          [sum.day, sum.queue] + sum.counts.map { "\($0)" })
      }
      let gone = """
        SELECT t.id FROM wegweiser.ticket t JOIN wegweiser.epoch e ON e.id = t.epoch
        WHERE e.day <= $1::date
        """
      _ = try session.ask(
        """
        INSERT INTO wegweiser.floor (sole, day, event)
        SELECT true, $1::date, coalesce(
          (SELECT max(seq) FROM wegweiser.event WHERE ticket IN (\(gone))), 0)
        ON CONFLICT (sole) DO UPDATE SET day = greatest(floor.day, excluded.day),
          event = greatest(floor.event, excluded.event)
        """, ["\(floor)"])
      _ = try session.ask(
        "DELETE FROM wegweiser.event WHERE ticket IN (\(gone))", ["\(floor)"])
      let rows = try session.ask(
        """
        WITH removed AS (DELETE FROM wegweiser.ticket WHERE id IN (\(gone)) RETURNING 1)
        SELECT count(*) FROM removed
        """, ["\(floor)"])
      return rows.first?[0].flatMap { Int($0) } ?? 0
    }
  }
}
