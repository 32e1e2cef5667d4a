package import Words

/// What a kiosk's own ledger holds ready for the office's server.
///
/// The kiosk gives numbers without the server; a courier goes between the two whenever it can.
package protocol Outbox: Sendable {
  /// What the kiosk needs from the server now; it is on disk before it is returned, so that it is
  /// asked for again under the same names.
  func needs(at now: Moment) async throws(LedgerError) -> Needs

  /// Keeps a block that the server has given; it is on disk before a number of it is given.
  func keep(_ lease: Lease) async throws(LedgerError)

  /// Keeps that a letter belongs to this kiosk, from that office day on; from the start where nil.
  func keep(_ letter: Letter, from day: Day?) async throws(LedgerError)

  /// The next events that the server does not have yet, in order, at most `limit`.
  func entries(atMost limit: Int) async throws(LedgerError) -> [Entry]

  /// Records up to which event of a book the server has them. It may be less than before where
  /// the server has lost some: they are then delivered again.
  func delivered(_ book: String, through seq: Int) async throws(LedgerError)
}

/// What a kiosk needs from the server.
package struct Needs: Equatable, Sendable {
  /// The UUID of the kiosk's event log, under which it delivers and claims.
  package let book: String
  package let letters: [Letter]
  package let leases: [LeaseRequest]

  package init(book: String, letters: [Letter], leases: [LeaseRequest]) {
    self.book = book
    self.letters = letters
    self.leases = leases
  }
}

/// One line of a kiosk's event log, with all that the server needs to know of the ticket.
package struct Entry: Equatable, Sendable {
  package let book: String

  /// 1 for the first of the book, and without a hole from there.
  package let seq: Int
  package let ticket: Ticket

  /// The office day under which the number was given.
  package let day: Day

  /// The block that the number is of; nil for a letter of the kiosk's own.
  package let lease: Lease?

  /// The event as the log names it, such as `sent`.
  package let what: String

  /// When it was, in minutes since 1970, UTC.
  package let minutes: Int

  package init(
    book: String, seq: Int, ticket: Ticket, day: Day, lease: Lease?, what: String, minutes: Int
  ) {
    self.book = book
    self.seq = seq
    self.ticket = ticket
    self.day = day
    self.lease = lease
    self.what = what
    self.minutes = minutes
  }
}

/// The office's server, as a kiosk meets it. Every question may be asked again after a lost answer.
package protocol OfficeServer: Sendable {
  /// The block of that name; nil where the queue has no number left.
  func lease(_ request: LeaseRequest) async throws(LedgerError) -> Lease?

  /// Makes a letter the kiosk's own.
  ///
  /// - Returns: The office day from which on it may be used; nil where it may be at once.
  func claim(_ letter: Letter, for book: String) async throws(LedgerError) -> Day?

  /// Takes an event in if it is the next of its book.
  ///
  /// - Returns: The last event of the book that the server has.
  func deliver(_ entry: Entry) async throws(LedgerError) -> Int
}
