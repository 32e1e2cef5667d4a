internal import ArgumentParser
internal import Tickets

/// `wegweiser queue done`.
struct QueueDone: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Record that a number was served.",
    discussion: """
      Without NUMBER it is the one at the counter.
      Exit status 64: no such number, 69: that does not follow on its state, 75: busy, try again.

      Example: wegweiser queue done --counter 3
      """)

  @OptionGroup var change: CounterChangeOptions

  func run() throws { try change.record(.serve) }
}
