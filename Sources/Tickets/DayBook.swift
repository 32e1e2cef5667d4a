package import Words

/// Everything on record about the numbers that somebody may hold: those of the day, and of openings
/// before, as long as they can be called.
///
/// What waits, what was called and how long it takes all follow from it, by plain functions.
package struct DayBook: Equatable, Sendable {
  /// The openings that the tickets are of, by their order; the last one runs, unless it has ended.
  package let openings: [Epoch]

  /// In the order in which they were taken.
  package let tickets: [Ticket]

  /// What happened to them, in order.
  package let events: [LedgerEvent]

  /// What counters should know besides.
  package let state: State

  /// Where the office's time and its kiosks stand.
  package struct State: Equatable, Sendable {
    /// The office's time when the book was read.
    package let now: Moment

    /// From when on a number taken can be called, in seconds since 1970.
    package let since: Int

    /// By how many seconds the wall clock has jumped; 0 where it has not.
    package var jump = 0

    package init(now: Moment, since: Int, jump: Int = 0) {
      self.now = now
      self.since = since
      self.jump = jump
    }
  }

  package init(
    openings: [Epoch], tickets: [Ticket], events: [LedgerEvent], state: State
  ) {
    self.openings = openings
    self.tickets = tickets
    self.events = events
    self.state = state
  }

  /// The label of the newest opening; nil where there is none.
  package var day: Day? { openings.last?.day }

  /// The day of a number that is of another one than the newest opening.
  package func otherDay(of ticket: Ticket) -> Day? {
    guard let opening = openings.first(where: { $0.id == ticket.epoch }), opening.day != day
    else { return nil }
    return opening.day
  }

  /// Whether a number can be called still.
  package func isInLine(_ ticket: Ticket) -> Bool {
    ticket.isInLine && ticket.taken > state.since
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

/// What reads the numbers of a ledger without changing anything.
package protocol DayReader: Sendable {
  /// The book as it stands; empty where there is no number yet. A server goes by its own clock.
  func book(at now: Moment) async throws(LedgerError) -> DayBook
}
