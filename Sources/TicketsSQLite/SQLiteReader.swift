internal import GRDB
package import Tickets
package import Words

/// Reads the ledger of a state folder. It makes nothing, recovers nothing and waits for no lock.
package actor SQLiteReader: LedgerReader {
  private let folder: StateFolder
  private let line = LedgerLine()

  package init(of folder: StateFolder) {
    self.folder = folder
  }

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe line.asUnownedSerialExecutor()
  }

  package func roll(of day: Day?) throws(LedgerError) -> Roll? {
    guard SystemDisk().exists(folder.ledger) else { throw .absent(path: folder.ledger) }
    do {
      do {
        return try roll(of: day, isReadOnly: true)
      } catch let error as DatabaseError
        where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK
      {
        // A write was cut off. SQLite must put the pages back before anyone can read them.
        return try roll(of: day, isReadOnly: false)
      }
    } catch {
      throw LedgerError(error, at: folder.ledger)
    }
  }

  private func roll(of day: Day?, isReadOnly: Bool) throws -> Roll? {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(Double(Book.patience))
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = ON") }
    return try DatabaseQueue(path: folder.ledger, configuration: configuration).read { database in
      guard try Book.version(of: database) > 0 else { return nil }
      let newest = try Row.fetchOne(
        database,
        sql: "SELECT * FROM epoch WHERE day = coalesce(?, day) ORDER BY id DESC LIMIT 1",
        arguments: [day.map { "\($0)" }])
      guard let epoch = try newest.map(TicketRows.epoch) else { return nil }
      let rows = try Row.fetchAll(
        database, sql: "SELECT * FROM ticket WHERE epoch = ? ORDER BY seq", arguments: [epoch.id])
      return try Roll(epoch: epoch, tickets: rows.map(TicketRows.ticket))
    }
  }
}
