internal import GRDB
internal import Tickets
internal import Words

/// What is written into the ledger, each within the caller's transaction.
enum Entries {
  /// Gives the number and adds its ticket.
  static func add(
    _ request: TicketRequest, _ number: QueueNumber, to epoch: Epoch,
    at reading: OfficeTime.Reading, in database: Database
  ) throws -> Ticket {
    try database.execute(
      sql: """
        INSERT INTO series (epoch, queue, letter, first, next) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (epoch, letter) DO UPDATE SET next = ?5
        """,
      arguments: [
        epoch.id, request.queue.rawValue, number.letter.rawValue, number.number, number.number + 1,
      ])
    return try insert(
      request, number, to: epoch, taken: reading.now.seconds, shown: reading.shown,
      at: reading.now, in: database)
  }

  /// Adds a ticket whose series is raised already.
  static func insert(
    _ request: TicketRequest, _ number: QueueNumber, to epoch: Epoch, taken: Int,
    shown: OfficeMinute, at now: Moment, in database: Database
  ) throws -> Ticket {
    let rank = try rank(of: request, at: now, in: database)
    try database.execute(
      sql: """
        INSERT INTO ticket
          (id, epoch, queue, letter, number, state, attempts, wait, first_in_line, minute, taken,
            language, interpreter, asked)
        VALUES (?, ?, ?, ?, ?, 'reserved', 0, 'waiting', ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        request.id.rawValue, epoch.id, request.queue.rawValue, number.letter.rawValue,
        number.number, rank == .first, "\(shown)", taken,
        request.manner?.language.rawValue, request.manner?.wantsInterpreter, rank == .asked,
      ])
    try log("\(Paper.reserved)", of: request.id, at: now, in: database)
    if rank == .asked { try log(rank.rawValue, of: request.id, at: now, in: database) }
    if let doubt = request.withoutPaper {
      return try record(.doubt(doubt), of: request.id, at: now, in: database)
    }
    if request.isSentAtOnce { return try record(.send, of: request.id, at: now, in: database) }
    return try ticket(request.id, in: database)
  }

  /// Whether it goes before the others. Anybody can press the keys that say so: after a few within
  /// minutes staff decide.
  private static func rank(
    of request: TicketRequest, at now: Moment, in database: Database
  ) throws -> Rank {
    guard request.rank == .first, !request.isByStaff else { return request.rank }
    let recent = try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM ticket WHERE taken > ? AND (first_in_line = 1 OR asked = 1)
          AND coalesce(reason, '') <> 'abandoned'
        """, arguments: [now.seconds - Rank.window])
    return recent ?? 0 < Rank.most ? .first : .asked
  }

  /// Begins an opening, which the office's server knows as `server`. Series in `spent` give no number
  /// in it.
  static func open(
    _ epoch: Epoch, server: Int? = nil, spent: [Series] = [], in database: Database
  ) throws {
    try database.execute(
      sql: "INSERT INTO epoch (id, day, server) VALUES (?, ?, ?)",
      arguments: [epoch.id, "\(epoch.day)", server])
    try emptyManners(in: database)
    for series in spent {
      try database.execute(
        sql: "INSERT INTO series (epoch, queue, letter, first, next) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          epoch.id, series.queue.rawValue, series.letter.rawValue, series.next, series.next,
        ])
    }
  }

  /// Records what happened to a ticket's slip.
  static func record(
    _ step: Paper.Step, of id: Ticket.ID, at now: Moment, in database: Database
  ) throws -> Ticket {
    let ticket = try ticket(id, in: database)
    guard let changed = ticket.after(step) else {
      throw LedgerError.notAllowed(step: step, in: ticket.paper)
    }
    try write(changed, "\(step)", at: now, in: database)
    return changed
  }

  /// Writes what became of a ticket, and the step that led there.
  @discardableResult
  static func write(
    _ ticket: Ticket, _ what: String, by counter: Counter? = nil, at now: Moment,
    in database: Database
  ) throws -> Ticket {
    try database.execute(
      sql: """
        UPDATE ticket SET state = ?, reason = ?, attempts = ?, wait = ?, destination = ?,
          counter = ?, first_in_line = ?, asked = ?, language = ?, interpreter = ? WHERE id = ?
        """,
      arguments: [
        ticket.paper.name, ticket.paper.reason, ticket.attempts, ticket.wait.name,
        ticket.wait.destination?.rawValue, ticket.counter?.rawValue, ticket.rank == .first,
        ticket.rank == .asked, ticket.manner?.language.rawValue, ticket.manner?.wantsInterpreter,
        ticket.id.rawValue,
      ])
    try log(what, of: ticket.id, by: counter, at: now, in: database)
    return ticket
  }

  /// Forgets how to meet those who wait: the opening is over.
  static func emptyManners(in database: Database) throws {
    try database.execute(
      sql: "UPDATE ticket SET language = NULL, interpreter = NULL WHERE language IS NOT NULL")
  }

  /// What happened to a ticket, in order.
  static func history(of id: Ticket.ID, in database: Database) throws -> TicketHistory {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM event WHERE ticket = ? ORDER BY seq", arguments: [id.rawValue])
    return TicketHistory(try rows.map(TicketRows.event))
  }

  /// Records what a counter did with a ticket.
  static func change(
    _ ticket: Ticket, _ step: Wait.Step, by counter: Counter, occupied: QueueNumber?,
    at now: Moment, in database: Database
  ) throws -> Ticket {
    let changed = try ticket.after(step, by: counter, occupied: occupied)
    return try write(changed, "\(step)", by: counter, at: now, in: database)
  }

  static func ticket(_ id: Ticket.ID, in database: Database) throws -> Ticket {
    let sql = "SELECT * FROM ticket WHERE id = ?"
    guard let row = try Row.fetchOne(database, sql: sql, arguments: [id.rawValue]) else {
      throw LedgerError.unknownTicket(id: id)
    }
    return try TicketRows.ticket(row)
  }

  private static func log(
    _ what: String, of id: Ticket.ID, by counter: Counter? = nil, at now: Moment,
    in database: Database
  ) throws {
    try database.execute(
      sql: "INSERT INTO event (ticket, what, minute, counter) VALUES (?, ?, ?, ?)",
      arguments: [id.rawValue, what, now.minutes, counter?.rawValue])
  }
}
