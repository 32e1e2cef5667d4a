internal import Console
internal import Tickets
internal import Words

/// What each key does at a counter.
///
/// E and X, which end a number, touch neither each other nor a key that is pressed often.
extension DeskSession {
  /// Carries out what a key says; returns whether the page goes on.
  func take(_ key: Key) -> Bool {
    message = ""
    if case .nothing = asking { return command(key) }
    if case .list(let list, let from) = asking, key.character?.lowercased() == "w" {
      asking = .list(
        list, from: from + DeskSession.listed < list.count ? from + DeskSession.listed : 0)
      return true
    }
    let asked = asking
    asking = .nothing
    guard let digit = key.digit, digit > 0 else { return true }
    choose(digit, of: asked)
    return true
  }

  private func choose(_ digit: Int, of asked: Asking) {
    switch asked {
    case .queue(let queues) where digit <= queues.count:
      change(.transfer(to: queues[digit - 1]))
    case .list(let list, let from) where digit <= DeskSession.listed && from + digit <= list.count:
      change(.call, list[from + digit - 1])
    case .void(let number) where digit == 1: void(number)
    case .giving(let queues) where digit <= queues.count:
      asking = .givingFirst(queues[digit - 1])
      message = "Geht die Nummer vor?"
    case .givingFirst(let queue) where digit <= 2:
      asking = .givingLanguage(queue, digit == 2 ? .first : .ordinary)
      message = "Welche Sprache?"
    case .givingLanguage(let queue, let rank) where digit <= Language.allCases.count:
      give(queue, rank, in: Language.allCases[digit - 1])
    case .pausing(let queues) where digit <= queues.count: pause(queues[digit - 1])
    case .serving(let queues) where digit <= queues.count + 1:
      served = digit == 1 ? [] : [queues[digit - 2]]
    case .urgent(let number) where digit <= 2:
      rank(number, digit == 1 ? .first : .ordinary)
    case .clock where digit == 1: confirmClock()
    case .ended where digit == 1: setEndedAside()
    default: message = "Diese Zahl steht hier nicht."
    }
  }

  private func command(_ key: Key) -> Bool {
    guard case .character(let letter) = key else { return true }
    switch letter.lowercased() {
    case "n": next()
    case "a": recall()
    case "e": change(.serve)
    case "x": change(.noShow)
    case "p": change(.park)
    case "i": change(.putBack)
    case "u": askQueue()
    case "v": askVoid()
    case "l": showList(book?.waiting ?? [], "Es wartet niemand.")
    case "m": showList((book?.missed ?? []) + (book?.parked ?? []), "Niemand wurde verpasst.")
    case "g": ask(.giving(queues), "Für welche Schlange?")
    case "o": ask(.pausing(queues), "Welche Schlange macht Pause, oder geht weiter?")
    case "s":
      ask(.serving(Array(counters.letters.queues.prefix(8))), "Welche Schlangen ruft N auf?")
    case "z": undo()
    case "j": answerNotice()
    case "q": return false
    default: message = "Diese Taste geht hier nicht."
    }
    return true
  }

  private func ask(_ question: Asking, _ words: String) {
    asking = question
    message = words
  }

  private func next() {
    let (counters, call) = (counters, NextCall(counter: counter, queues: served))
    carryOut("Es wartet niemand.") { () async throws(LedgerError) in
      try await counters.calling.callNext(call, at: counters.clock.now)
    }
  }

  /// The number at the counter again; where nobody is there, one that was put aside.
  private func recall() {
    let parked = book?.parked ?? []
    if present != nil || parked.isEmpty {
      change(.recall)
    } else {
      showList(parked, "")
      message = "Welche Nummer rufen Sie wieder auf?"
    }
  }

  private func showList(_ tickets: [Ticket], _ nobody: String) {
    guard !tickets.isEmpty else { return message = nobody }
    ask(.list(tickets.map(\.number), from: 0), "Welche Nummer rufen Sie auf?")
  }

