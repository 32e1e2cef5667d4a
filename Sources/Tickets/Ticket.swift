package import Words

/// One number given to one visitor, and what became of it.
///
/// It holds nothing that the visitor said: whose it is, only its holder knows.
package struct Ticket: Equatable, Sendable, Identifiable {
  package let id: ID
  package let epoch: Epoch.ID
  package let queue: Queue
  package let number: QueueNumber
  package var paper: Paper

  /// How often printing was begun; 0 or more.
  package var attempts: Int

  package var wait: Wait

  /// The counter that last did something with it; nil before the first.
  package var counter: Counter?

  /// Whether the visitor goes before the others, as in an emergency.
  package var rank: Rank
  package var isFirstInLine: Bool { rank == .first }

  /// When the number was taken, as its slip says it.
  package let minute: OfficeMinute

  /// The same by the office's time, in seconds since 1970: the order in which people came.
  package let taken: Int

  /// The kiosk that gave it; nil where all are one machine's.
  package var kiosk: String?

  /// How to meet its holder; nil where nobody said, and once the number has ended.
  package var manner: Manner?

  package init(
    id: ID, epoch: Epoch.ID, queue: Queue, number: QueueNumber, paper: Paper, attempts: Int = 0,
    wait: Wait = .waiting, counter: Counter? = nil, rank: Rank = .ordinary, minute: OfficeMinute,
    taken: Int = 0, kiosk: String? = nil, manner: Manner? = nil
  ) {
    self.id = id
    self.epoch = epoch
    self.queue = queue
    self.number = number
    self.paper = paper
    self.attempts = attempts
    self.wait = wait
    self.counter = counter
    self.rank = rank
    self.minute = minute
    self.taken = taken
    self.kiosk = kiosk
    self.manner = manner
  }
}

extension Ticket {
  /// The most often that one number is printed: once, and two copies.
  package static let mostAttempts = 3

  /// Whether the slip being printed must be marked as a copy: it may be the second with its number.
  package var isCopy: Bool { attempts > 1 }

  /// The ticket after what happened to its slip; nil where that is not allowed.
  package func after(_ step: Paper.Step) -> Ticket? {
    guard let paper = paper.after(step) else { return nil }
    var ticket = self
    ticket.paper = paper
    if step == .send || step == .copy { ticket.attempts += 1 }
    return ticket.attempts <= Ticket.mostAttempts ? ticket : nil
  }
}
