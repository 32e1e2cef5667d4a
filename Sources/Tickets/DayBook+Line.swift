package import Words

/// One queue as a counter sees it.
package struct WaitingLine: Equatable, Sendable {
  package let queue: Queue

  /// How many numbers wait in it, those first in line among them.
  package let count: Int
  package let firstInLine: Int

  /// The minutes for which the longest waiting one has waited; 0 where nobody waits.
  package let longest: Int
}

/// A number on the waiting room's screen.
package struct CalledNumber: Equatable, Sendable {
  package let number: QueueNumber
  package let counter: Counter

  /// The event that called it: a number called again has a later one.
  package let seq: Int

  package init(number: QueueNumber, counter: Counter, seq: Int) {
    self.number = number
    self.counter = counter
    self.seq = seq
  }
}

extension DayBook {
  /// The lines of these queues, in their order.
  package func lines(of queues: [Queue]) -> [WaitingLine] {
    queues.map { queue in
      let waiting = tickets.filter { isInLine($0) && $0.line == queue }
      return WaitingLine(
        queue: queue, count: waiting.count, firstInLine: waiting.count { $0.isFirstInLine },
        longest: waiting.map(\.taken).min().map { max(0, (state.now.seconds - $0) / 60) } ?? 0)
    }
  }

  /// The ticket at a counter.
  package func ticket(at counter: Counter) -> Ticket? {
    tickets.first { $0.isAtCounter && $0.counter == counter }
  }

  /// The minutes since that ticket was last called; nil where it never was.
  package func minutesSinceCall(of ticket: Ticket.ID) -> Int? {
    events.last { $0.ticket == ticket && $0.isCall }.map { max(0, state.now.minutes - $0.minute) }
  }

  /// Those who were called and did not come, or were set aside, the last one first: whoever comes after
  /// all is called again.
  package var missed: [Ticket] {
    tickets.reversed().filter {
      ($0.wait == .noShow || $0.wait == .setAside) && $0.paper.isCalled && $0.taken > state.since
    }
  }

  /// Those who wait, in the order in which they are called.
  package var waiting: [Ticket] {
    let waiting = tickets.filter(isInLine)
    return waiting.filter(\.isFirstInLine) + waiting.filter { !$0.isFirstInLine }
  }

  /// Who is next in any of these queues; in all where there is none. Nobody is called out of a paused one.
  package func next(of queues: [Queue]) -> Ticket? {
    waiting.first { ticket in
      (queues.isEmpty || queues.contains(ticket.line))
        && !state.lines.contains { $0.queue == ticket.line && $0.isPaused }
    }
  }

  /// Those who wait and of whom staff are to say whether they go first.
  package var asked: [Ticket] { tickets.filter { isInLine($0) && $0.rank == .asked } }

  /// Those who wait from an opening that has ended.
  package var ofEndedOpenings: [Ticket] {
    tickets.filter { isInLine($0) && $0.epoch != openings.last?.id }
  }

  package var parked: [Ticket] { tickets.filter { $0.wait == .parked && $0.paper.isCalled } }

  /// The numbers called last, each once, the newest first.
  package func lastCalls(_ limit: Int) -> [CalledNumber] {
    let tickets = Dictionary(uniqueKeysWithValues: tickets.map { ($0.id, $0) })
    var seen: Set<Ticket.ID> = []
    var calls: [CalledNumber] = []
    for event in events.reversed() where event.isCall && calls.count < limit {
      guard seen.insert(event.ticket).inserted, let ticket = tickets[event.ticket],
        ticket.paper.isCalled, let counter = event.counter
      else { continue }
      calls.append(CalledNumber(number: ticket.number, counter: counter, seq: event.seq))
    }
    return calls
  }
}

extension LedgerEvent {
  /// Whether a number appears on the waiting room's screen by it.
  var isCall: Bool { what == "\(Wait.Step.call)" || what == "\(Wait.Step.recall)" }
}
