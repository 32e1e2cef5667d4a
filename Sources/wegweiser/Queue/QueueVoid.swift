internal import ArgumentParser
internal import Tickets

/// `wegweiser queue void`: a number that nobody holds.
struct QueueVoid: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "void",
    abstract: "Make a number void: it is never called.",
    discussion: """
      Only for a number whose slip is uncertain and whose holder is known to have none. Exit status \
      64: no such number, 69: its slip is there, or it was served, 75: busy, try again.

      Example: wegweiser queue void 'A 017'
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var state: StateOptions

  @Argument(help: "The number, as in 'A 017'.")
  var number: String

  func run() throws {
    let counters = try Counters(content, state)
    let number = try QueueNumber(named: number)
    let ticket = try wait(forLedger: { () async throws(LedgerError) in
      try await counters.calling.void(number, by: nil, at: counters.clock.now)
    })
    print(ticket.number)
  }
}
