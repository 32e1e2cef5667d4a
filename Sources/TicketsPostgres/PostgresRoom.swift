internal import Tickets
internal import Words

/// The rows of the numbers on the server that somebody may hold, within one transaction: those of the
/// newest opening, and of openings before as long as they can be called.
struct PostgresRoom {
  /// The office's time by the server's clock, in seconds since 1970.
  let now: Int
  private let since: Int
  private let session: PostgresSession

  init(in session: PostgresSession) throws(LedgerError) {
    let row = try session.ask("SELECT wegweiser.office_now(), wegweiser.callable_since()").first
    guard let now = row?[0].flatMap({ Int($0) }), let since = row?[1].flatMap({ Int($0) }) else {
      throw .damaged(reason: "the server did not tell the time", setAside: nil)
    }
    self.now = now
    self.since = since
    self.session = session
  }

  private static let here =
    "(taken > $1 OR epoch = (SELECT max(id) FROM wegweiser.epoch))"
  private static let called = "state IN ('printed', 'uncertain')"

  /// The ticket that is at a counter.
  func present(at counter: Counter) throws(LedgerError) -> Ticket? {
    try first(
      "\(Self.called) AND wait IN ('called', 'recalled') AND counter = $2", ["\(counter)"],
      order: "taken DESC")
  }

  /// The number that is next in any of these queues; in all where there is none.
  ///
  /// When it was taken decides, not when its kiosk told of it, nor of which block it is.
  func next(of queues: [Queue]) throws(LedgerError) -> Ticket? {
    try first(
      """
      \(Self.called) AND wait IN ('waiting', 'transferred') AND taken > $1
      AND ($2::text[] = '{}' OR coalesce(destination, queue) = ANY ($2::text[]))
      AND coalesce(destination, queue) NOT IN (SELECT queue FROM wegweiser.line WHERE paused)
      """, [PostgresRoom.list(queues)], order: "first_in_line DESC, taken, seq")
  }

  func ticket(_ number: QueueNumber) throws(LedgerError) -> Ticket {
    let found = try first(
      "letter = $2 AND number = $3", [number.letter.rawValue, "\(number.number)"],
      order: "state = 'void', taken DESC")
    guard let found else { throw .unknownNumber(number) }
    return found
  }

  /// Everything on record about them, with the rest of the newest opening's day. `offset` is how far
  /// the office's zone is ahead of UTC.
  func book(offset: Int) throws(LedgerError) -> DayBook {
    let condition = """
      (taken > $1 OR epoch IN (SELECT id FROM wegweiser.epoch WHERE day = (
        SELECT day FROM wegweiser.epoch ORDER BY id DESC LIMIT 1)))
      """
    let tickets = try session.ask(
      """
      SELECT \(PostgresRows.ticketColumns) FROM wegweiser.ticket WHERE \(condition)
      ORDER BY taken, seq
      """, ["\(since)"])
    let events = try session.ask(
      """
      SELECT \(PostgresRows.eventColumns) FROM wegweiser.event WHERE applied
        AND ticket IN (SELECT id FROM wegweiser.ticket WHERE \(condition)) ORDER BY seq
      """, ["\(since)"])
    let openings = try session.ask(
      """
      SELECT id, day FROM wegweiser.epoch WHERE id = (SELECT max(id) FROM wegweiser.epoch)
        OR id IN (SELECT epoch FROM wegweiser.ticket WHERE \(condition)) ORDER BY id
      """, ["\(since)"])
    return DayBook(
      openings: try openings.map { row throws(LedgerError) in try PostgresRows.epoch(row) },
      tickets: try tickets.map { row throws(LedgerError) in try PostgresRows.ticket(row) },
      events: try events.map { row throws(LedgerError) in try PostgresRows.event(row) },
      state: DayBook.State(
        now: Moment(seconds: now, offset: offset), since: since, lines: try lines(),
        kiosks: try kiosks()))
  }

