internal import Console
internal import Tickets

/// What each key does at a counter.
extension DeskSession {
  /// Carries out what a key says; returns whether the page goes on.
  func take(_ key: Key) -> Bool {
    message = ""
    if case .nothing = asking { return command(key) }
    defer { asking = .nothing }
    guard let digit = key.digit, digit > 0 else { return true }
    switch asking {
    case .queue(let queues) where digit <= queues.count:
      change(.transfer(to: queues[digit - 1]))
    case .parked(let numbers) where digit <= numbers.count:
      change(.call, numbers[digit - 1])
    case .void(let number) where digit == 1: void(number)
    default: message = "Diese Zahl steht hier nicht."
    }
    return true
  }

  private func command(_ key: Key) -> Bool {
    guard case .character(let letter) = key else { return true }
    switch letter.lowercased() {
    case "n": next()
    case "r": recall()
    case "e": change(.serve)
    case "f": change(.noShow)
    case "p": change(.park)
    case "u": askQueue()
    case "v": askVoid()
    case "q": return false
    default: message = "Diese Taste geht hier nicht."
    }
    return true
  }

  private func next() {
    let (counters, call) = (counters, NextCall(counter: counter, queues: queues))
    carryOut("Es wartet niemand.") { () async throws(LedgerError) in
      try await counters.calling.callNext(call, at: counters.clock.now)
    }
  }

  /// The number at the counter again; where nobody is there, one that was put aside.
  private func recall() {
    let parked = book?.parked.map(\.number) ?? []
    if present != nil || parked.isEmpty {
      change(.recall)
    } else {
      asking = .parked(Array(parked.prefix(9)))
      message = "Welche Nummer rufen Sie wieder auf?"
    }
  }

  private func askQueue() {
    guard let present else { return message = "Niemand ist bei Ihnen." }
    asking = .queue(Array(counters.letters.queues.filter { $0 != present.line }.prefix(9)))
    message = "In welche Schlange kommt \(present.number)?"
  }

  private func askVoid() {
    guard let present else { return message = "Niemand ist bei Ihnen." }
    asking = .void(present.number)
    message = "Hält wirklich niemand \(present.number)? Sie wird dann nie mehr aufgerufen."
  }

  private func change(_ step: Wait.Step, _ number: QueueNumber? = nil) {
    let counters = counters
    let change = CounterChange(step, counter: counter, number: number)
    carryOut { () async throws(LedgerError) in
      try await counters.calling.record(change, at: counters.clock.now)
    }
  }

  private func void(_ number: QueueNumber) {
    let (counters, counter) = (counters, counter)
    carryOut { () async throws(LedgerError) in
      try await counters.calling.void(number, by: counter, at: counters.clock.now)
    }
  }

  /// Runs what a key asks of the ledger; what stands in its way is told in one sentence.
  private func carryOut(
    _ nothing: String = "", _ work: @escaping @Sendable () async throws(LedgerError) -> Ticket?
  ) {
    let result: Result<Ticket?, LedgerError> = wait {
      do throws(LedgerError) {
        return .success(try await work())
      } catch {
        return .failure(error)
      }
    }
    switch result {
    case .success(nil): message = nothing
    case .success: break
    case .failure(let error): message = error.germanSentence
    }
  }
}

extension LedgerError {
  /// What a counter reads; the log and the commands have the English one.
  fileprivate var germanSentence: String {
    switch self {
    case .counterBusy(_, let number):
      "\(number) ist noch bei Ihnen. Drücken Sie erst E, F, P oder U."
    case .nobodyAtCounter: "Niemand ist bei Ihnen."
    case .calledElsewhere(let number, let counter):
      "Schalter \(counter) hat \(number) aufgerufen."
    case .cannotBecome(_, let number, _): "Das geht mit \(number) jetzt nicht."
    case .locked: "Das Nummernbuch ist gerade belegt. Drücken Sie die Taste noch einmal."
    default: "Das Nummernbuch geht nicht: \(self)"
    }
  }
}
