internal import ArgumentParser
internal import Foundation
internal import Tickets
internal import TicketsSQLite
internal import Words

/// `wegweiser stats`: how often, never who.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Print how many numbers were given and in which languages visits were.",
    discussion: """
      Numbers by day and queue, visits by week (its Monday) and language. Every count is rounded to \
      five; what would be 0, one or two people, is left out, as are days and weeks that still go on; sums \
      are those of the rounded counts. Nothing else is kept.

      Example: wegweiser stats --json --state /var/lib/wegweiser
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var state: StateOptions

  @Flag(help: "Print JSON for programs.")
  var json = false

  func run() throws {
    let folder = try state.folder()
    guard FileManager.default.fileExists(atPath: folder.counts) else {
      throw Failure(.unavailable, "nothing was counted yet in '\(folder.path)'")
    }
    let today = try Office(try content.readProfile()).day
    let statistics: Statistics
    do {
      statistics = try CountBook(in: folder).publish(on: today)
    } catch {
      throw Failure(.inputOutput, "the counts in '\(folder.counts)' cannot be read: \(error)")
    }
    try json ? printJSON(statistics) : printLines(statistics)
  }

  private func printLines(_ statistics: Statistics) {
    for cell in statistics.numbers { print("numbers", cell.key.day, cell.key.queue, cell.count) }
    for cell in statistics.visits {
      print("visits", cell.key.monday, cell.key.language.rawValue, cell.count)
    }
    print("numbers in all", statistics.numbers.reduce(0) { $0 + $1.count })
    print("visits in all", statistics.visits.reduce(0) { $0 + $1.count })
  }

  private func printJSON(_ statistics: Statistics) throws {
    let answer = StatsAnswer(
      numbers: statistics.numbers.map {
        .init(day: "\($0.key.day)", queue: $0.key.queue.rawValue, count: $0.count)
      },
      visits: statistics.visits.map {
        .init(week: "\($0.key.monday)", language: $0.key.language.rawValue, count: $0.count)
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    print(String(decoding: try encoder.encode(answer), as: UTF8.self))
  }
}

/// What `stats --json` promises to other programs.
struct StatsAnswer: Encodable {
  struct Numbers: Encodable {
    let day, queue: String
    let count: Int
  }

  struct Visits: Encodable {
    /// Its Monday.
    let week: String
    let language: String
    let count: Int
  }

  let numbers: [Numbers]
  let visits: [Visits]
}
