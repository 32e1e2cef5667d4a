package import Words

/// How a kiosk comes to numbers where several kiosks share an office's server.
///
/// It gives numbers of blocks that the server has leased to it, and where it has none left, or
/// the office gives each kiosk letters, numbers of letters that are its own.
package struct SharedNumbers: Equatable, Sendable {
  /// The queues whose numbers are leased, with their letters in the order of use; empty in an
  /// office that gives each kiosk letters of its own.
  package let leased: [Queue: [Letter]]

  /// The kiosk's own letters, which no other kiosk may use.
  package let own: [Letter]

  /// How many numbers are leased at a time.
  package let block: Int

  /// With how many numbers left the next block is asked for.
  package let refill: Int

  package init(
    leased: [Queue: [Letter]], own: [Letter], block: Int = 10, refill: Int = 5
  ) {
    self.leased = leased
    self.own = own
    self.block = block
    self.refill = refill
  }
}

/// A block of numbers that a kiosk asks for. It is on the kiosk's disk before it is sent, so that
/// after a lost answer the same block is asked for again.
package struct LeaseRequest: Hashable, Sendable {
  /// A version 4 UUID. The server gives the same block for the same name.
  package let id: String
  package let queue: Queue

  /// The queue's letters, in the order of use.
  package let letters: [Letter]

  /// How many numbers are wanted.
  package let size: Int

  package init(id: String, queue: Queue, letters: [Letter], size: Int) {
    self.id = id
    self.queue = queue
    self.letters = letters
    self.size = size
  }
}

/// A block of numbers that belongs to one kiosk.
package struct Lease: Hashable, Sendable {
  package let id: String

  /// The server's epoch, which is not the kiosk's.
  package let epoch: Epoch.ID
  package let letter: Letter
  package let numbers: ClosedRange<Int>

  package init(id: String, epoch: Epoch.ID, letter: Letter, numbers: ClosedRange<Int>) {
    self.id = id
    self.epoch = epoch
    self.letter = letter
    self.numbers = numbers
  }
}
