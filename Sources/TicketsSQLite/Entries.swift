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
    try database.execute(
      sql: """
        INSERT INTO ticket
          (id, epoch, queue, letter, number, state, attempts, wait, first_in_line, minute, taken,
            language, interpreter)
        VALUES (?, ?, ?, ?, ?, 'reserved', 0, 'waiting', ?, ?, ?, ?, ?)
        """,
      arguments: [
        request.id.rawValue, epoch.id, request.queue.rawValue, number.letter.rawValue,
        number.number, request.isFirstInLine, "\(shown)", taken,
        request.manner?.language.rawValue, request.manner?.wantsInterpreter,
      ])
    try log("\(Paper.reserved)", of: request.id, at: now, in: database)
    if let doubt = request.withoutPaper {
      return try record(.doubt(doubt), of: request.id, at: now, in: database)
    }
    return try ticket(request.id, in: database)
  }

  /// Begins an opening, which the office's server knows as `server`. Series in `spent` give no number
  /// in it.
  static func open(
    _ epoch: Epoch, server: Int? = nil, spent: [Series] = [], in database: Database
  ) throws {
    try database.execute(
      sql: "INSERT INTO epoch (id, day, server) VALUES (?, ?, ?)",
      arguments: [epoch.id, "\(epoch.day)", server])
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
    try database.execute(
      sql: "UPDATE ticket SET state = ?, reason = ?, attempts = ? WHERE id = ?",
      arguments: [changed.paper.name, changed.paper.reason, changed.attempts, id.rawValue])
    try log("\(step)", of: id, at: now, in: database)
    return changed
  }

  /// Records what a counter did with a ticket.
  static func change(
    _ ticket: Ticket, _ step: Wait.Step, by counter: Counter, occupied: QueueNumber?,
    at now: Moment, in database: Database
  ) throws -> Ticket {
    let changed = try ticket.after(step, by: counter, occupied: occupied)
    try database.execute(
      sql: "UPDATE ticket SET wait = ?, destination = ?, counter = ? WHERE id = ?",
      arguments: [
        changed.wait.name, changed.wait.destination?.rawValue, counter.rawValue, ticket.id.rawValue,
      ])
    try log("\(step)", of: ticket.id, by: counter, at: now, in: database)
    return changed
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
