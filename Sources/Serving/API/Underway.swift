internal import FlyingFox
internal import Tickets

/// The numbers that are being taken: the same wish, sent twice at a time, waits for its own answer.
actor Underway {
  private var answers: [Ticket.ID: Task<HTTPResponse, Never>] = [:]

  /// Does the work once; who asks for the same meanwhile gets what the ledger says afterwards.
  func answer(
    to wish: Ticket.ID, _ work: @escaping @Sendable () async -> HTTPResponse
  ) async -> HTTPResponse {
    while let before = answers[wish] {
      _ = await before.value
      // Whoever comes back first clears up: the one that began may come last.
      if answers[wish] == before { answers[wish] = nil }
    }
    let task = Task { await work() }
    answers[wish] = task
    let answer = await task.value
    if answers[wish] == task { answers[wish] = nil }
    return answer
  }
}
