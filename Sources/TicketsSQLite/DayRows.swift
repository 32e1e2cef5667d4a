internal import GRDB
internal import Tickets
internal import Words

/// The rows of one office day, in all its epochs.
///
/// A day has a second epoch when the ledger was lost or restored; those who took their number before
/// wait on. Within a day no letter and number occurs twice.
struct DayRows {
  let day: Day
  private let database: Database

  /// The rows of the later of that day and the newest day on record.
  init(of day: Day, in database: Database) throws {
    let newest = try TicketRows.newestDay(database)
    self.day = [day, newest].compactMap(\.self).max() ?? day
    self.database = database
  }

  private static let ofDay = "epoch IN (SELECT id FROM epoch WHERE day = ?)"
  private static let called = "state IN ('printed', 'uncertain')"

  /// The number that is at a counter.
  func number(at counter: Counter) throws -> QueueNumber? {
    try first(
      "\(Self.called) AND wait IN ('called', 'recalled') AND counter = \(counter.rawValue)"
    )?.number
  }

  /// The number that is next in any of these queues; in all where there is none.
  func next(of queues: [Queue]) throws -> Ticket? {
    let places = queues.isEmpty ? "" : " AND coalesce(destination, queue) IN (\(marks(queues)))"
    return try first(
      "\(Self.called) AND wait IN ('waiting', 'transferred')\(places)",
      queues.map(\.rawValue), order: "first_in_line DESC, seq")
  }

  func ticket(_ number: QueueNumber) throws -> Ticket {
    let found = try first("letter = ? AND number = \(number.number)", [number.letter.rawValue])
    guard let found else { throw LedgerError.unknownNumber(number, on: day) }
    return found
  }

  /// Everything on record about the day.
  func book() throws -> DayBook {
    let tickets = try Row.fetchAll(
      database, sql: "SELECT * FROM ticket WHERE \(Self.ofDay) ORDER BY seq",
      arguments: ["\(day)"])
    let events = try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM event WHERE ticket IN (SELECT id FROM ticket WHERE \(Self.ofDay)) ORDER BY seq
        """, arguments: ["\(day)"])
    return try DayBook(
      day: day, tickets: tickets.map(TicketRows.ticket), events: events.map(TicketRows.event))
  }

  private func first(
    _ condition: String, _ values: [String] = [], order: String = "seq"
  ) throws -> Ticket? {
    try Row.fetchOne(
      database,
      sql: "SELECT * FROM ticket WHERE \(Self.ofDay) AND \(condition) ORDER BY \(order) LIMIT 1",
      arguments: StatementArguments(["\(day)"] + values)
    ).map(TicketRows.ticket)
  }

  private func marks(_ values: [Queue]) -> String {
    values.map { _ in "?" }.joined(separator: ", ")
  }
}
