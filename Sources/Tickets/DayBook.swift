package import Words

/// Everything on record about the numbers of one office day.
///
/// What waits, what was called, how long it takes and what the day's end adds up to all follow from
/// it, by plain functions.
package struct DayBook: Equatable, Sendable {
  package let day: Day

  /// The tickets of every epoch of the day, in the order in which they were taken.
  package let tickets: [Ticket]

  /// What happened to them, in order.
  package let events: [LedgerEvent]

  package init(day: Day, tickets: [Ticket], events: [LedgerEvent]) {
    self.day = day
    self.tickets = tickets
    self.events = events
  }
}

/// One line of the ledger's event log.
package struct LedgerEvent: Equatable, Sendable {
  /// Rises by one from line to line.
  package let seq: Int
  package let ticket: Ticket.ID

  /// The step as ``Wait/Step`` or ``Paper/Step`` describes it.
  package let what: String

  /// Since 1970, UTC.
  package let minute: Int

  /// The counter that did it; nil for what kiosks do.
  package let counter: Counter?

  package init(seq: Int, ticket: Ticket.ID, what: String, minute: Int, counter: Counter?) {
    self.seq = seq
    self.ticket = ticket
    self.what = what
    self.minute = minute
    self.counter = counter
  }
}

/// What reads the days of a ledger without changing anything.
package protocol DayReader: Sendable {
  /// The book of the later of that day and the ledger's newest; empty where the day has no number.
  func book(of day: Day) async throws(LedgerError) -> DayBook
}
