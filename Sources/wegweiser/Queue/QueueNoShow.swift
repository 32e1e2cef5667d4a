internal import ArgumentParser
internal import Tickets

/// `wegweiser queue no-show`.
struct QueueNoShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "no-show",
    abstract: "Record that nobody came.",
    discussion: """
      Without NUMBER it is the one at the counter. It is not called any more; whoever comes later \
      takes a new number.
      Exit status 64: no such number, 69: that does not follow on its state, 75: busy, try again.

      Example: wegweiser queue no-show --counter 3
      """)

  @OptionGroup var change: CounterChangeOptions

  func run() throws { try change.record(.noShow) }
}
