internal import ArgumentParser
internal import Guide
internal import GuideFiles
internal import Proof
internal import Words

/// `wegweiser content due`: what must be read again, by the clock.
struct ContentDue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "List the sources that must be read again.",
    discussion: """
      The first column says which are overdue: visitors are told that they may have changed.

      Example: wegweiser content due --within 60
      """)

  @OptionGroup var content: ContentOptions

  @Option(help: "List also those that are due within so many days.")
  var within = 30

  func run() throws {
    let read = try content.read()
    let today = try content.day(at: read.guide.profile)
    guard within >= 0 else { throw Failure(.usage, "--within is a number of days, 0 or more") }
    let last = Day(ordinal: today.ordinal + within)
    for line in DueList(read.guide, on: today, until: last).lines { print(line) }
  }
}
