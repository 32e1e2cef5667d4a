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

  /// Makes a number void that staff know to have no holder, such as one printed twice.
  ///
  /// Only a number whose slip is uncertain can become void, and not once it was served or given up.
  func void(_ number: QueueNumber, at now: Moment) async throws(LedgerError) -> Ticket

  /// Ends the running opening: the next number begins another. Who waits goes on waiting.
  ///
  /// - Returns: The opening; nil where there is none, or it has ended already.
  func endOpening(at now: Moment) async throws(LedgerError) -> Epoch?
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
    case .called, .recalled, .served, .noShow, .parked: false
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
    return ticket
  }
}
