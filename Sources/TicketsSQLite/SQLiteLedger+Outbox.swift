internal import GRDB
package import Tickets
package import Words

/// What this kiosk asks of the office's server, and what it has to tell it.
extension SQLiteLedger: Outbox {
  package func needs(at now: Moment) throws(LedgerError) -> Needs {
    guard let shared else { throw .unavailable(reason: "this ledger shares no numbers") }
    return try exclusively { book throws(LedgerError) in
      let kept = try highWaterFile.read()
      let (needs, mark) = try write(in: book) { database in
        try renewIfForgetful(kept, at: now, shared.officeDay, in: database)
        if try String.fetchOne(database, sql: "SELECT id FROM book") == nil {
          try Blocks.begin(identify(), in: database)
        }
        let book = try String.fetchOne(database, sql: "SELECT id FROM book ORDER BY seq DESC") ?? ""
        // As at a number: an office day never goes back.
        let latest = try TicketRows.highWater(database)?.epoch.day
        let today = shared.officeDay.day(at: now)
        let day = max(today, latest ?? today)

        let owned = try String.fetchAll(database, sql: "SELECT letter FROM letter")
        let letters = shared.own.filter { !owned.contains($0.rawValue) }
        let leases = try shared.leased.sorted { $0.key.rawValue < $1.key.rawValue }
          .compactMap { queue, letters in
            try request(for: queue, letters, on: day, shared, in: database)
          }
        let needs = Needs(book: book, letters: letters, leases: leases)
        return (needs, try TicketRows.highWater(database))
      }
      if let mark { try highWaterFile.raise(to: mark) }
      return needs
    }
  }

  /// Begins the next epoch, and a new book, in a ledger that has forgotten numbers. Taking a number
  /// would do so too, but there is none to take before the server has given new ones.
  private func renewIfForgetful(
    _ kept: HighWater?, at now: Moment, _ officeDay: OfficeDay, in database: Database
  ) throws {
    let ledger = try TicketRows.highWater(database)
    let choice = officeDay.choose(at: now, ledger: ledger, kept: kept, last: nil, confirmed: nil)
    if case .replace = choice { _ = try enter(choice, in: database) }
  }

  /// The block that is asked for already, or a new one if few numbers are left; nil if there are
  /// enough.
  private func request(
    for queue: Queue, _ letters: [Letter], on day: Day, _ shared: SharedNumbers,
    in database: Database
  ) throws -> LeaseRequest? {
    guard try Blocks.left(of: queue, on: day, database) <= shared.refill else { return nil }
    let open = try String.fetchOne(
      database,
      sql: "SELECT id FROM lease WHERE day = ? AND queue = ? AND letter IS NULL AND spent = 0",
      arguments: ["\(day)", queue.rawValue])
    let id = open ?? identify()
    if open == nil {
      try database.execute(
        sql: "INSERT INTO lease (id, day, queue) VALUES (?, ?, ?)",
        arguments: [id, "\(day)", queue.rawValue])
    }
    return LeaseRequest(id: id, day: day, queue: queue, letters: letters, size: shared.block)
  }

  package func keep(_ lease: Lease) throws(LedgerError) {
    try change(
      "UPDATE lease SET epoch = ?, letter = ?, low = ?, high = ? WHERE id = ? AND letter IS NULL",
      [
        lease.epoch, lease.letter.rawValue, lease.numbers.lowerBound, lease.numbers.upperBound,
        lease.id,
      ])
  }

  package func keep(_ letter: Letter, from day: Day?) throws(LedgerError) {
    try change(
      "INSERT INTO letter (letter, since) VALUES (?, ?) ON CONFLICT DO NOTHING",
      [letter.rawValue, day.map { "\($0)" }])
  }

  package func delivered(_ book: String, through seq: Int) throws(LedgerError) {
    try change("UPDATE book SET sent = before + ? WHERE id = ?", [seq, book])
  }

  private func change(
    _ sql: String, _ arguments: StatementArguments
  ) throws(LedgerError) {
    try exclusively { book throws(LedgerError) in
      try write(in: book) { try $0.execute(sql: sql, arguments: arguments) }
    }
  }

  package func entries(atMost limit: Int) throws(LedgerError) -> [Entry] {
    try exclusively { book throws(LedgerError) in
      do {
        return try book.database.read { try SQLiteLedger.entries(atMost: limit, in: $0) }
      } catch {
        throw LedgerError(error, at: book.path)
      }
    }
  }

  /// The events of the oldest book that has undelivered ones. Events of tickets that were taken
  /// before any book stay here.
  private static func entries(atMost limit: Int, in database: Database) throws -> [Entry] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        WITH span AS (
          SELECT id, before, sent, lead(before, 1, 1 << 60) OVER (ORDER BY seq) AS last
          FROM book)
        SELECT span.id AS book, span.before, event.seq, event.ticket, event.what, event.minute,
          epoch.day
        FROM span JOIN event ON event.seq > span.sent AND event.seq <= span.last
        JOIN ticket ON ticket.id = event.ticket JOIN epoch ON epoch.id = ticket.epoch
        ORDER BY event.seq LIMIT ?
        """, arguments: [limit])
    return try rows.map { row in
      let id = Ticket.ID(rawValue: row["ticket"])
      guard let id, let day = Day(iso: row["day"]) else {
        throw LedgerError.damaged(reason: "event row \(row["seq"] as Int)", setAside: nil)
      }
      let ticket = try Entries.ticket(id, in: database)
      return Entry(
        book: row["book"], seq: row["seq"] - row["before"], ticket: ticket, day: day,
        lease: try Blocks.block(of: ticket.number, on: day, database), what: row["what"],
        minutes: row["minute"])
    }
  }
}
