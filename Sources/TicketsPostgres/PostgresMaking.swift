package import Tickets

/// Making a ledger on a server, which is another act than opening one.
package enum PostgresMaking {
  /// Makes the ledger and the two kinds of users, or brings an older ledger up to date, in one
  /// transaction.
  ///
  /// The address names a user who may make schemas and roles. By the office's zone, and the hour at
  /// which its day begins, the server knows the office's day; for `callable` hours a number can be called.
  ///
  /// - Returns: What was done.
  /// - Throws: ``LedgerError``; then nothing has changed.
  @discardableResult
  package static func make(
    at address: String, zone: String, dayBegins: Int, callable: Int = 20
  ) throws(LedgerError) -> Made {
    var made = Made.nothing
    try run(at: address) { session throws(PostgresError) in
      _ = try session.script("BEGIN; LOCK TABLE pg_namespace IN SHARE ROW EXCLUSIVE MODE")
      let isThere = try !session.rows(
        "SELECT 1 FROM pg_namespace WHERE nspname = 'wegweiser'", []
      ).isEmpty
      var version = 0
      if isThere {
        let rows = try session.rows("SELECT version FROM wegweiser.ledger", [])
        version = rows.first?.first.flatMap(\.self).flatMap { Int($0) } ?? 0
      }
      guard version <= PostgresSchema.version else {
        throw .refused(state: PostgresError.newer, message: "\(version)")
      }
      made = version == 0 ? .new : version < PostgresSchema.version ? .renewed : .nothing
      guard made != .nothing else {
        _ = try session.rows(
          "UPDATE wegweiser.ledger SET callable = $1 WHERE callable <> $1", ["\(callable)"])
        return _ = try session.script("COMMIT")
      }
      if version > 0 { _ = try session.script("SET LOCAL search_path = wegweiser") }
      let script =
        PostgresSchema.steps[version...]
        + [
          PostgresSchema.leaveFunctions, PostgresSchema.numbers, PostgresSchema.telling,
          PostgresSchema.rights,
        ]
      _ = try session.script(script.joined(separator: "\n"))
      if version == 0 {
        _ = try session.rows(
          "INSERT INTO wegweiser.ledger (version, zone, begins) VALUES ($1, $2, $3)",
          ["\(PostgresSchema.version)", zone, "\(dayBegins)"])
      } else {
        _ = try session.rows(
          "UPDATE wegweiser.ledger SET version = $1", ["\(PostgresSchema.version)"])
      }
      _ = try session.rows("UPDATE wegweiser.ledger SET callable = $1", ["\(callable)"])
      _ = try session.script("COMMIT")
    }
    return made
  }

  /// What ``make(at:zone:dayBegins:callable:)`` did.
  package enum Made: Sendable { case new, renewed, nothing }

  /// Lets a database user take numbers as the kiosk of that name, and do nothing else. The user is
  /// made, without a password, where there is none.
  package static func admit(kiosk user: String, at address: String) throws(LedgerError) {
    try admit(user, as: "wegweiser_kiosk", at: address)
  }

  /// Lets a database user call numbers and read the ledger.
  package static func admit(counter user: String, at address: String) throws(LedgerError) {
    try admit(user, as: "wegweiser_counter", at: address)
  }

  private static func admit(
    _ user: String, as role: String, at address: String
  ) throws(LedgerError) {
    let name = "\"" + user.replacing("\"", with: "\"\"") + "\""
    try run(at: address) { session throws(PostgresError) in
      let rows = try session.rows("SELECT 1 FROM pg_roles WHERE rolname = $1", [user])
      if rows.isEmpty { _ = try session.rows("CREATE ROLE \(name) LOGIN", []) }
      _ = try session.rows("GRANT \(role) TO \(name)", [])
    }
  }

  private static func run(
    at address: String, _ work: (PostgresSession) throws(PostgresError) -> Void
  ) throws(LedgerError) {
    do throws(PostgresError) {
      try work(PostgresSession(to: address))
    } catch {
      throw LedgerError(error)
    }
  }
}
