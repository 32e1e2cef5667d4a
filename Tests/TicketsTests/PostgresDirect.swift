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

  /// Makes the tables of an older program's ledger, which counters may ask for its version.
  func make(version: Int) throws {
    let script = ["BEGIN"] + PostgresSchema.steps[..<version].map(\.self)
    try run(script.joined(separator: ";\n"))
    try run(
      """
      INSERT INTO wegweiser.ledger (version, zone, begins) VALUES (\(version), 'Europe/Berlin', 4);
      CREATE FUNCTION wegweiser.kiosk_version() RETURNS integer LANGUAGE sql STABLE AS
        'SELECT version FROM wegweiser.ledger';
      GRANT USAGE ON SCHEMA wegweiser TO PUBLIC; GRANT SELECT ON wegweiser.ledger TO PUBLIC; COMMIT
      """)
  }
}
