internal import ArgumentParser
internal import Tickets
internal import Words

/// `wegweiser queue list`: the day's numbers as they stand; it changes nothing.
struct QueueList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the numbers of a day, in the order in which they were taken.",
    discussion: """
      Without --day it is the newest day in the ledger, and whoever still waits from a day before. A \
      day has several epochs where numbers were ended early, or the ledger was lost or put back.

      Example: wegweiser queue list --json
      """)

  @OptionGroup var state: StateOptions

  @Option(help: "The office day, as yyyy-mm-dd.")
  var day: String?

  @Flag(help: "Print JSON, the form that other programs rely on.")
  var json = false

  func run() throws {
    let day = try day.map(Day.named)
    let (reader, now) = (try state.reader(), MachineClock.universal.now)
    let roll = try wait(forLedger: { () async throws(LedgerError) in
      try await reader.roll(of: day, at: now)
    })
    guard let roll else { throw Failure(.unavailable, "the ledger has no numbers of that day") }
    print(json ? try encoded(roll) : text(roll))
  }

  private func text(_ roll: Roll) -> String {
    let lines = roll.tickets.map { ticket in
      let first = ticket.isFirstInLine ? " first in line" : ""
      let day = roll.day(of: ticket).flatMap { $0 == roll.epoch?.day ? nil : " of \($0)" } ?? ""
      return
        "\(ticket.number)  \(ticket.minute)  \(ticket.paper)  \(ticket.wait.name)\(first)\(day)"
    }
    let head = roll.epoch.map { "\($0.day), epoch \($0.id)" } ?? ""
    return ([head] + lines).joined(separator: "\n")
  }
}