  /// The queues that are not served as usual, by name.
  private func lines() throws(LedgerError) -> [LineState] {
    let rows = try session.ask(
      """
      SELECT queue, paused, closed = (SELECT max(id) FROM wegweiser.epoch), cap FROM wegweiser.line
      WHERE paused OR closed IS NOT NULL OR cap IS NOT NULL ORDER BY queue
      """)
    return rows.map {
      LineState(
        queue: Queue(rawValue: $0[0] ?? ""), isPaused: $0[1] == "t", isClosed: $0[2] == "t",
        cap: $0[3].flatMap { Int($0) })
    }
  }

  private func kiosks() throws(LedgerError) -> [KioskState] {
    let rows = try session.ask(
      "SELECT name, seen, ahead, untold, since FROM wegweiser.kiosk ORDER BY name")
    return rows.map { row in
      func number(_ column: Int) -> Int? { row[column].flatMap { Int($0) } }
      return KioskState(
        name: row[0] ?? "", seen: number(1) ?? 0, ahead: number(2) ?? 0, untold: number(3) ?? 0,
        since: number(4))
    }
  }

  /// The steps that a counter can take back together, the newest first.
  func lastSteps(of counter: Counter) throws(LedgerError) -> [LedgerEvent] {
    let rows = try session.ask(
      """
      SELECT \(PostgresRows.eventColumns) FROM wegweiser.event
      WHERE seq > (SELECT max(seq) FROM wegweiser.event) - 2000 AND counter = $1 AND minute >= $2
      ORDER BY seq DESC
      """, ["\(counter)", "\(now / 60 - undoMinutes)"])
    return try rows.map { row throws(LedgerError) in try PostgresRows.event(row) }.lastSteps
  }

  func ticket(_ id: Ticket.ID) throws(LedgerError) -> Ticket {
    let rows = try session.ask(
      "SELECT \(PostgresRows.ticketColumns) FROM wegweiser.ticket WHERE id = $1", [id.rawValue])
    guard let row = rows.first else { throw .unknownTicket(id: id) }
    return try PostgresRows.ticket(row)
  }

  /// What happened to a ticket, in order.
  func history(of id: Ticket.ID) throws(LedgerError) -> TicketHistory {
    let rows = try session.ask(
      """
      SELECT \(PostgresRows.eventColumns) FROM wegweiser.event WHERE applied AND ticket = $1
      ORDER BY seq
      """, [id.rawValue])
    return TicketHistory(
      try rows.map { row throws(LedgerError) in try PostgresRows.event(row) })
  }

  /// Writes what became of a ticket, and the step that led there.
  func write(
    _ ticket: Ticket, _ step: String, by counter: Counter?
  ) throws(LedgerError) -> Ticket {
    _ = try session.ask(
      """
      UPDATE wegweiser.ticket SET wait = $2, destination = $3, counter = $4, state = $5, reason = $6,
        first_in_line = $7, asked = $8, language = $9, interpreter = $10
      WHERE id = $1
      """,
      [
        ticket.id.rawValue, ticket.wait.name, ticket.wait.destination?.rawValue,
        ticket.counter.map { "\($0)" }, ticket.paper.name, ticket.paper.reason,
        "\(ticket.rank == .first)", "\(ticket.rank == .asked)", ticket.manner?.language.rawValue,
        ticket.manner.map { "\($0.wantsInterpreter)" },
      ])
    _ = try session.ask("UPDATE wegweiser.ledger SET events = events + 1")
    _ = try session.ask(
      """
      INSERT INTO wegweiser.event (seq, ticket, what, minute, counter)
      SELECT events, $1, $2, $3, $4 FROM wegweiser.ledger
      """, [ticket.id.rawValue, step, "\(now / 60)", counter.map { "\($0)" }])
    return ticket
  }

  private func first(
    _ condition: String, _ values: [String], order: String
  ) throws(LedgerError) -> Ticket? {
    let rows = try session.ask(
      """
      SELECT \(PostgresRows.ticketColumns) FROM wegweiser.ticket
      WHERE \(Self.here) AND \(condition) ORDER BY \(order) LIMIT 1
      """, ["\(since)"] + values)
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
