internal import Issuing
internal import Tickets
internal import Words

/// What a counter asked for by a button or a key of its page.
struct DeskAction: Equatable, Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case next, recall, serve, noShow = "no-show", park, transfer, void, call
    case putBack = "put-back"
    case undo, take, first, ordinary, clock, aside, pause, close, resume

    /// Whether it depends on who is at the counter.
    var isOfNumberAtCounter: Bool {
      switch self {
      case .next, .recall, .serve, .noShow, .park, .transfer, .void, .call, .putBack, .undo: true
      case .take, .first, .ordinary, .clock, .aside, .pause, .close, .resume: false
      }
    }
  }

  let kind: Kind

  /// The number that it is for: one that waits or was put aside; nil for the one at the counter.
  let number: QueueNumber?

  /// Where a transferred number goes, or the queue that is meant.
  let queue: Queue?

  /// For a number that is given: its holder's language, and what was ticked.
  let language: Language?
  let wantsInterpreter: Bool
  let isFirst: Bool

  /// The number that the page showed at the counter when it was asked; nil where nobody was there.
  let seen: QueueNumber?

  /// Reads a form; nil where it is none that our page can send.
  init?(_ form: Form) {
    guard let kind = Kind(rawValue: form["do"]) else { return nil }
    self.kind = kind
    number = QueueNumber(form["number"])
    queue = form["queue"].isEmpty ? nil : Queue(rawValue: form["queue"])
    seen = QueueNumber(form["seen"])
    language = Language(rawValue: form["language"])
    wantsInterpreter = form["interpreter"] == "yes"
    isFirst = form["first"] == "yes"
    switch kind {
    case .call, .first, .ordinary: if number == nil { return nil }
    case .transfer, .take, .pause, .close, .resume: if queue == nil { return nil }
    default: break
    }
  }
}

extension QueueNumber {
  /// Reads `A 017`, as our own pages write it.
  fileprivate init?(_ text: String) {
    guard let letter = Letter(rawValue: String(text.prefix(1))),
      text.dropFirst().first == " ", let number = Int(text.dropFirst(2))
    else { return nil }
    self.init(letter: letter, number: number)
  }
}

extension Served {
  /// Carries an action out, and says in one German sentence what came of it; "" where the page shows it.
  ///
  /// What was asked of a page that is no longer true is not done: a second click, a key pressed while
  /// the service was away, a page left open.
  func carryOut(_ action: DeskAction, at counter: Counter) async -> String {
    do {
      let present = try await reader.book(at: clock.now).ticket(at: counter)
      guard action.seen == present?.number || !action.kind.isOfNumberAtCounter else {
        return "Die Seite war nicht mehr aktuell. Es ist nichts geschehen."
      }
      return try await perform(action, at: counter, present)
    } catch {
      return error.german
    }
  }

  private func perform(
    _ action: DeskAction, at counter: Counter, _ present: Ticket?
  ) async throws(LedgerError) -> String {
    func record(_ step: Wait.Step) async throws(LedgerError) -> String {
      let change = CounterChange(step, counter: counter, number: action.number)
      _ = try await counters.record(change, at: clock.now)
      return ""
    }
    switch action.kind {
    case .next:
      let call = NextCall(counter: counter, queues: [])
      let ticket = try await counters.callNext(call, at: clock.now)
      return ticket == nil ? "Es wartet niemand." : ""
    case .call: return try await record(.call)
    case .recall: return try await record(.recall)
    case .serve: return try await record(.serve)
    case .noShow: return try await record(.noShow)
    case .park: return try await record(.park)
    case .transfer: return try await record(.transfer(to: action.queue ?? Queue(rawValue: "")))
    case .putBack: return try await record(.putBack)
    case .undo:
      let tickets = try await counters.undo(at: counter, at: clock.now)
      return "Zurückgenommen: \(tickets.map(\.number).spans("bis"))"
    case .first, .ordinary:
      guard let number = action.number else { return "" }
      let rank = action.kind == .first ? Rank.first : .ordinary
      _ = try await counters.rank(number, rank, by: counter, at: clock.now)
      return ""
    case .clock:
      try await counters.confirmClock(at: clock.now)
      return "Die Uhr gilt."
    case .aside:
      let tickets = try await counters.setAsideEnded(by: counter, at: clock.now)
      return "Beiseite: \(tickets.map(\.number).spans("bis"))"
    case .take, .pause, .close, .resume:
      guard let queue = action.queue, queues.contains(queue) else {
        return "Diese Schlange gibt es nicht. Es ist nichts geschehen."
      }
      return try await change(queue, action)
    case .void:
      guard let number = action.seen else { throw .nobodyAtCounter(counter) }
      _ = try await counters.void(number, by: counter, at: clock.now)
      return "\(number) ist ungültig und wird nicht mehr aufgerufen."
    }
  }

  private func change(
    _ queue: Queue, _ action: DeskAction
  ) async throws(LedgerError) -> String {
    switch action.kind {
    case .take:
      let manner = action.language.map { Manner($0, wantsInterpreter: action.wantsInterpreter) }
      let issued = try await issuer.take(
        queue: queue, rank: action.isFirst ? .first : .ordinary, byStaff: true, manner: manner,
        print: nil)
      await taken(queue)
      return "\(issued.ticket.number) ist vergeben. Schreiben Sie die Nummer auf."
    case .pause: try await counters.change(.pause(queue), at: clock.now)
    case .close: try await counters.change(.close(queue), at: clock.now)
    default: try await counters.change(.resume(queue), at: clock.now)
    }
    return ""
  }
}
