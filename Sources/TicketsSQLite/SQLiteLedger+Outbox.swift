internal import GRDB
package import Tickets
package import Words

/// What this kiosk asks of the office's server, and what it has to tell it.
extension SQLiteLedger: Outbox {
  package func greeting(at now: Moment) throws(LedgerError) -> Greeting {
    try exclusively { book throws(LedgerError) in
      do {
        return try book.database.read { database in
          let reading = try TimeRow.read(now, in: database)
          let row = try Row.fetchOne(
            database,
            sql: """
              SELECT count(*) AS untold, min(taken) AS since FROM ticket WHERE id IN (
                SELECT ticket FROM event WHERE seq > (SELECT coalesce(min(sent), 0) FROM book))
              """)
          let since = row?["since"] as Int?
          return Greeting(
            seconds: now.seconds, untold: row?["untold"] ?? 0,
            age: since.map { max(0, reading.now.seconds - $0) } ?? 0,
            opening: try Meeting.opening(database)?.id)
        }
      } catch {
        throw LedgerError(error, at: book.path)
      }
    }
  }

  package func keep(_ welcome: Welcome, at now: Moment) throws(LedgerError) {
    try keep(at: now) { try Meeting.keep(welcome, wall: now, now: $1.now, in: $0) }
  }

  package func refused(_ isRefused: Bool, at now: Moment) throws(LedgerError) {
    try keep(at: now) { try Meeting.refused(isRefused, now: $1.now, in: $0) }
  }

  private func keep(
    at now: Moment, _ work: (Database, OfficeTime.Reading) throws -> Void
  ) throws(LedgerError) {
    try exclusively { book throws(LedgerError) in
      try write(in: book) { try work($0, try TimeRow.keep(now, kept: highWaterFile.read, in: $0)) }
    }
  }

  package func needs(at now: Moment) throws(LedgerError) -> Needs {
    guard let shared else { throw .unavailable(reason: "this ledger shares no numbers") }
    return try exclusively { book throws(LedgerError) in
      let kept = try highWaterFile.read()
      let (needs, mark) = try write(in: book) { database in
        let reading = try TimeRow.keep(now, kept: { kept }, in: database)
        // Taking a number would begin the next opening too, but there is none to take before the
        // server has given new ones.
        try remember(kept, at: reading, in: database)
        if try String.fetchOne(database, sql: "SELECT id FROM book") == nil {
          try Blocks.begin(identify(), in: database)
        }
        let book = try String.fetchOne(database, sql: "SELECT id FROM book ORDER BY seq DESC") ?? ""
        let owned = try String.fetchAll(database, sql: "SELECT letter FROM letter")
        let letters = shared.own.filter { !owned.contains($0.rawValue) }
        let leases = try shared.leased.sorted { $0.key.rawValue < $1.key.rawValue }
          .compactMap { queue, letters in
            try request(for: queue, letters, shared, in: database)
          }
        let needs = Needs(book: book, letters: letters, leases: leases)
        return (needs, try TicketRows.highWater(database, at: reading.now))
      }
      if let mark { try highWaterFile.raise(to: mark) }
      return needs
    }
  }

  /// The block that is asked for already, or a new one if few numbers are left; nil if there are
  /// enough.
  private func request(
    for queue: Queue, _ letters: [Letter], _ shared: SharedNumbers, in database: Database
  ) throws -> LeaseRequest? {
    guard try Blocks.left(of: queue, database) <= shared.refill else { return nil }
    let open = try String.fetchOne(
      database,
      sql: "SELECT id FROM lease WHERE queue = ? AND letter IS NULL AND spent = 0",
      arguments: [queue.rawValue])
    let id = open ?? identify()
    if open == nil {
      try database.execute(
        sql: """
          INSERT INTO lease (id, day, queue) VALUES (?, coalesce((SELECT day FROM server), ''), ?)
          """, arguments: [id, queue.rawValue])
    }
    return LeaseRequest(id: id, queue: queue, letters: letters, size: shared.block)
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

  package func entries(atMost limit: Int, at now: Moment) throws(LedgerError) -> [Entry] {
    try exclusively { book throws(LedgerError) in
      do {
        return try book.database.read { database in
          let now = try TimeRow.read(now, in: database).now
          return try SQLiteLedger.entries(atMost: limit, at: now, in: database)
        }
      } catch {
        throw LedgerError(error, at: book.path)
      }
    }
  }

  /// The events of the oldest book that has undelivered ones. Events of tickets that were taken
  /// before any book stay here.
  private static func entries(
    atMost limit: Int, at now: Moment, in database: Database
  ) throws -> [Entry] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        WITH span AS (
          SELECT id, before, sent, lead(before, 1, 1 << 60) OVER (ORDER BY seq) AS last
          FROM book)
        SELECT span.id AS book, span.before, event.seq, event.ticket, event.what, event.minute
        FROM span JOIN event ON event.seq > span.sent AND event.seq <= span.last
        ORDER BY event.seq LIMIT ?
        """, arguments: [limit])
    return try rows.map { row in
      guard let id = Ticket.ID(rawValue: row["ticket"]) else {
        throw LedgerError.damaged(reason: "event row \(row["seq"] as Int)", setAside: nil)
      }
      let ticket = try Entries.ticket(id, in: database)
      return Entry(
        book: row["book"], seq: row["seq"] - row["before"], ticket: ticket,
        lease: try Blocks.block(of: ticket, database), what: row["what"],
        age: max(0, now.seconds - ticket.taken), minutesAgo: max(0, now.minutes - row["minute"]))
    }
  }
}
