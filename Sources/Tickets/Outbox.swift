package import Words

/// What a kiosk's own ledger holds ready for the office's server.
///
/// The kiosk gives numbers without the server; a courier goes between the two whenever it can.
package protocol Outbox: Sendable {
  /// What to tell the server at each contact.
  func greeting(at now: Moment) async throws(LedgerError) -> Greeting

  /// Keeps what the server said to the greeting: its opening is the kiosk's from now on.
  func keep(_ welcome: Welcome, at now: Moment) async throws(LedgerError)

  /// Records that the server answers and refuses what it should take, or that it does no more.
  func refused(_ isRefused: Bool, at now: Moment) async throws(LedgerError)

  /// What the kiosk needs from the server now; it is on disk before it is returned, so that it is
  /// asked for again under the same names.
  func needs(at now: Moment) async throws(LedgerError) -> Needs

  /// Keeps a block that the server has given; it is on disk before a number of it is given.
  func keep(_ lease: Lease) async throws(LedgerError)

  /// Keeps that a letter belongs to this kiosk, from that office day on; from the start where nil.
  func keep(_ letter: Letter, from day: Day?) async throws(LedgerError)

  /// The next events that the server does not have yet, in order, at most `limit`.
  func entries(atMost limit: Int, at now: Moment) async throws(LedgerError) -> [Entry]

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

/// What a kiosk says at each contact.
package struct Greeting: Equatable, Sendable {
  /// What its wall clock shows, in seconds since 1970.
  package let seconds: Int

  /// How many numbers the server does not know yet, and how many seconds ago the first was taken.
  package let untold: Int
  package let age: Int

  /// The server's opening that it knows: it uses no block of an earlier one. nil before the first.
  package let opening: Epoch.ID?

  package init(seconds: Int, untold: Int, age: Int, opening: Epoch.ID?) {
    self.seconds = seconds
    self.untold = untold
    self.age = age
    self.opening = opening
  }
}

/// What the server says to it.
package struct Welcome: Equatable, Sendable {
  /// The office's time, in seconds since 1970.
  package let seconds: Int

  /// The opening that runs, under the server's own name.
  package let opening: Epoch

  /// The queues of which no kiosk gives a number in it any more.
  package let closed: [Queue]

  package init(seconds: Int, opening: Epoch, closed: [Queue] = []) {
    self.seconds = seconds
    self.opening = opening
    self.closed = closed
  }
}

/// One line of a kiosk's event log, with all that the server needs to know of the ticket.
package struct Entry: Equatable, Sendable {
  package let book: String

  /// 1 for the first of the book, and without a hole from there.
  package let seq: Int
  package let ticket: Ticket

  /// The block that the number is of; nil for a letter of the kiosk's own.
  package let lease: Lease?

  /// The event as the log names it, such as `sent`.
  package let what: String

  /// How many seconds ago the number was taken, and how many minutes ago this happened, by the
  /// kiosk's boot clock: the server subtracts both from its own time.
  package let age: Int
  package let minutesAgo: Int

  package init(
    book: String, seq: Int, ticket: Ticket, lease: Lease?, what: String, age: Int, minutesAgo: Int
  ) {
    self.book = book
    self.seq = seq
    self.ticket = ticket
    self.lease = lease
    self.what = what
    self.age = age
    self.minutesAgo = minutesAgo
  }
}

/// The office's server, as a kiosk meets it. Every question may be asked again after a lost answer.
package protocol OfficeServer: Sendable {
  /// Says that the kiosk is there and how it stands; learns the office's time and opening.
  func greet(_ greeting: Greeting) async throws(LedgerError) -> Welcome

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
