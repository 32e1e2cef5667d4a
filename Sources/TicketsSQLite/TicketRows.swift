internal import GRDB
internal import Tickets
internal import Words

/// The ledger's rows as the values that the rest of the program knows.
///
/// A row that does not read as its value is damage: this program has not written it.
enum TicketRows {
  static func ticket(_ row: Row) throws -> Ticket {
    guard let id = Ticket.ID(rawValue: row["id"]),
      let letter = Letter(rawValue: row["letter"]),
      let number = QueueNumber(letter: letter, number: row["number"]),
      let paper = Paper(name: row["state"], reason: row["reason"]),
      let wait = Wait(
        name: row["wait"], destination: (row["destination"] as String?).map(Queue.init)),
      let minute = OfficeMinute(iso: row["minute"])
    else { throw LedgerError.damaged(reason: "ticket row \(row["seq"] as Int)", setAside: nil) }
    return Ticket(
      id: id, epoch: row["epoch"], queue: Queue(rawValue: row["queue"]), number: number,
      paper: paper, attempts: row["attempts"], wait: wait, counter: counter(row),
      rank: rank(row), minute: minute, taken: row["taken"],
      manner: manner(row))
  }

  static func event(_ row: Row) throws -> LedgerEvent {
    guard let id = Ticket.ID(rawValue: row["ticket"]) else {
      throw LedgerError.damaged(reason: "event row \(row["seq"] as Int)", setAside: nil)
    }
    return LedgerEvent(
      seq: row["seq"], ticket: id, what: row["what"], minute: row["minute"], counter: counter(row))
  }

  private static func rank(_ row: Row) -> Rank {
    if row["first_in_line"] { return .first }
    return row["asked"] ? .asked : .ordinary
  }

  private static func manner(_ row: Row) -> Manner? {
    (row["language"] as String?).flatMap(Language.init(rawValue:)).map {
      Manner($0, wantsInterpreter: row["interpreter"] ?? false)
    }
  }

  private static func counter(_ row: Row) -> Counter? {
    (row["counter"] as Int?).flatMap(Counter.init(rawValue:))
  }

  /// The openings that tickets are of, and the newest, by their order.
  static func openings(of tickets: [Row], _ database: Database) throws -> [Epoch] {
    let ids = Set(tickets.map { $0["epoch"] as Int })
    return try Row.fetchAll(database, sql: "SELECT * FROM epoch ORDER BY id").map(epoch)
      .reversed().enumerated().filter { $0.offset == 0 || ids.contains($0.element.id) }
      .map(\.element).reversed()
  }

  /// Whether staff have ended the newest opening.
  static func isEnded(_ database: Database) throws -> Bool {
    try Row.fetchOne(database, sql: newest).map { $0["ended"] as Int? != nil } ?? false
  }

  private static let newest = "SELECT * FROM epoch ORDER BY id DESC LIMIT 1"

  static func epoch(_ row: Row) throws -> Epoch {
    guard let day = Day(iso: row["day"]) else {
      throw LedgerError.damaged(reason: "epoch row \(row["id"] as Int)", setAside: nil)
    }
    return Epoch(id: row["id"], day: day)
  }

  /// How far the ledger itself has given numbers; nil before the first.
  static func highWater(_ database: Database, at now: Moment? = nil) throws -> HighWater? {
    guard let epoch = try Row.fetchOne(database, sql: newest).map(epoch) else { return nil }
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM series WHERE epoch = ?", arguments: [epoch.id])
    let series = try rows.map { row in
      guard let letter = Letter(rawValue: row["letter"]) else {
        throw LedgerError.damaged(reason: "series of epoch \(epoch.id)", setAside: nil)
      }
      return Series(
        queue: Queue(rawValue: row["queue"]), letter: letter, first: row["first"],
        next: row["next"])
    }
    return HighWater(epoch: epoch, series: series, minute: now?.minutes ?? 0)
  }
}
