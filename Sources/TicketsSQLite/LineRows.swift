internal import GRDB
internal import Tickets
internal import Words

/// How each queue is served, each call within the caller's transaction.
enum LineRows {
  static func change(_ change: LineChange, in database: Database) throws {
    try database.execute(
      sql: "INSERT INTO line (queue) VALUES (?) ON CONFLICT DO NOTHING",
      arguments: [change.queue.rawValue])
    let (set, values): (String, StatementArguments) =
      switch change {
      case .pause: ("paused = 1", [])
      case .close: ("closed = (SELECT max(id) FROM epoch)", [])
      case .resume: ("paused = 0, closed = NULL", [])
      case .cap(_, let cap): ("cap = ?", [cap])
      }
    try database.execute(
      sql: "UPDATE line SET \(set) WHERE queue = ?", arguments: values + [change.queue.rawValue])
  }

  /// The queues that are not served as usual, by name.
  static func states(in database: Database) throws -> [LineState] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT *, closed IS (SELECT max(id) FROM epoch) AND closed IS NOT NULL AS is_closed FROM line
        WHERE paused = 1 OR closed IS NOT NULL OR cap IS NOT NULL ORDER BY queue
        """
    ).map {
      LineState(
        queue: Queue(rawValue: $0["queue"]), isPaused: $0["paused"], isClosed: $0["is_closed"],
        cap: $0["cap"])
    }
  }

  /// Keeps which queues the office's server has closed in its opening.
  static func close(_ queues: [Queue], in opening: Epoch, _ database: Database) throws {
    let names = queues.map(\.rawValue).sorted()
    let known = try String.fetchAll(
      database, sql: "SELECT queue FROM line WHERE closed = ? ORDER BY queue",
      arguments: [opening.id])
    guard known != names else { return }
    try database.execute(sql: "UPDATE line SET closed = NULL")
    for name in names {
      try database.execute(
        sql: """
          INSERT INTO line (queue, closed) VALUES (?1, ?2)
          ON CONFLICT (queue) DO UPDATE SET closed = ?2
          """, arguments: [name, opening.id])
    }
  }

  /// Whether kiosks give no number of a queue: it is closed, or its day is full.
  ///
  /// `server` is the opening that runs on the office's server, which then says what is closed.
  static func isClosed(
    _ queue: Queue, in epoch: Epoch, server: Epoch.ID?, _ database: Database
  ) throws -> Bool {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT * FROM line WHERE queue = ?", arguments: [queue.rawValue])
    else { return false }
    if row["closed"] as Int? == server ?? epoch.id { return true }
    guard let cap = row["cap"] as Int? else { return false }
    let given = try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM ticket WHERE queue = ? AND coalesce(reason, '') <> 'abandoned'
          AND epoch IN (SELECT id FROM epoch WHERE day = ?)
        """, arguments: [queue.rawValue, "\(epoch.day)"])
    return given ?? 0 >= cap
  }
}
