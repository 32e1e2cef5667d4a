internal import Tickets

/// The server's errors in the words of the ledger.
extension LedgerError {
  init(_ error: PostgresError) {
    switch error {
    case .refused(PostgresError.newer, let found):
      self = .newer(found: Int(found) ?? 0, known: PostgresSchema.version)
    case .refused(PostgresError.older, _): self = .outdated(path: "the server's")
    // No such schema or function, or database.
    case .refused("3F000", _), .refused("42883", _), .refused("42P01", _):
      self = .absent(path: "the server; make it with 'wegweiser queue init'")
    case .refused("53100", _): self = .full(path: "the server")
    case .refused("55P03", _), .refused("57014", _), .refused("40001", _), .refused("40P01", _):
      self = .locked(path: "the server's ledger", waited: 2)
    case .refused: self = .refused(reason: "\(error)")
    case .away: self = .unavailable(reason: "\(error)")
    }
  }
}
