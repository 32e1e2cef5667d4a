internal import GRDB
package import Tickets

extension SQLiteReader {
  /// How this machine stands to the office's server: what it has not told, and since when; nil where it
  /// has told all.
  package func untold(as kiosk: String, at now: Moment) throws(LedgerError) -> KioskState? {
    try read { database in
      let reading = try TimeRow.read(now, in: database)
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT count(*) AS untold, min(taken) AS since FROM ticket
          WHERE state <> 'void' AND id IN (
            SELECT ticket FROM event WHERE seq > (SELECT min(sent) FROM book))
          """)
      guard let row, let untold = row["untold"] as Int?, untold > 0 else { return nil }
      let met = try Row.fetchOne(database, sql: "SELECT met, ahead FROM server")
      return KioskState(
        name: kiosk, seen: met?["met"] ?? reading.now.seconds, ahead: met?["ahead"] ?? 0,
        untold: untold, since: row["since"])
    }
  }
}
