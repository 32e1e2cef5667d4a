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

    /// The queues that are not served as usual.
    package var lines: [LineState]

    /// The kiosks that tell this ledger of their numbers; none where all are one machine's.
    package var kiosks: [KioskState]

    /// Numbers with which counters did something that the disk has not taken.
    package var unrecorded: [QueueNumber] = []

    package init(
      now: Moment, since: Int, jump: Int = 0, lines: [LineState] = [], kiosks: [KioskState] = []
    ) {
      self.now = now
      self.since = since
      self.jump = jump
      self.lines = lines
      self.kiosks = kiosks
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

  /// The book after steps of counters that are not in the ledger yet; what does not follow is left out.
  package func applying(_ steps: [LedgerEvent]) -> DayBook {
    guard !steps.isEmpty else { return self }
    var (tickets, events, state) = (tickets, events, state)
    for step in steps {
      guard let what = Wait.Step(step.what), let counter = step.counter,
        let place = tickets.firstIndex(where: { $0.id == step.ticket }),
        let changed = try? tickets[place].after(what, by: counter, occupied: nil)
      else { continue }
      tickets[place] = changed
      events.append(
        LedgerEvent(
          seq: (events.last?.seq ?? 0) + 1, ticket: step.ticket, what: step.what,
          minute: step.minute, counter: counter))
      if !state.unrecorded.contains(changed.number) { state.unrecorded.append(changed.number) }
    }
    return DayBook(openings: openings, tickets: tickets, events: events, state: state)
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

/// A queue that is not served as usual.
package struct LineState: Equatable, Sendable {
  package let queue: Queue

  /// Whether nobody is called out of it for now.
  package let isPaused: Bool

  /// Whether kiosks give no number of it until the opening ends.
  package let isClosed: Bool

  /// How many numbers it gives a day; nil for no bound.
  package let cap: Int?

  package init(queue: Queue, isPaused: Bool, isClosed: Bool, cap: Int?) {
    self.queue = queue
    self.isPaused = isPaused
    self.isClosed = isClosed
    self.cap = cap
  }
}

/// A kiosk as its ledger knows it.
package struct KioskState: Equatable, Sendable {
  package let name: String

  /// When it was last heard of, in seconds since 1970 of the office's time.
  package let seen: Int

  /// By how many seconds its wall clock is ahead; negative where it is slow.
  package let ahead: Int

  /// How many numbers it has given that nobody here knows, and since when.
  package let untold: Int
  package let since: Int?

  package init(name: String, seen: Int, ahead: Int, untold: Int, since: Int?) {
    self.name = name
    self.seen = seen
    self.ahead = ahead
    self.untold = untold
    self.since = since
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