  private func askQueue() {
    guard let present else { return message = "Niemand ist bei Ihnen." }
    let others = counters.letters.queues.filter { $0 != present.line }
    ask(.queue(Array(others.prefix(9))), "In welche Schlange kommt \(present.number)?")
  }

  private func askVoid() {
    guard let present else { return message = "Niemand ist bei Ihnen." }
    ask(
      .void(present.number),
      "Hält wirklich niemand \(present.number)? Sie wird dann nie mehr aufgerufen.")
  }

  /// Asks what the first notice that can be answered asks.
  private func answerNotice() {
    guard let book else { return }
    if let asked = book.asked.first {
      ask(.urgent(asked.number), "Geht \(asked.number) vor?")
    } else if book.state.jump != 0 {
      ask(.clock, "Zeigt die Uhr jetzt die richtige Zeit?")
    } else if !book.ofEndedOpenings.isEmpty {
      ask(
        .ended,
        "Warten diese Nummern nicht mehr? \(book.ofEndedOpenings.map(\.number).spans("bis"))")
    } else {
      message = "Kein Hinweis braucht eine Antwort."
    }
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

  private func rank(_ number: QueueNumber, _ rank: Rank) {
    let (counters, counter) = (counters, counter)
    carryOut { () async throws(LedgerError) in
      try await counters.calling.rank(number, rank, by: counter, at: counters.clock.now)
    }
  }

  private func undo() {
    let (counters, counter) = (counters, counter)
    tell { () async throws(LedgerError) in
      let tickets = try await counters.calling.undo(at: counter, at: counters.clock.now)
      return "Zurückgenommen: \(tickets.map(\.number).spans("bis"))"
    }
  }

  private func give(_ queue: Queue, _ rank: Rank, in language: Language) {
    let counters = counters
    tell { () async throws(LedgerError) in
      let ticket = try await counters.take(queue, rank, Manner(language))
      return "\(ticket.number) ist vergeben. Schreiben Sie die Nummer auf."
    }
  }

  private func pause(_ queue: Queue) {
    let counters = counters
    let isPaused = book?.state.lines.contains { $0.queue == queue && $0.isPaused } ?? false
    tell { () async throws(LedgerError) in
      let change = isPaused ? LineChange.resume(queue) : .pause(queue)
      try await counters.calling.change(change, at: counters.clock.now)
      return isPaused ? "Schlange \(queue) geht weiter." : "Schlange \(queue) macht Pause."
    }
  }

  private func confirmClock() {
    let counters = counters
    tell { () async throws(LedgerError) in
      try await counters.calling.confirmClock(at: counters.clock.now)
      return "Die Uhr gilt."
    }
  }

  private func setEndedAside() {
    let (counters, counter) = (counters, counter)
    tell { () async throws(LedgerError) in
      let tickets = try await counters.calling.setAsideEnded(by: counter, at: counters.clock.now)
      return "Beiseite: \(tickets.map(\.number).spans("bis")). M ruft sie noch auf."
    }
  }

  /// Runs what a key asks of the ledger, and tells nothing where the page shows what came of it.
  private func carryOut(
    _ nothing: String = "", _ work: @escaping @Sendable () async throws(LedgerError) -> Ticket?
  ) {
    tell { () async throws(LedgerError) in try await work() == nil ? nothing : "" }
  }

  /// Runs what a key asks of the ledger, and tells in one sentence what came of it or what stands in its
  /// way.
  private func tell(_ work: @escaping @Sendable () async throws(LedgerError) -> String) {
    let result: Result<String, LedgerError> = wait {
      do throws(LedgerError) {
        return .success(try await work())
      } catch {
        return .failure(error)
      }
    }
    switch result {
    case .success(let said): message = said
    case .failure(let error): message = error.german
    }
    hasActed = true
  }
}
