internal import GRDB
package import Tickets

/// The ledger for the audit.
extension SQLiteReader: LedgerAuditor {
  package func records() throws(LedgerError) -> LedgerRecords {
    let mark = try HighWaterFile(folder: folder, disk: SystemDisk()).read()
    return try read { database in
      try Book.check(database)
      return try LedgerRows.records(mark, in: database)
    }
  }
}

/// Every row, within the caller's transaction.
enum LedgerRows {
  static func records(_ mark: HighWater?, in database: Database) throws -> LedgerRecords {
    var records = LedgerRecords()
    records.highWater = mark
    records.floor = try Row.fetchOne(database, sql: "SELECT * FROM floor").map {
      LedgerRecords.Floor(day: $0["day"], event: $0["event"])
    }
    records.sums = try rows("day_sum", by: "day, queue", in: database).map {
      .init(
        day: $0["day"], queue: $0["queue"],
        counts: [
          $0["issued"], $0["printed"], $0["uncertain"], $0["void"], $0["in_hand"], $0["served"],
          $0["no_show"],
        ])
    }
    records.epochs = try rows("epoch", by: "id", in: database).map {
      .init(id: $0["id"], day: $0["day"])
    }
    records.series = try rows("series", by: "epoch, letter", in: database).map {
      .init(
        epoch: $0["epoch"], queue: $0["queue"], letter: $0["letter"], first: $0["first"],
        next: $0["next"])
    }
    records.tickets = try rows("ticket", by: "seq", in: database).map {
      .init(
        seq: $0["seq"], id: $0["id"], epoch: $0["epoch"], queue: $0["queue"],
        letter: $0["letter"], number: $0["number"], state: $0["state"], reason: $0["reason"],
        attempts: $0["attempts"], wait: $0["wait"], destination: $0["destination"],
        minute: $0["minute"], taken: $0["taken"])
    }
    records.events = try rows("event", by: "seq", in: database).map {
      .init(
        seq: $0["seq"], ticket: $0["ticket"], what: $0["what"], minute: $0["minute"],
        counter: $0["counter"])
    }
    records.leases = try elsewhere(in: database)
    let columns = try String.fetchAll(
      database,
      sql: """
        SELECT tables.name || '.' || fields.name
        FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS fields
        WHERE tables.type IN ('table', 'view') AND tables.name NOT LIKE 'sqlite_%'
        """)
    records.columns = Set(columns)
    return records
  }

  /// The numbers between this kiosk's blocks, which are other kiosks' to give.
  private static func elsewhere(in database: Database) throws -> [LedgerRecords.LeaseRow] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM (
          SELECT lease.id, epoch.id AS epoch, letter, lag(high) OVER part + 1 AS low, low - 1 AS high
          FROM lease JOIN epoch ON epoch.server = lease.epoch WHERE letter IS NOT NULL
          WINDOW part AS (PARTITION BY epoch.id, letter ORDER BY low))
        WHERE low <= high
        """
    ).map {
      .init(id: $0["id"], epoch: $0["epoch"], letter: $0["letter"], from: $0["low"], to: $0["high"])
    }
  }

  private static func rows(_ table: String, by order: String, in database: Database) throws -> [Row]
  {
    try Row.fetchAll(database, sql: "SELECT * FROM \(table) ORDER BY \(order)")
  }
}
