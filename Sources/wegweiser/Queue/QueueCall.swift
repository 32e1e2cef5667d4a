internal import ArgumentParser
internal import Tickets

/// `wegweiser queue call`: a number out of its turn.
struct QueueCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: "Call any number that waits, was missed, or was put aside.",
    discussion: """
      Exit status 64: no such number, 69: that does not follow on its state, or another is still at \
      the counter, 75: busy, try again.

      Example: wegweiser queue call 'A 005' --counter 3
      """)

  @OptionGroup var at: CounterOptions

  @Argument(help: "The number, as in 'A 017'.")
  var number: String

  func run() throws {
    let counters = try at.counters()
    let change = CounterChange(
      .call, counter: try at.number(), number: try QueueNumber(named: number))
    let ticket = try wait(forLedger: { () async throws(LedgerError) in
      try await counters.calling.record(change, at: counters.clock.now)
    })
    print(ticket.number)
  }
}

/// `wegweiser queue put-back`: a mistaken call.
struct QueuePutBack: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "put-back",
    abstract: "Put a number back into the line from which it was called.",
    discussion: """
      It keeps the time that it has waited. Without NUMBER it is the one at the counter. Exit status \
      64: no such number, 69: that does not follow on its state, 75: busy, try again.

      Example: wegweiser queue put-back --counter 3
      """)

  @OptionGroup var change: CounterChangeOptions

  func run() throws { try change.record(.putBack) }
}

/// `wegweiser queue missed`: who was called and did not come.
struct QueueMissed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "missed",
    abstract: "List the numbers that were called in vain, the last one first.",
    discussion: """
      Whoever comes after all is called again with 'queue call'. Numbers of an opening that was set \
      aside stand here too.

      Example: wegweiser queue missed
      """)

  @OptionGroup var state: StateOptions

  func run() throws {
    let (reader, now) = (try state.reader(), MachineClock.universal.now)
    let book = try wait(forLedger: { () async throws(LedgerError) in
      try await reader.book(at: now)
    })
    for ticket in book.missed { print("\(ticket.number)  \(ticket.minute)  \(ticket.wait.name)") }
  }
}
