internal import ArgumentParser
internal import Tickets

/// `wegweiser queue undo`: the last step of a counter.
struct QueueUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back what a counter did last, within five minutes.",
    discussion: """
      Whatever it was: a call, served, not come, parked, void, first in line. Asked again, it takes \
      back the step before. It prints the number, or all numbers of an opening that was set aside. Both \
      the step and its taking back stay on record. Exit status 69: there is no such step, or \
      somebody has done something with the number since, 75: busy, try again.

      Example: wegweiser queue undo --counter 3
      """)

  @OptionGroup var at: CounterOptions

  func run() throws {
    let (counters, counter) = (try at.counters(), try at.number())
    let tickets = try wait(forLedger: { () async throws(LedgerError) in
      try await counters.calling.undo(at: counter, at: counters.clock.now)
    })
    for ticket in tickets { print(ticket.number) }
  }
}

/// `wegweiser queue first`: whether a number goes before the others.
struct QueueFirst: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "first",
    abstract: "Let a number go before the others, or not.",
    discussion: """
      A kiosk marks three numbers that go first within five minutes; for more, the counters are asked. \
      Exit status 64: no such number, 69: it is so already, or has ended, 75: busy, try again.

      Example: wegweiser queue first 'K 004' --counter 3
      """)

  @OptionGroup var at: CounterOptions

  @Argument(help: "The number, as in 'A 017'.")
  var number: String

  @Flag(name: .customLong("no"), help: "It waits like the others.")
  var isNot = false

  func run() throws {
    let (counters, counter) = (try at.counters(), try at.number())
    let (number, rank) = (try QueueNumber(named: number), isNot ? Rank.ordinary : .first)
    let ticket = try wait(forLedger: { () async throws(LedgerError) in
      try await counters.calling.rank(number, rank, by: counter, at: counters.clock.now)
    })
    print(ticket.number)
  }
}

/// `wegweiser queue set-aside`: who waits from an ended opening and is gone.
struct QueueSetAside: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set-aside",
    abstract: "Set all numbers aside that wait from an ended opening.",
    discussion: """
      It prints them. Each can be called still, with 'queue call'; 'queue undo' takes the whole back. \
      Exit status 75: busy, try again.

      Example: wegweiser queue set-aside --counter 3
      """)

  @OptionGroup var at: CounterOptions

  func run() throws {
    let (counters, counter) = (try at.counters(), try at.number())
    let tickets = try wait(forLedger: { () async throws(LedgerError) in
      try await counters.calling.setAsideEnded(by: counter, at: counters.clock.now)
    })
    for ticket in tickets { print(ticket.number) }
  }
}
