package import Issuing
package import Tickets
package import Words

/// An office as the pages of its intranet see it: what may be called, and whose words it speaks.
package struct Served: Sendable {
  /// As it stands over every page.
  package let office: String

  /// The queues, in the profile's order.
  package let queues: [Queue]
  package let counters: any CallingLedger
  package let reader: any DayReader

  /// Gives numbers to other programs; nothing is printed.
  package let issuer: Issuer
  package let clock: any OfficeClock

  /// What the waiting room reads.
  package let words: [RoomWords]

  /// Called after a number was given to a program: for the statistics, and to tell a server of it.
  package let taken: @Sendable (Queue) async -> Void

  package init(
    office: String, queues: [Queue], counters: any CallingLedger, reader: any DayReader,
    issuer: Issuer, clock: any OfficeClock, words: [RoomWords],
    taken: @escaping @Sendable (Queue) async -> Void = { _ in }
  ) {
    self.office = office
    self.queues = queues
    self.counters = counters
    self.reader = reader
    self.issuer = issuer
    self.clock = clock
    self.words = words
    self.taken = taken
  }

  /// What is on record; nil where the ledger cannot be read now.
  func book() async -> DayBook? { try? await reader.book(at: clock.now) }
}

/// The words of the waiting room in one language.
package struct RoomWords: Equatable, Sendable {
  /// ISO 639, as HTML's `lang` wants it.
  package let code: String
  package let direction: Direction
  package let number: String
  package let counter: String

  /// Said where nothing newer can be known.
  package let stale: String

  package init(
    code: String, direction: Direction, number: String, counter: String, stale: String
  ) {
    self.code = code
    self.direction = direction
    self.number = number
    self.counter = counter
    self.stale = stale
  }
}
