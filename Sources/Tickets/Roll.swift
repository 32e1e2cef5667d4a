package import Words

/// The tickets of one office day, in the order in which they were taken.
///
/// A day may have several openings; those who took their number before wait on, so they stand here
/// too. On the roll of the newest day also those of days before stand that can be called still.
package struct Roll: Equatable, Sendable {
  /// The openings that the tickets are of, by their order; the last one is the day's last.
  package let openings: [Epoch]
  package let tickets: [Ticket]

  /// When each was last called, in minutes since 1970; who never was is left out.
  package let calls: [Ticket.ID: Int]

  /// From when on a number taken can be called, in seconds since 1970.
  package let since: Int

  package init(
    openings: [Epoch], tickets: [Ticket], calls: [Ticket.ID: Int] = [:], since: Int = 0
  ) {
    self.openings = openings
    self.tickets = tickets
    self.calls = calls
    self.since = since
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
  private enum RollKey: String, CodingKey { case version, day, epoch, tickets }

  package func encode(to encoder: any Encoder) throws {
    var roll = encoder.container(keyedBy: RollKey.self)
    try roll.encode(TicketEntry.version, forKey: .version)
    try roll.encode(epoch.map { "\($0.day)" }, forKey: .day)
    try roll.encode(epoch?.id, forKey: .epoch)
    try roll.encode(entries, forKey: .tickets)
  }

  /// The tickets as programs read them.
  package var entries: [TicketEntry] {
    let waiting = tickets.filter { $0.isInLine && $0.taken > since }
    let line = waiting.filter(\.isFirstInLine) + waiting.filter { !$0.isFirstInLine }
    let places = Dictionary(
      uniqueKeysWithValues: line.enumerated().map { ($0.element.id, $0.offset + 1) })
    return tickets.map {
      TicketEntry($0, day: day(of: $0), called: calls[$0.id], order: places[$0.id])
    }
  }
}
