internal import GRDB
internal import Tickets

/// The ledger's database, open for writing, with the settings under which no number gets lost.
///
/// Not WAL: SQLite 3.40.1 of Debian 12 can reset it wrongly under several connections.
struct Book {
  let path: String
  let database: DatabaseQueue

  /// How long SQLite waits for a reader, in seconds. Writers have lined up before.
  static let patience = 2

  /// Every setting, and what SQLite answers where it is in force.
  static let settings = [
    ("journal_mode", "delete"), ("synchronous", "3"), ("foreign_keys", "1"),
    ("trusted_schema", "0"),
  ]

  /// The pages up to which a file is checked at each opening, in about 3 ms; it then holds about
  /// 2,000 tickets. A year takes 80 ms, so a longer file is checked once a day, with its first
  /// number.
  static let shortLength = 256

  /// Opens the database or makes one, checks a short one, and brings its tables up to date.
  ///
  /// The file may grow to `pages` pages. A file that is damaged, or newer, is not changed.
  ///
  /// - Precondition: The caller holds the ledger's lock.
  init(opening path: String, pages: Int) throws(LedgerError) {
    var configuration = Configuration()
    configuration.label = "ledger"
    configuration.busyMode = .timeout(Double(Book.patience))
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;
          PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON;
          PRAGMA max_page_count = \(pages);
          """)
    }
    do {
      self.path = path
      database = try DatabaseQueue(path: path, configuration: configuration)
      try database.writeWithoutTransaction { database in
        let version = try Book.version(of: database)
        let length = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        if length <= Book.shortLength { try Book.check(database) }
        if version < Schema.version { try Book.migrate(database, from: version, at: path) }
      }
    } catch {
      throw LedgerError(error, at: path)
    }
  }

  /// How much of a transaction is on disk when its writer goes on.
  enum Durability {
    /// All of it.
    case whole
    /// All but that its journal is gone: until the folder is synchronized, by the next transaction at
    /// the latest, a power cut may take it back as a whole.
    case butFolder
  }

  /// Runs `work` in one transaction.
  func write<Value>(
    _ durability: Durability, _ work: (Database) throws -> Value
  ) throws -> Value {
    guard durability == .butFolder else { return try database.write(work) }
    return try database.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      // Where this fails, ``confirm()`` finds it before the next number.
      defer { try? database.execute(sql: "PRAGMA synchronous = EXTRA") }
      var value: Value?
      try database.inTransaction(.immediate) {
        value = try work(database)
        return .commit
      }
      guard let value else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
      return value
    }
  }

  /// Reads every setting back.
  ///
  /// - Throws: ``LedgerError/notDurable(setting:found:wanted:)`` for the first that is not in force.
  func confirm() throws(LedgerError) {
    do {
      try database.writeWithoutTransaction { database in
        for (setting, wanted) in Book.settings {
          let found = try Row.fetchOne(database, sql: "PRAGMA \(setting)")
            .map { String.fromDatabaseValue($0[0]) ?? "\($0[0] as Int)" }
          guard found == wanted else {
            throw LedgerError.notDurable(setting: setting, found: found ?? "none", wanted: wanted)
          }
        }
      }
    } catch {
      throw LedgerError(error, at: path)
    }
  }

  /// Goes through the whole file.
  ///
  /// - Throws: ``LedgerError/damaged(reason:setAside:)`` with the first thing that is wrong.
  static func check(_ database: Database) throws {
    let answer = try String.fetchAll(database, sql: "PRAGMA quick_check(1)")
    guard answer == ["ok"] else {
      throw LedgerError.damaged(reason: answer.joined(separator: "; "), setAside: nil)
    }
  }

  /// The version of the tables; 0 for a new database.
  ///
  /// - Throws: ``LedgerError/newer(found:known:)`` before anything is touched.
  static func version(of database: Database) throws -> Int {
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard version <= Schema.version else {
      throw LedgerError.newer(found: version, known: Schema.version)
    }
    return version
  }

  /// Brings the tables up to date in one transaction; an older ledger is copied first.
  private static func migrate(_ database: Database, from version: Int, at path: String) throws {
    if version > 0 {
      let copy = "\(path).version-\(version)"
      if !SystemDisk().exists(copy) {
        try Book.copy(database, to: copy, on: SystemDisk())
      }
    }
    try database.inTransaction(.immediate) {
      for step in Schema.steps[version...] { try database.execute(sql: step) }
      try database.execute(sql: "PRAGMA user_version = \(Schema.version)")
      return .commit
    }
  }
}
