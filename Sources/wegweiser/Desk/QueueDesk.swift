internal import ArgumentParser
internal import Console
internal import Foundation

/// `wegweiser queue desk`: one counter's page.
struct QueueDesk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk",
    abstract: "Call numbers from a full-screen page of one counter.",
    discussion: """
      N calls the next number, A calls it again (or a parked one), E ends it as served, X as not \
      come, P parks it, I puts it back into its line, U sends it to another queue, V makes it void. L \
      lists who waits and M who was missed: a digit calls one. G gives a number, O pauses a queue or \
      goes on, Z takes the last step back, S changes the queues that N calls, J answers what the page asks. Q ends the page; 0 or Esc \
      goes back. Keys that are typed before the page shows the result do nothing.

      Example: wegweiser queue desk --counter 3 --queue A,B
      """)

  @OptionGroup var at: CounterOptions

  @Option(help: "The queues that the counter serves, by letter with commas; all if not given.")
  var queue: String?

  func run() throws {
    try MainActor.assumeIsolated {
      try Signals.block()
      try Surroundings.secure()
      let counters = try at.counters()
      let counter = try at.number()
      let queues = try (queue?.split(separator: ",") ?? []).map {
        try counters.office.queue(named: String($0))
      }
      let page = try StaffTerminal(ProcessInfo.processInfo.environment)
      defer { page.terminal.restore() }
      DeskSession(counters, counter, queues, on: page).run()
    }
  }
}
