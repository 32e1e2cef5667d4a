internal import GRDB
package import Tickets
package import Words

/// Reads the ledger of a state folder. It makes nothing, recovers nothing and waits for no lock.
package actor SQLiteReader: LedgerReader {
  let folder: StateFolder
  let officeDay: OfficeDay
  private let line = LedgerLine()

  package init(of folder: StateFolder, officeDay: OfficeDay = OfficeDay()) {
    self.folder = folder
    self.officeDay = officeDay
  }

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe line.asUnownedSerialExecutor()
  }

  package func roll(of day: Day?, at now: Moment) throws(LedgerError) -> Roll? {
    try read { database in
      let since = try TimeRow.read(now, in: database).now.seconds - officeDay.callable
      let newest = try Row.fetchOne(
        database,
        sql: "SELECT * FROM epoch WHERE day = coalesce(?, day) ORDER BY id DESC LIMIT 1",
        arguments: [day.map { "\($0)" }])
      guard let epoch = try newest.map(TicketRows.epoch) else { return nil }
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM ticket WHERE epoch IN (SELECT id FROM epoch WHERE day = ?1)
            OR ?2 AND taken > ?3 AND state IN ('printed', 'uncertain')
              AND wait NOT IN ('served', 'no-show')
          ORDER BY taken, seq
          """, arguments: ["\(epoch.day)", day == nil, since])
      let ids = Set(rows.map { $0["epoch"] as Int } + [epoch.id])
      let openings = try Row.fetchAll(database, sql: "SELECT * FROM epoch ORDER BY id")
        .map(TicketRows.epoch).filter { ids.contains($0.id) && $0.id <= epoch.id }
      let tickets = try rows.map(TicketRows.ticket)
      return try Roll(
        openings: openings, tickets: tickets, calls: calls(of: tickets, database), since: since)
    }
  }

  /// When each of the tickets was last called, in minutes since 1970.
  private func calls(of tickets: [Ticket], _ database: Database) throws -> [Ticket.ID: Int] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT ticket, max(minute) AS minute FROM event
        WHERE what IN ('called', 'recalled') AND ticket IN (
          SELECT id FROM ticket WHERE epoch >= ?) GROUP BY ticket
        """, arguments: [tickets.map(\.epoch).min() ?? 0])
    return Dictionary(
      uniqueKeysWithValues: rows.compactMap { row in
        Ticket.ID(rawValue: row["ticket"]).map { ($0, row["minute"]) }
      })
  }

  func read<Value>(_ work: (Database) throws -> Value) throws(LedgerError) -> Value {
    try LedgerFile(folder: folder).read(work)
  }
}

extension SQLiteReader: DayReader {
  package func book(at now: Moment) throws(LedgerError) -> DayBook {
    try read { database in
      let reading = try TimeRow.read(now, in: database)
      return try RoomRows(at: reading, officeDay, in: database).book()
        .applying(Unrecorded(of: folder).steps())
    }
  }
}
