internal import Words

/// What became of one number, step by step, as its events tell it.
package struct TicketHistory: Sendable {
  /// Where a number stands for its counter.
  package struct Standing: Equatable, Sendable {
    package var paper: Paper
    package var wait = Wait.waiting
    package var counter: Counter?
    package var rank: Rank
  }

  /// One step that can be taken back.
  package struct Step: Equatable, Sendable {
    package let event: Int
    package let before: Standing

    /// What the event log says where it is taken back: `undone called`.
    package let undoing: String
    fileprivate let line: Queue?
  }

  package private(set) var standing: Standing?

  /// The steps that were not taken back, the last one at the end.
  package private(set) var steps: [Step] = []

  /// The queue that it was last sent to; nil for its own.
  private var line: Queue?

  /// `events` are all of one number, in order.
  package init(_ events: [LedgerEvent]) {
    let first = TicketHistory.firstRank(of: events)
    for event in events { _ = take(event, firstRank: first) }
  }

  /// The rank with which a number was given, as far as its events tell: what was decided first is not
  /// what was before.
  static func firstRank(of events: [LedgerEvent]) -> Rank {
    let decided = events.lazy.compactMap { Rank(rawValue: $0.what) }.first
    return decided == .ordinary ? .first : .ordinary
  }

  /// A history before its first event.
  package init() {}

  /// Takes in the next event; false where it cannot follow.
  package mutating func take(_ event: LedgerEvent, firstRank: Rank = .ordinary) -> Bool {
    guard var now = standing else {
      guard event.what == "\(Paper.reserved)" else { return false }
      standing = Standing(paper: .reserved, rank: firstRank)
      return true
    }
    if let undone = event.undone { return takeBack(undone) }
    let (before, lineBefore) = (now, line)
    var undoing: String?
    if let step = Paper.Step(event.what), let paper = now.paper.after(step) {
      now.paper = paper
      if case .void(.staff) = paper { undoing = "\(before.paper)" }
    } else if let rank = Rank(rawValue: event.what) {
      // What its kiosk asks for nobody has decided.
      if rank != .asked { undoing = before.rank.rawValue }
      now.rank = rank
    } else if let step = Wait.Step(event.what), now.wait.mayBecome(step.result) {
      undoing = before.wait.words
      now.wait = step.result
      line = step.result.destination ?? (step == .putBack ? nil : line)
    } else {
      return false
    }
    if event.counter != nil { now.counter = event.counter }
    if let undoing {
      steps.append(
        Step(
          event: event.seq, before: before, undoing: "undone \(undoing)", line: lineBefore))
    }
    standing = now
    return true
  }

  private mutating func takeBack(_ words: String) -> Bool {
    guard let last = steps.popLast(), last.undoing == "undone \(words)" else { return false }
    (standing, line) = (last.before, last.line)
    return true
  }

  /// The step that puts it back into the line from which it was called.
  package var backToLine: Wait.Step { line.map { .transfer(to: $0) } ?? .putBack }
}

extension LedgerEvent {
  /// What the number is again, where a step was taken back: `called`, `asked`, `uncertain told`.
  package var undone: String? {
    what.hasPrefix("undone ") ? String(what.dropFirst("undone ".count)) : nil
  }
}

extension [LedgerEvent] {
  /// The steps of a counter that it can take back together, from its events, the newest first: the
  /// last one, or all numbers of an opening that it has set aside.
  package var lastSteps: [LedgerEvent] {
    var undone = 0
    var steps: [LedgerEvent] = []
    for event in self {
      if event.undone != nil {
        undone += 1
      } else if undone > 0 {
        undone -= 1
      } else if let first = steps.first {
        guard event.what == first.what, event.minute == first.minute else { break }
        steps.append(event)
      } else {
        steps.append(event)
        guard event.what == "\(Wait.Step.setAside)" else { break }
      }
    }
    return steps
  }
}
