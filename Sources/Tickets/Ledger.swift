package import Words

/// The book of queue numbers that all kiosks of an office write in.
///
/// A number is on disk before this returns it, and is never given again in its epoch, whichever
/// kiosk asks and whatever fails afterwards.
package protocol Ledger: Sendable {
  /// Makes sure that a number could be taken now: there is room, the book is open and whole, and
  /// it really writes as durably as it was told to.
  func prepare() async throws(LedgerError)

  /// Settles the tickets of kiosks that died: an unseen number becomes void, a slip that may have
  /// been begun becomes uncertain. A living kiosk's tickets are left alone.
  ///
  /// - Returns: The tickets that changed, in order.
  func recover(at now: Moment) async throws(LedgerError) -> [Ticket]

  /// Takes the next number of a queue.
  ///
  /// Until ``release(_:)`` the ticket counts as cared for, and ``recover(at:)`` leaves it alone;
  /// the death of the process ends that too.
  ///
  /// - Throws: A ``LedgerError``; then nobody has seen a number. A number that was taken
  ///   nevertheless becomes void at the next recovery.
  func reserve(_ request: TicketRequest, at now: Moment) async throws(LedgerError) -> Reservation

  /// Records what happened to a slip.
  ///
  /// What the printer is about to do is on disk before this returns. What came of it, a power cut may
  /// take back as a whole: the ticket is uncertain then, and called like any other.
  ///
  /// - Throws: ``LedgerError/notAllowed(_:in:)`` where the ticket's state does not permit it.
  func record(
    _ step: Paper.Step, of ticket: Ticket.ID, at now: Moment
  ) async throws(LedgerError) -> Ticket

  /// Ends the care for a ticket, whatever became of it.
  func release(_ ticket: Ticket.ID) async
}

/// What a ledger needs to know to give a number.
package struct TicketRequest: Equatable, Sendable {
  package let id: Ticket.ID
  package let queue: Queue

  /// The queue's letters, in the order of use.
  package let letters: [Letter]

  /// Whether it goes before the others. ``Rank/first`` is what an outcome says; the ledger makes
  /// ``Rank/asked`` of it where its kiosk gave ``Rank/most`` of them just before.
  package let rank: Rank

  /// Whether staff take it for somebody: nothing is asked then, and no line is closed to it.
  package let isByStaff: Bool

  /// Why nothing will be printed; nil where a slip is to follow. It is recorded together with the
  /// number, so that no death in between can make a number void that was told.
  package let withoutPaper: Doubt?

  /// Whether its slip goes to the printer as soon as the number is on disk: it is then recorded as
  /// sent together with the number, so that nothing more need be written before the first byte.
  package var isSentAtOnce: Bool

  /// When visitors get numbers of the queue; nil where they always do.
  package let hours: OpeningHours?

  /// What the visitor told the greeting, for whoever calls the number; nil where nobody did.
  package let manner: Manner?

  package init(
    id: Ticket.ID, queue: Queue, letters: [Letter], rank: Rank = .ordinary, isByStaff: Bool = false,
    hours: OpeningHours? = nil, withoutPaper: Doubt? = nil, isSentAtOnce: Bool = false,
    manner: Manner? = nil
  ) {
    self.id = id
    self.queue = queue
    self.letters = letters
    self.rank = rank
    self.isByStaff = isByStaff
    self.hours = hours
    self.withoutPaper = withoutPaper
    self.isSentAtOnce = isSentAtOnce
    self.manner = manner
  }
}

/// A number just taken, and how its opening was chosen.
package struct Reservation: Equatable, Sendable {
  package let ticket: Ticket
  package let choice: OfficeDay.Choice

  /// The seconds by which the wall clock has jumped since the last look at it; 0 where it has not.
  package let jump: Int

  /// Numbers that the ledger had forgotten and visitors may hold; they wait from now on.
  package let forgotten: [QueueNumber]

  package init(
    ticket: Ticket, choice: OfficeDay.Choice, jump: Int = 0, forgotten: [QueueNumber] = []
  ) {
    self.ticket = ticket
    self.choice = choice
    self.jump = jump
    self.forgotten = forgotten
  }
}
