internal import Tickets
internal import Words

/// What a counter asked for by a button or a key of its page.
struct DeskAction: Equatable, Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case next, recall, serve, noShow = "no-show", park, transfer, void, call
  }

  let kind: Kind

  /// The number that it is for: one that waits or was put aside; nil for the one at the counter.
  let number: QueueNumber?

  /// Where a transferred number goes.
  let queue: Queue?

  /// The number that the page showed at the counter when it was asked; nil where nobody was there.
  let seen: QueueNumber?

  /// Reads a form; nil where it is none that our page can send.
  init?(_ form: Form) {
    guard let kind = Kind(rawValue: form["do"]) else { return nil }
    self.kind = kind
    number = QueueNumber(form["number"])
    queue = form["queue"].isEmpty ? nil : Queue(rawValue: form["queue"])
    seen = QueueNumber(form["seen"])
    if kind == .call, number == nil { return nil }
    if kind == .transfer, queue == nil { return nil }
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
      guard action.seen == present?.number else {
        return "Die Seite war nicht mehr aktuell. Es ist nichts geschehen."
      }
      return try await perform(action, at: counter, present)
    } catch {
      return error.germanSentence
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
    case .void:
      guard let number = action.seen else { throw .nobodyAtCounter(counter) }
      _ = try await counters.void(number, by: counter, at: clock.now)
      return "\(number) ist ungültig und wird nicht mehr aufgerufen."
    }
  }
}
