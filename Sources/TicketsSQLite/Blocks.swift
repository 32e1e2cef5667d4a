internal import GRDB
internal import Tickets
internal import Words

/// The numbers that the office's server has let this kiosk have, each call within the caller's
/// transaction.
enum Blocks {
  /// The next number of the queue's blocks; nil where none is left. Blocks come with rising numbers
  /// and letters, so what lies before a letter's next number was given.
  static func next(
    of queue: Queue, in epoch: Epoch, after series: [Series], _ database: Database
  ) throws -> QueueNumber? {
    for block in try open(of: queue, on: epoch.day, database) {
      let next = series.first { $0.letter == block.letter }?.next ?? 1
      let number = max(next, block.numbers.lowerBound)
      guard block.numbers.contains(number) else { continue }
      return QueueNumber(letter: block.letter, number: number)
    }
    return nil
  }

  /// How many numbers of the queue's blocks are left on that day.
  static func left(of queue: Queue, on day: Day, _ database: Database) throws -> Int {
    let mark = try TicketRows.highWater(database)
    let series = mark?.epoch.day == day ? mark?.series ?? [] : []
    return try open(of: queue, on: day, database).reduce(0) { left, block in
      let next = series.first { $0.letter == block.letter }?.next ?? 1
      return left + max(0, block.numbers.upperBound + 1 - max(next, block.numbers.lowerBound))
    }
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

  /// The block that a number of that day is of; nil for a letter of the kiosk's own.
  static func block(of number: QueueNumber, on day: Day, _ database: Database) throws -> Lease? {
    let row = try Row.fetchOne(
      database,
      sql:
        "SELECT * FROM lease WHERE day = ? AND letter = ? AND ? BETWEEN low AND high ORDER BY seq",
      arguments: ["\(day)", number.letter.rawValue, number.number])
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

  private static func open(
    of queue: Queue, on day: Day, _ database: Database
  ) throws -> [Lease] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM lease
        WHERE day = ? AND queue = ? AND letter IS NOT NULL AND spent = 0 ORDER BY seq
        """, arguments: ["\(day)", queue.rawValue]
    ).map(lease)
  }

  private static func lease(_ row: Row) throws -> Lease {
    guard let letter = Letter(rawValue: row["letter"]), let low = row["low"] as Int?,
      let high = row["high"] as Int?, low <= high
    else { throw LedgerError.damaged(reason: "lease row \(row["seq"] as Int)", setAside: nil) }
    return Lease(id: row["id"], epoch: row["epoch"], letter: letter, numbers: low...high)
  }
}
