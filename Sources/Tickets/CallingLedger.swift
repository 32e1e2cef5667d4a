package import Words

/// The side of a ledger at which counters stand.
///
/// A number is called by one counter alone, however many ask at a time; what it records is on disk
/// before it returns. It never recovers tickets: only who may issue does.
package protocol CallingLedger: Sendable {
  /// Calls the number that is next for a counter: first in line first, then the longest waiting,
  /// of whichever opening, as long as it can be called (``OfficeDay/callable``).
  ///
  /// Parked numbers are left out; a transferred one waits in its new queue as long as in the old.
  ///
  /// - Returns: nil where nobody waits.
  /// - Throws: ``LedgerError/counterBusy(_:with:)`` while a number is still at the counter; then
  ///   none is called.
  func callNext(_ call: NextCall, at now: Moment) async throws(LedgerError) -> Ticket?

  /// Records what a counter does with a number.
  ///
  /// - Throws: ``LedgerError/nobodyAtCounter(_:)``, ``LedgerError/unknownNumber(_:)``,
  ///   ``LedgerError/cannotBecome(_:number:from:)``, ``LedgerError/calledElsewhere(_:by:)`` or
  ///   ``LedgerError/counterBusy(_:with:)``; then nothing is changed.
  func record(_ change: CounterChange, at now: Moment) async throws(LedgerError) -> Ticket

  /// Takes back what a counter did last, within ``undoMinutes`` minutes.
  ///
  /// - Returns: The number as it was before; several where an opening was set aside.
  /// - Throws: ``LedgerError/nothingToUndo(_:)``, ``LedgerError/changedSince(_:)`` or
  ///   ``LedgerError/counterBusy(_:with:)``; then nothing is changed.
  func undo(at counter: Counter, at now: Moment) async throws(LedgerError) -> [Ticket]

  /// Says whether a number that waits goes before the others.
  func rank(
    _ number: QueueNumber, _ rank: Rank, by counter: Counter, at now: Moment
  ) async throws(LedgerError) -> Ticket

  /// Sets every number aside that waits from an ended opening; each can be called still.
  ///
  /// - Returns: The numbers, in order.
  func setAsideEnded(by counter: Counter, at now: Moment) async throws(LedgerError) -> [Ticket]

  /// Takes the wall clock's word, since staff have said that it is right. Nothing where the office's
  /// time is a server's.
  func confirmClock(at now: Moment) async throws(LedgerError)

  /// Changes how a queue is served.
  func change(_ change: LineChange, at now: Moment) async throws(LedgerError)

  /// Whether this is the only desk at a counter, as far as can be known; it stays so until the
  /// program ends. The first to ask has it.
  func claim(_ counter: Counter) async throws(LedgerError) -> Bool

  /// Makes a number void that staff know to have no holder, such as one printed twice.
  ///
  /// Only a number whose slip is uncertain can become void, and not once it was served or given up.
  func void(
    _ number: QueueNumber, by counter: Counter?, at now: Moment
  ) async throws(LedgerError) -> Ticket

  /// Ends the running opening: the next number begins another. Who waits goes on waiting.
  ///
  /// - Returns: The opening; nil where there is none, or it has ended already.
  func endOpening(at now: Moment) async throws(LedgerError) -> Epoch?
}

/// For how many minutes a step can be taken back.
package let undoMinutes = 5

/// How a queue is served from now on.
package enum LineChange: Equatable, Sendable {
  /// Nobody is called out of it until it goes on.
  case pause(Queue)
  /// Kiosks give no number of it until the opening ends.
  case close(Queue)
  /// Both are over.
  case resume(Queue)
  /// At most that many numbers a day; nil for no bound.
  case cap(Queue, Int?)

  package var queue: Queue {
    switch self {
    case .pause(let queue), .close(let queue), .resume(let queue), .cap(let queue, _): queue
    }
  }
}

/// What a counter needs to say to call the next number.
package struct NextCall: Equatable, Sendable {
  package let counter: Counter

  /// The queues that it serves; empty for all.
  package let queues: [Queue]

  package init(counter: Counter, queues: [Queue]) {
    self.counter = counter
    self.queues = queues
  }
}

/// What a counter does with one number.
package struct CounterChange: Equatable, Sendable {
  package let step: Wait.Step
  package let counter: Counter

  /// nil for the number that is at the counter.
  package let number: QueueNumber?

  package init(_ step: Wait.Step, counter: Counter, number: QueueNumber? = nil) {
    self.step = step
    self.counter = counter
    self.number = number
  }
}

extension Ticket {
  /// Whether its holder is at a counter, or on the way there.
  package var isAtCounter: Bool {
    paper.isCalled && (wait == .called || wait == .recalled)
  }

  /// Whether a counter may call it next.
  package var isInLine: Bool {
    switch wait {
    case .waiting, .transferred: paper.isCalled
    case .called, .recalled, .served, .noShow, .setAside, .parked: false
    }
  }

  /// The queue in which it waits, or last waited.
  package var line: Queue { wait.destination ?? queue }

  /// The ticket after what a counter did with it.
  ///
  /// `occupied` is the number that is at the counter already; nil where it is free.
  package func after(
    _ step: Wait.Step, by counter: Counter, occupied: QueueNumber?
  ) throws(LedgerError) -> Ticket {
    guard paper.isCalled, wait.mayBecome(step.result) else {
      let state = paper.isCalled ? wait.name : "\(paper)"
      throw .cannotBecome("\(step)", number: number, from: state)
    }
    if isAtCounter, let caller = self.counter, caller != counter {
      throw .calledElsewhere(number, by: caller)
    }
    if step == .call, let occupied { throw .counterBusy(counter, with: occupied) }
    var ticket = self
    ticket.wait = step.result
    ticket.counter = counter
    // Nobody needs it any more.
    if ticket.wait == .served || ticket.wait == .noShow { ticket.manner = nil }
    return ticket
  }

  /// The ticket as it was before a step that is taken back.
  ///
  /// `occupied` is the number that is at its counter now.
  package func back(
    to before: TicketHistory.Standing, occupied: QueueNumber?
  ) throws(LedgerError) -> Ticket {
    var ticket = self
    ticket.paper = before.paper
    ticket.wait = before.wait
    ticket.counter = before.counter
    ticket.rank = before.rank
    if ticket.isAtCounter, let counter = ticket.counter, let occupied, occupied != number {
      throw .counterBusy(counter, with: occupied)
    }
    return ticket
  }

  /// The ticket with the rank that staff give it.
  package func ranked(_ rank: Rank) throws(LedgerError) -> Ticket {
    guard paper.isCalled, wait != .served, wait != .noShow, self.rank != rank else {
      throw .cannotBecome(rank.rawValue, number: number, from: self.rank.rawValue)
    }
    var ticket = self
    ticket.rank = rank
    return ticket
  }

  /// The ticket after staff have made it void.
  package func voided() throws(LedgerError) -> Ticket {
    let step = Paper.Step.void(.staff)
    guard case .uncertain = paper, let ticket = after(step) else {
      throw .cannotBecome("\(step)", number: number, from: "\(paper)")
    }
    guard wait != .served, wait != .noShow else {
      throw .cannotBecome("\(step)", number: number, from: wait.name)
    }
    var voided = ticket
    voided.manner = nil
    return voided
  }
}
