internal import ArgumentParser
internal import Tickets

/// `wegweiser queue park`.
struct QueuePark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "park",
    abstract: "Put a number aside, such as until a paper is fetched.",
    discussion: """
      Without NUMBER it is the one at the counter. 'queue recall NUMBER' calls it again.
      Exit status 64: no such number, 69: that does not follow on its state, 75: busy, try again.

      Example: wegweiser queue park 'A 017' --counter 3
      """)

  @OptionGroup var change: CounterChangeOptions

  func run() throws { try change.record(.park) }
}
