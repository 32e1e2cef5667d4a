package import Words

/// The tickets of one office day, in the order in which they were taken.
///
/// A day has several epochs where the ledger was lost or put back; those who took their number before
/// wait on, so they stand here too.
package struct Roll: Equatable, Sendable {
  /// The day's last epoch.
  package let epoch: Epoch
  package let tickets: [Ticket]

  package init(epoch: Epoch, tickets: [Ticket]) {
    self.epoch = epoch
    self.tickets = tickets
  }
}

/// What reads a ledger without changing anything, not even a dead kiosk's tickets.
package protocol LedgerReader: Sendable {
  /// The roll of a day, or the newest where it is nil; nil where the day has none.
  func roll(of day: Day?) async throws(LedgerError) -> Roll?
}

extension Roll: Encodable {
  private enum RollKey: String, CodingKey { case day, epoch, tickets }

  private enum TicketKey: String, CodingKey {
    case number, epoch, queue, state, reason, wait, minute
    case firstInLine = "first_in_line"
  }

  /// Writes every key of every ticket, `null` where it has no reason, so that readers need not ask.
  package func encode(to encoder: any Encoder) throws {
    var roll = encoder.container(keyedBy: RollKey.self)
    try roll.encode("\(epoch.day)", forKey: .day)
    try roll.encode(epoch.id, forKey: .epoch)

    var list = roll.nestedUnkeyedContainer(forKey: .tickets)
    for ticket in tickets {
      var entry = list.nestedContainer(keyedBy: TicketKey.self)
      try entry.encode("\(ticket.number)", forKey: .number)
      try entry.encode(ticket.epoch, forKey: .epoch)
      try entry.encode(ticket.queue.rawValue, forKey: .queue)
      try entry.encode(ticket.paper.name, forKey: .state)
      try entry.encode(ticket.paper.reason, forKey: .reason)
      try entry.encode(ticket.wait.name, forKey: .wait)
      try entry.encode(ticket.isFirstInLine, forKey: .firstInLine)
      try entry.encode("\(ticket.minute)", forKey: .minute)
    }
  }
}
