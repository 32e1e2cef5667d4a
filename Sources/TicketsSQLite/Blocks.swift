internal import GRDB
internal import Tickets
internal import Words

/// The numbers that the office's server has let this kiosk have, each call within the caller's
/// transaction.
enum Blocks {
  /// Takes the next number of the queue's blocks, which the caller gives; nil where none is left.
  static func take(of queue: Queue, _ database: Database) throws -> QueueNumber? {
    for block in try open(of: queue, database) {
      guard let number = QueueNumber(letter: block.lease.letter, number: block.next) else {
        continue
      }
      try database.execute(
        sql: "UPDATE lease SET given = ? WHERE id = ?", arguments: [block.next, block.lease.id])
      return number
    }
    return nil
  }

  /// How many numbers of the queue's blocks are left.
  static func left(of queue: Queue, _ database: Database) throws -> Int {
    try open(of: queue, database).reduce(0) { $0 + $1.lease.numbers.upperBound + 1 - $1.next }
  }

  /// Those of the letters that are this kiosk's own on that day, in the same order.
  static func letters(
    _ letters: [Letter], on day: Day, _ database: Database
  ) throws -> [Letter] {
    let owned = Set(
      try String.fetchAll(
        database, sql: "SELECT letter FROM letter WHERE since IS NULL OR since <= ?",
        arguments: ["\(day)"]))
    return letters.filter { owned.contains($0.rawValue) }
  }

  /// The block that a ticket's number is of; nil for a letter of the kiosk's own.
  static func block(of ticket: Ticket, _ database: Database) throws -> Lease? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT lease.* FROM lease JOIN epoch ON epoch.server = lease.epoch
        WHERE epoch.id = ? AND letter = ? AND ? BETWEEN low AND high ORDER BY seq
        """, arguments: [ticket.epoch, ticket.number.letter.rawValue, ticket.number.number])
    return try row.map(lease)
  }

  /// Gives up every block and begins a new book: the ledger was put back, and visitors may hold
  /// numbers of the blocks that it does not know.
  static func renew(under book: String, in database: Database) throws {
    try database.execute(sql: "UPDATE lease SET spent = 1; DELETE FROM letter")
    try begin(book, in: database)
  }

  /// Begins a book with the next event.
  static func begin(_ book: String, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO book (id, before, sent)
        SELECT ?1, coalesce(max(seq), 0), coalesce(max(seq), 0) FROM event
        """, arguments: [book])
  }

  /// The blocks that have numbers left, with the next one of each.
  private static func open(
    of queue: Queue, _ database: Database
  ) throws -> [(lease: Lease, next: Int)] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM lease
        WHERE queue = ? AND letter IS NOT NULL AND spent = 0 AND coalesce(given, 0) < high
        ORDER BY seq
        """, arguments: [queue.rawValue]
    ).map { row in
      let lease = try lease(row)
      return (lease, max(lease.numbers.lowerBound, (row["given"] ?? 0) + 1))
    }
  }

  private static func lease(_ row: Row) throws -> Lease {
    guard let letter = Letter(rawValue: row["letter"]), let low = row["low"] as Int?,
      let high = row["high"] as Int?, low <= high
    else { throw LedgerError.damaged(reason: "lease row \(row["seq"] as Int)", setAside: nil) }
    return Lease(id: row["id"], epoch: row["epoch"], letter: letter, numbers: low...high)
  }
}
