internal import ArgumentParser
internal import Tickets

/// `wegweiser queue transfer`: to another queue, under the same number.
struct QueueTransfer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transfer",
    abstract: "Let a number wait in another queue.",
    discussion: """
      It keeps its number and the time that it has waited. Without NUMBER it is the one at the \
      counter. Exit status 64: no such number or queue, 69: that does not follow on its state, 75: \
      busy, try again.

      Example: wegweiser queue transfer --counter 3 --to B
      """)

  @OptionGroup var change: CounterChangeOptions

  @Option(help: "The queue, by its letter in the office profile.")
  var to: String

  func run() throws {
    let counters = try change.at.counters()
    try change.record(.transfer(to: try counters.office.queue(named: to)), at: counters)
  }
}
