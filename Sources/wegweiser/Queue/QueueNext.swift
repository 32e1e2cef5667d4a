internal import ArgumentParser
internal import Tickets

/// `wegweiser queue next`: the next number, for one counter.
struct QueueNext: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Call the next number and print it.",
    discussion: """
      Who is first in line comes first, then who has waited longest. Two counters never call the \
      same number. Exit status 64: unknown queue, 69: nobody waits, or a number is still at the \
      counter, 75: busy, try again.

      Example: wegweiser queue next --counter 3 --queue A,B
      """)

  @OptionGroup var at: CounterOptions

  @Option(help: "The queues that the counter serves, by letter with commas; all if not given.")
  var queue: String?

  @Flag(help: "Print JSON, one entry as 'queue list --json' has them (docs/queue.schema.json).")
  var json = false

  func run() throws {
    let counters = try at.counters()
    let queues = try (queue?.split(separator: ",") ?? []).map {
      try counters.office.queue(named: String($0))
    }
    let call = NextCall(counter: try at.number(), queues: queues)
    let ticket = try wait(forLedger: { () async throws(LedgerError) in
      try await counters.calling.callNext(call, at: counters.clock.now)
    })
    guard let ticket else { throw Failure(.unavailable, "nobody waits") }
    guard json else { return print(ticket.number) }
    let roll = try wait(forLedger: { () async throws(LedgerError) in
      try await counters.reader.roll(of: nil, at: counters.clock.now)
    })
    let entry = TicketEntry(
      ticket, day: roll?.day(of: ticket), called: roll?.calls[ticket.id], order: nil)
    print(try encoded(entry))
  }
}
