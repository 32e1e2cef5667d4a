package import Words

/// The tickets of one office day, in the order in which they were taken.
///
/// A day may have several openings; those who took their number before wait on, so they stand here
/// too. On the roll of the newest day also those of days before stand that can be called still.
package struct Roll: Equatable, Sendable {
  /// The openings that the tickets are of, by their order; the last one is the day's last.
  package let openings: [Epoch]
  package let tickets: [Ticket]

  package init(openings: [Epoch], tickets: [Ticket]) {
    self.openings = openings
    self.tickets = tickets
  }

  /// The day's last opening.
  package var epoch: Epoch? { openings.last }

  /// The label of a ticket's opening.
  package func day(of ticket: Ticket) -> Day? {
    openings.first { $0.id == ticket.epoch }?.day
  }
}

/// What reads a ledger without changing anything, not even a dead kiosk's tickets.
package protocol LedgerReader: Sendable {
  /// The roll of a day, or the newest where it is nil; nil where the day has none.
  /// What can be called at `now` decides which earlier numbers stand on the newest one.
  func roll(of day: Day?, at now: Moment) async throws(LedgerError) -> Roll?
}

extension Roll: Encodable {
  private enum RollKey: String, CodingKey { case day, epoch, tickets }

  private enum TicketKey: String, CodingKey {
    case number, epoch, day, queue, state, reason, wait, minute
    case firstInLine = "first_in_line"
  }

  /// Writes every key of every ticket, `null` where it has no reason, so that readers need not ask.
  package func encode(to encoder: any Encoder) throws {
    var roll = encoder.container(keyedBy: RollKey.self)
    try roll.encode(epoch.map { "\($0.day)" }, forKey: .day)
    try roll.encode(epoch?.id, forKey: .epoch)

    var list = roll.nestedUnkeyedContainer(forKey: .tickets)
    for ticket in tickets {
      var entry = list.nestedContainer(keyedBy: TicketKey.self)
      try entry.encode("\(ticket.number)", forKey: .number)
      try entry.encode(ticket.epoch, forKey: .epoch)
      try entry.encode(day(of: ticket).map { "\($0)" }, forKey: .day)
      try entry.encode(ticket.queue.rawValue, forKey: .queue)
      try entry.encode(ticket.paper.name, forKey: .state)
      try entry.encode(ticket.paper.reason, forKey: .reason)
      try entry.encode(ticket.wait.name, forKey: .wait)
      try entry.encode(ticket.isFirstInLine, forKey: .firstInLine)
      try entry.encode("\(ticket.minute)", forKey: .minute)
    }
  }
}
