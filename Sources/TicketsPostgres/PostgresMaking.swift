package import Tickets

/// Making a ledger on a server, which is another act than opening one.
package enum PostgresMaking {
  /// Makes the ledger and the two kinds of users, in one transaction.
  ///
  /// The address names a user who may make schemas and roles. The office's zone, and the hour at
  /// which its day begins, let the server notice a kiosk whose clock is wrong.
  ///
  /// - Throws: ``LedgerError/unavailable(reason:)``, also where there is a ledger already; then
  ///   nothing has changed.
  package static func make(
    at address: String, zone: String, dayBegins: Int
  ) throws(LedgerError) {
    try run(at: address) { session throws(PostgresError) in
      let script = [PostgresSchema.tables, PostgresSchema.functions, PostgresSchema.rights]
      _ = try session.script(
        "BEGIN; \(script.joined(separator: "\n")); SET search_path = wegweiser")
      _ = try session.rows(
        "INSERT INTO ledger (version, zone, begins) VALUES ($1, $2, $3)",
        ["\(PostgresSchema.version)", zone, "\(dayBegins)"])
      _ = try session.rows("COMMIT", [])
    }
  }

  /// Whether there is a ledger already, of whichever version.
  package static func isMade(at address: String) throws(LedgerError) -> Bool {
    var rows: [[String?]] = []
    try run(at: address) { session throws(PostgresError) in
      rows = try session.rows("SELECT 1 FROM pg_namespace WHERE nspname = 'wegweiser'", [])
    }
    return !rows.isEmpty
  }

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
