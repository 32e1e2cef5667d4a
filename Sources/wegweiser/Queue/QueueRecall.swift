internal import ArgumentParser
internal import Tickets

/// `wegweiser queue recall`.
struct QueueRecall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recall",
    abstract: "Call a number again.",
    discussion: """
      Without NUMBER it is the one at the counter. A parked number is called by its NUMBER when its \
      holder is back.
      Exit status 64: no such number, 69: that does not follow on its state, 75: busy, try again.

      Example: wegweiser queue recall 'A 017' --counter 3
      """)

  @OptionGroup var change: CounterChangeOptions

  func run() throws { try change.record(.recall) }
}
