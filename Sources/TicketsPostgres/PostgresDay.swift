internal import Tickets
internal import Words

/// The rows of one office day on the server, in all its epochs, within one transaction.
struct PostgresDay {
  let day: Day
  private let session: PostgresSession

  /// The rows of the later of that day and the newest day on record.
  init(of day: Day, in session: PostgresSession) throws(LedgerError) {
    // A kiosk that was cut off for long may have brought older days after the newest.
    let newest = try session.ask("SELECT max(day) FROM wegweiser.epoch").first?[0]
      .flatMap(Day.init(iso:))
    self.day = [day, newest].compactMap(\.self).max() ?? day
    self.session = session
  }

  private static let ofDay = "epoch IN (SELECT id FROM wegweiser.epoch WHERE day = $1)"
  private static let called = "state IN ('printed', 'uncertain')"

  /// The number that is at a counter.
  func number(at counter: Counter) throws(LedgerError) -> QueueNumber? {
    try first(
      "\(Self.called) AND wait IN ('called', 'recalled') AND counter = $2", ["\(counter)"])?.number
  }

  /// The number that is next in any of these queues; in all where there is none.
  ///
  /// The minute at which it was taken decides, not the one at which its kiosk told of it.
  func next(of queues: [Queue]) throws(LedgerError) -> Ticket? {
    try first(
      """
      \(Self.called) AND wait IN ('waiting', 'transferred')
      AND ($2::text[] = '{}' OR coalesce(destination, queue) = ANY ($2::text[]))
      """, [PostgresDay.list(queues)], order: "first_in_line DESC, minute, seq")
  }

  func ticket(_ number: QueueNumber) throws(LedgerError) -> Ticket {
    let found = try first(
      "letter = $2 AND number = $3", [number.letter.rawValue, "\(number.number)"])
    guard let found else { throw .unknownNumber(number, on: day) }
    return found
  }

  /// Everything on record about the day.
  func book() throws(LedgerError) -> DayBook {
    let tickets = try session.ask(
      """
      SELECT \(PostgresRows.ticketColumns) FROM wegweiser.ticket WHERE \(Self.ofDay)
      ORDER BY minute, seq
      """, ["\(day)"])
    let events = try session.ask(
      """
      SELECT \(PostgresRows.eventColumns) FROM wegweiser.event WHERE applied
        AND ticket IN (SELECT id FROM wegweiser.ticket WHERE \(Self.ofDay)) ORDER BY seq
      """, ["\(day)"])
    return DayBook(
      day: day,
      tickets: try tickets.map { row throws(LedgerError) in try PostgresRows.ticket(row) },
      events: try events.map { row throws(LedgerError) in try PostgresRows.event(row) })
  }

  /// Writes what became of a ticket, and the step that led there.
  func write(
    _ ticket: Ticket, _ step: String, by counter: Counter?, at now: Moment
  ) throws(LedgerError) -> Ticket {
    _ = try session.ask(
      """
      UPDATE wegweiser.ticket SET wait = $2, destination = $3, counter = $4, state = $5, reason = $6
      WHERE id = $1
      """,
      [
        ticket.id.rawValue, ticket.wait.name, ticket.wait.destination?.rawValue,
        ticket.counter.map { "\($0)" }, ticket.paper.name, ticket.paper.reason,
      ])
    _ = try session.ask("UPDATE wegweiser.ledger SET events = events + 1")
    _ = try session.ask(
      """
      INSERT INTO wegweiser.event (seq, ticket, what, minute, counter)
      SELECT events, $1, $2, $3, $4 FROM wegweiser.ledger
      """, [ticket.id.rawValue, step, "\(now.minutes)", counter.map { "\($0)" }])
    return ticket
  }

  private func first(
    _ condition: String, _ values: [String], order: String = "seq"
  ) throws(LedgerError) -> Ticket? {
    let rows = try session.ask(
      """
      SELECT \(PostgresRows.ticketColumns) FROM wegweiser.ticket
      WHERE \(Self.ofDay) AND \(condition) ORDER BY \(order) LIMIT 1
      """, ["\(day)"] + values)
    guard let row = rows.first else { return nil }
    return try PostgresRows.ticket(row)
  }

  /// Queues as an array of the server's.
  private static func list(_ queues: [Queue]) -> String {
    let names = queues.map { queue in
      "\"" + queue.rawValue.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    return "{" + names.joined(separator: ",") + "}"
  }
}
