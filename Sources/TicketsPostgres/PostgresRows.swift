internal import Tickets
internal import Words

/// The server's rows as the values that the rest of the program knows.
///
/// A row that does not read as its value is damage: this program has not written it.
enum PostgresRows {
  /// The columns that ``ticket(_:)`` reads, in order.
  static let ticketColumns = """
    id, epoch, queue, letter, number, state, reason, attempts, wait, destination, counter,
    first_in_line, minute, taken, language, interpreter, asked, kiosk
    """

  static func ticket(_ row: [String?]) throws(LedgerError) -> Ticket {
    guard row.count == 18, let id = row[0].flatMap(Ticket.ID.init(rawValue:)),
      let epoch = number(row[1]), let queue = row[2],
      let letter = row[3].flatMap(Letter.init(rawValue:)), let digits = number(row[4]),
      let number = QueueNumber(letter: letter, number: digits), let state = row[5],
      let paper = Paper(name: state, reason: row[6]), let attempts = Self.number(row[7]),
      let name = row[8], let wait = Wait(name: name, destination: row[9].map(Queue.init)),
      let minute = row[12].flatMap(OfficeMinute.init(iso:)), let taken = Self.number(row[13])
    else { throw damage("ticket", row) }
    return Ticket(
      id: id, epoch: epoch, queue: Queue(rawValue: queue), number: number, paper: paper,
      attempts: attempts, wait: wait, counter: counter(row[10]),
      rank: row[11] == "t" ? .first : row[16] == "t" ? .asked : .ordinary, minute: minute,
      taken: taken, kiosk: row[17],
      manner: row[14].flatMap(Language.init(rawValue:)).map {
        Manner($0, wantsInterpreter: row[15] == "t")
      })
  }

  /// The columns that ``event(_:)`` reads, in order.
  static let eventColumns = "seq, ticket, what, minute, counter"

  static func event(_ row: [String?]) throws(LedgerError) -> LedgerEvent {
    guard row.count == 5, let seq = number(row[0]),
      let id = row[1].flatMap(Ticket.ID.init(rawValue:)), let what = row[2],
      let minute = number(row[3])
    else { throw damage("event", row) }
    return LedgerEvent(
      seq: seq, ticket: id, what: what, minute: minute, counter: counter(row[4]))
  }

  static func epoch(_ row: [String?]) throws(LedgerError) -> Epoch {
    guard row.count == 2, let id = number(row[0]), let day = row[1].flatMap(Day.init(iso:)) else {
      throw damage("epoch", row)
    }
    return Epoch(id: id, day: day)
  }

  private static func number(_ text: String?) -> Int? { text.flatMap { Int($0) } }

  private static func counter(_ text: String?) -> Counter? {
    number(text).flatMap(Counter.init(rawValue:))
  }

  static func damage(_ table: String, _ row: [String?]) -> LedgerError {
    .damaged(reason: "\(table) row \(row.first.flatMap(\.self) ?? "?")", setAside: nil)
  }
}
