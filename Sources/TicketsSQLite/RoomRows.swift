internal import GRDB
internal import Tickets
internal import Words

/// The rows of the numbers that somebody may hold: those of the newest opening, and of openings before
/// as long as they can be called.
struct RoomRows {
  /// The office's time.
  let now: Moment

  /// From when on a number taken can be called, in seconds since 1970.
  let since: Int
  private let jump: Int
  private let database: Database

  init(at reading: OfficeTime.Reading, _ officeDay: OfficeDay, in database: Database) {
    now = reading.now
    since = reading.now.seconds - officeDay.callable
    jump = reading.time.jump
    self.database = database
  }

  /// In the same order everywhere: by when it was taken, and where that is the same, by its row.
  static let order = "taken, seq"

  private static let here = "(taken > ? OR epoch = (SELECT max(id) FROM epoch))"
  private static let called = "state IN ('printed', 'uncertain')"

  /// The ticket that is at a counter.
  func present(at counter: Counter) throws -> Ticket? {
    try first(
      "\(Self.called) AND wait IN ('called', 'recalled') AND counter = \(counter.rawValue)",
      order: "taken DESC")
  }

  /// The number that is next in any of these queues; in all where there is none.
  func next(of queues: [Queue]) throws -> Ticket? {
    let places = queues.isEmpty ? "" : " AND coalesce(destination, queue) IN (\(marks(queues)))"
    return try first(
      """
      \(Self.called) AND wait IN ('waiting', 'transferred') AND taken > \(since)\(places)
      AND coalesce(destination, queue) NOT IN (SELECT queue FROM line WHERE paused = 1)
      """,
      queues.map(\.rawValue), order: "first_in_line DESC, \(Self.order)")
  }

  /// The steps that a counter can take back together, the newest first.
  func lastSteps(of counter: Counter) throws -> [LedgerEvent] {
    // A few hundred events happen in that time, at most.
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM event WHERE seq > (SELECT max(seq) FROM event) - 2000
          AND counter = ? AND minute >= ? ORDER BY seq DESC
        """, arguments: [counter.rawValue, now.minutes - undoMinutes]
    ).map(TicketRows.event).lastSteps
  }

  func ticket(_ number: QueueNumber) throws -> Ticket {
    let found = try first(
      "letter = ? AND number = \(number.number)", [number.letter.rawValue],
      order: "state = 'void', taken DESC")
    guard let found else { throw LedgerError.unknownNumber(number) }
    return found
  }

  /// Everything on record about them, with the rest of the newest opening's day.
  func book() throws -> DayBook {
    let condition = """
      (taken > ?1 OR epoch IN (
        SELECT id FROM epoch WHERE day = (SELECT day FROM epoch ORDER BY id DESC LIMIT 1)))
      """
    let tickets = try Row.fetchAll(
      database, sql: "SELECT * FROM ticket WHERE \(condition) ORDER BY \(Self.order)",
      arguments: [since])
    let events = try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM event WHERE ticket IN (SELECT id FROM ticket WHERE \(condition)) ORDER BY seq
        """, arguments: [since])
    return try DayBook(
      openings: TicketRows.openings(of: tickets, database),
      tickets: tickets.map(TicketRows.ticket), events: events.map(TicketRows.event),
      state: DayBook.State(
        now: now, since: since, jump: jump, lines: LineRows.states(in: database)))
  }

  private func first(
    _ condition: String, _ values: [String] = [], order: String
  ) throws -> Ticket? {
    try Row.fetchOne(
      database,
      sql: "SELECT * FROM ticket WHERE \(Self.here) AND \(condition) ORDER BY \(order) LIMIT 1",
      arguments: StatementArguments([since]) + StatementArguments(values)
    ).map(TicketRows.ticket)
  }

  private func marks(_ values: [Queue]) -> String {
    values.map { _ in "?" }.joined(separator: ", ")
  }
}
