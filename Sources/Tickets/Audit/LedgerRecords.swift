/// All rows of a ledger as they stand, believed in nothing: what the audit looks at.
package struct LedgerRecords: Equatable, Sendable {
  package struct EpochRow: Equatable, Sendable {
    package let id: Int
    package let day: String

    package init(id: Int, day: String) {
      self.id = id
      self.day = day
    }
  }

  package struct SeriesRow: Equatable, Sendable {
    package let epoch: Int
    package let queue: String
    package let letter: String

    /// The lowest number that the ledger gave or may give.
    package let first: Int
    package let next: Int

    package init(epoch: Int, queue: String, letter: String, first: Int, next: Int) {
      self.epoch = epoch
      self.queue = queue
      self.letter = letter
      self.first = first
      self.next = next
    }
  }

  package struct TicketRow: Equatable, Sendable {
    package let seq: Int
    package let id: String
    package let epoch: Int
    package let queue: String
    package let letter: String
    package let number: Int
    package let state: String
    package let reason: String?
    package let attempts: Int
    package let wait: String
    package let destination: String?
    package let minute: String

    /// By the office's time, in seconds since 1970.
    package let taken: Int

    package init(
      seq: Int, id: String, epoch: Int, queue: String, letter: String, number: Int, state: String,
      reason: String?, attempts: Int, wait: String, destination: String?, minute: String,
      taken: Int
    ) {
      self.seq = seq
      self.id = id
      self.epoch = epoch
      self.queue = queue
      self.letter = letter
      self.number = number
      self.state = state
      self.reason = reason
      self.attempts = attempts
      self.wait = wait
      self.destination = destination
      self.minute = minute
      self.taken = taken
    }
  }

  package struct EventRow: Equatable, Sendable {
    package let seq: Int
    package let ticket: String
    package let what: String
    package let minute: Int

    /// False where a kiosk told of it after staff had decided otherwise; it then changed nothing.
    package let isApplied: Bool

    /// The counter that did it; nil for what kiosks do.
    package let counter: Int?

    package init(
      seq: Int, ticket: String, what: String, minute: Int, isApplied: Bool = true,
      counter: Int? = nil
    ) {
      self.counter = counter
      self.seq = seq
      self.ticket = ticket
      self.what = what
      self.minute = minute
      self.isApplied = isApplied
    }
  }

  /// A block of numbers that a kiosk may give by itself; both ends belong to it.
  package struct LeaseRow: Equatable, Sendable {
    package let id: String
    package let epoch: Int
    package let letter: String
    package let from: Int
    package let to: Int

    package init(id: String, epoch: Int, letter: String, from: Int, to: Int) {
      self.id = id
      self.epoch = epoch
      self.letter = letter
      self.from = from
      self.to = to
    }
  }

  /// What one queue came to on a day whose tickets were pruned.
  package struct SumRow: Equatable, Sendable {
    package let day: String
    package let queue: String

    /// Issued, printed, uncertain, void, in hand, served, not come.
    package let counts: [Int]

    package init(day: String, queue: String, counts: [Int]) {
      self.day = day
      self.queue = queue
      self.counts = counts
    }
  }

  /// Up to where single tickets were pruned: that day, and the last event of them.
  package struct Floor: Equatable, Sendable {
    package let day: String
    package let event: Int

    package init(day: String, event: Int) {
      self.day = day
      self.event = event
    }
  }

  /// nil where nothing was pruned.
  package var floor: Floor?
  package var sums: [SumRow] = []

  /// The openings below the floor, where they are left out.
  var prunedEpochs: Set<Int> = []

  /// In the order of their keys.
  package var epochs: [EpochRow] = []
  package var series: [SeriesRow] = []
  package var tickets: [TicketRow] = []
  package var events: [EventRow] = []
  package var leases: [LeaseRow] = []

  /// Every column that the ledger has, as `ticket.state`.
  package var columns: Set<String> = []

  /// Whether rows stand in the order in which kiosks told of them, not of their making: a kiosk that
  /// was cut off tells of a number, or of a whole day, after later ones.
  package var isDelivered = false

  /// The mark that is kept outside the ledger; nil where there is none.
  package var highWater: HighWater?

  package init() {}
}

/// What came out of the printers, in order; a kiosk keeps none, a test rig does.
package struct PaperLog: Equatable, Sendable {
  package struct Slip: Equatable, Sendable {
    package let ticket: String

    /// `A 017`.
    package let number: String

    package init(ticket: String, number: String) {
      self.ticket = ticket
      self.number = number
    }
  }

  package let slips: [Slip]

  /// How often a kiosk was killed between the first byte and the outcome, at most.
  package let kills: Int

  package init(slips: [Slip], kills: Int) {
    self.slips = slips
    self.kills = kills
  }
}

/// What reads a ledger for the audit.
package protocol LedgerAuditor: Sendable {
  func records() async throws(LedgerError) -> LedgerRecords
}
