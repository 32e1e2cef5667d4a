internal import GRDB
internal import Tickets

/// The ledger's file, for reading.
struct LedgerFile {
  let folder: StateFolder

  /// Runs `work` on the ledger as it stands, whether or not a write was cut off.
  func read<Value>(_ work: (Database) throws -> Value) throws(LedgerError) -> Value {
    guard SystemDisk().exists(folder.ledger) else { throw .absent(path: folder.ledger) }
    do {
      do {
        return try read(isReadOnly: true, work)
      } catch let error as DatabaseError
        where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK
      {
        // SQLite must put the pages back before anyone can read them.
        return try read(isReadOnly: false, work)
      }
    } catch {
      throw LedgerError(error, at: folder.ledger)
    }
  }

  private func read<Value>(
    isReadOnly: Bool, _ work: (Database) throws -> Value
  ) throws -> Value {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(Double(Book.patience))
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = ON") }
    return try DatabaseQueue(path: folder.ledger, configuration: configuration).read { database in
      guard try Book.version(of: database) == Schema.version else {
        throw LedgerError.outdated(path: folder.ledger)
      }
      return try work(database)
    }
  }
}
