internal import GRDB
internal import Glibc
package import Tickets
package import Words

/// The office's counts, in a file of their own beside the ledger.
///
/// It holds one number a day and queue and one a week and language: no order, no time, no ticket.
/// What has been published is closed, so that no later export differs from an earlier one.
package struct CountBook: Sendable {
  private let path: String

  package init(in folder: StateFolder) {
    path = folder.counts
  }

  /// Counts a number that was given.
  ///
  /// - Throws: A database error; then nothing is counted.
  package func countNumber(in queue: Queue, on day: Day) throws {
    try add(
      """
      INSERT INTO number_count (day, queue, count) SELECT :when, :what, 1
      WHERE :day > (SELECT day FROM published)
      ON CONFLICT (day, queue) DO UPDATE SET count = count + 1
      """, day, day, queue.rawValue)
  }

  /// Counts a visit, once its language is chosen.
  ///
  /// - Throws: A database error; then nothing is counted.
  package func countVisit(in language: Language, on day: Day) throws {
    let monday = Counts.WeekAndLanguage(of: day, language).monday
    try add(
      """
      INSERT INTO visit_count (monday, language, count) SELECT :when, :what, 1
      WHERE :day > (SELECT day FROM published)
      ON CONFLICT (monday, language) DO UPDATE SET count = count + 1
      """, day, monday, language.rawValue)
  }

  /// What may be published today; everything before today is closed with that.
  ///
  /// - Throws: A database error.
  package func publish(on today: Day) throws -> Statistics {
    try open().write { database in
      try database.execute(
        sql: "UPDATE published SET day = max(day, ?)",
        arguments: ["\(Day(ordinal: today.ordinal - 1))"])
      var counts = Counts()
      for row in try Row.fetchAll(database, sql: "SELECT day, queue, count FROM number_count") {
        guard let day = Day(iso: row["day"]) else { continue }
        counts.numbers[.init(day, Queue(rawValue: row["queue"]))] = row["count"]
      }
      for row in try Row.fetchAll(database, sql: "SELECT monday, language, count FROM visit_count")
      {
        guard let monday = Day(iso: row["monday"]),
          let language = Language(rawValue: row["language"])
        else { continue }
        counts.visits[.init(of: monday, language)] = row["count"]
      }
      return Statistics(of: counts, on: today)
    }
  }

  private func add(_ statement: String, _ day: Day, _ when: Day, _ what: String) throws {
    try open().write { database in
      try database.execute(
        sql: statement, arguments: ["day": "\(day)", "when": "\(when)", "what": what])
    }
  }

  private func open() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "counts"
    configuration.busyMode = .timeout(Double(Book.patience))
    let database = try DatabaseQueue(path: path, configuration: configuration)
    _ = unsafe chmod(path, 0o660)
    try database.write { try $0.execute(sql: CountBook.schema) }
    return database
  }

  private static let schema = """
    CREATE TABLE IF NOT EXISTS number_count (
      day TEXT NOT NULL, queue TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (day, queue)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS visit_count (
      monday TEXT NOT NULL, language TEXT NOT NULL, count INTEGER NOT NULL,
      PRIMARY KEY (monday, language)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS published (day TEXT NOT NULL) STRICT;
    INSERT INTO published SELECT '' WHERE NOT EXISTS (SELECT 1 FROM published);
    """
}
