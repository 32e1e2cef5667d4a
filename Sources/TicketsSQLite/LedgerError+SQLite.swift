internal import GRDB
internal import Tickets

/// SQLite's errors in the words of the ledger.
extension LedgerError {
  /// What an error of SQLite or of our own means for the ledger at `path`.
  init(_ error: any Error, at path: String) {
    switch error {
    case let error as LedgerError: self = error
    case let error as DiskError: self = LedgerError(error)
    case let error as DatabaseError: self.init(error, at: path)
    default: self = .unavailable(reason: "\(error)")
    }
  }

  private init(_ error: DatabaseError, at path: String) {
    // Without the statement: its values are nobody's business.
    let reason = "SQLite \(error.extendedResultCode.rawValue): \(error.message ?? "no message")"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path, waited: Book.patience)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_READONLY where error.extendedResultCode == .SQLITE_READONLY_DBMOVED:
      self = .unavailable(reason: "it was moved or replaced while it was open")
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(reason: reason, setAside: nil)
    default: self = .unavailable(reason: reason)
    }
  }
}
