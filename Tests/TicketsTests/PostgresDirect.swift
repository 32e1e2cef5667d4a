@testable import TicketsPostgres

/// Statements sent as they are, for tests that look into a ledger or work against it.
struct PostgresDirect {
  private let session: PostgresSession

  init(to address: String) throws {
    session = try PostgresSession(to: address)
  }

  /// Runs statements; gives the rows, their values joined by blanks.
  @discardableResult
  func run(_ sql: String) throws -> [String] {
    try session.script(sql).map { $0.map { $0 ?? "null" }.joined(separator: " ") }
  }
}
