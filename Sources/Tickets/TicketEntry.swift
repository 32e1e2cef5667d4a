package import Words

/// A number as other programs read it, in `queue list --json` and `queue next --json`; the schema stands
/// in `docs/queue.schema.json`.
package struct TicketEntry: Encodable, Sendable {
  /// Rises when a key goes or changes its meaning; keys may be added without.
  package static let version = 1

  let number: String
  let epoch: Int
  let day: String?
  let queue, state: String
  let reason: String?
  let wait: String
  let firstInLine: Bool
  let rank, minute, since: String
  let counter: Int?
  let calledAt, transferredTo: String?
  let order: Int?
  let language: String?
  let interpreter: Bool?
  let kiosk: String?

  /// `called` is when it was last called, in minutes since 1970; `order` its place among those who wait,
  /// 1 for who is called next.
  package init(_ ticket: Ticket, day: Day?, called: Int?, order: Int?) {
    number = "\(ticket.number)"
    epoch = ticket.epoch
    self.day = day.map { "\($0)" }
    queue = ticket.queue.rawValue
    state = ticket.paper.name
    reason = ticket.paper.reason
    wait = ticket.wait.name
    firstInLine = ticket.isFirstInLine
    rank = ticket.rank.rawValue
    minute = "\(ticket.minute)"
    since = TicketEntry.universal(ticket.taken.quotient(60))
    counter = ticket.counter?.rawValue
    calledAt = called.map(TicketEntry.universal)
    transferredTo = ticket.wait.destination?.rawValue
    self.order = order
    language = ticket.manner?.language.rawValue
    interpreter = ticket.manner?.wantsInterpreter
    kiosk = ticket.kiosk
  }

  /// A minute of UTC: `2026-11-24T13:05Z`.
  private static func universal(_ minute: Int) -> String { "\(OfficeMinute(ordinal: minute))Z" }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case number, epoch, day, queue, state, reason, wait, rank, minute, since, counter, order
    case language, interpreter, kiosk
    case firstInLine = "first_in_line"
    case calledAt = "called_at"
    case transferredTo = "transferred_to"
  }

  /// Writes every key, `null` where there is nothing, so that readers need not ask.
  package func encode(to encoder: any Encoder) throws {
    var entry = encoder.container(keyedBy: CodingKeys.self)
    try entry.encode(number, forKey: .number)
    try entry.encode(epoch, forKey: .epoch)
    try entry.encode(day, forKey: .day)
    try entry.encode(queue, forKey: .queue)
    try entry.encode(state, forKey: .state)
    try entry.encode(reason, forKey: .reason)
    try entry.encode(wait, forKey: .wait)
    try entry.encode(firstInLine, forKey: .firstInLine)
    try entry.encode(rank, forKey: .rank)
    try entry.encode(minute, forKey: .minute)
    try entry.encode(since, forKey: .since)
    try entry.encode(counter, forKey: .counter)
    try entry.encode(calledAt, forKey: .calledAt)
    try entry.encode(transferredTo, forKey: .transferredTo)
    try entry.encode(order, forKey: .order)
    try entry.encode(language, forKey: .language)
    try entry.encode(interpreter, forKey: .interpreter)
    try entry.encode(kiosk, forKey: .kiosk)
  }
}
