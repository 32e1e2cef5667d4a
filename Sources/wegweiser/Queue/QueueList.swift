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

  @OptionGroup var content: ContentOptions
  @OptionGroup var state: StateOptions

  @Option(help: "The office day, as yyyy-mm-dd.")
  var day: String?

  @Flag(help: "Print JSON, the form that other programs rely on.")
  var json = false

  func run() throws {
    let day = try day.map(Day.named)
    // The office's zone is only for what is said to people; numbers are listed without a profile.
    let clock = (try? MachineClock(of: content.readProfile())) ?? .universal
    let (reader, now) = (try state.reader(), clock.now)
    let roll = try wait(forLedger: { () async throws(LedgerError) in
      try await reader.roll(of: day, at: now)
    })
    guard let roll else { throw Failure(.unavailable, "the ledger has no numbers of that day") }
    guard !json else { return print(try encoded(roll)) }
    let notices =
      day == nil
      ? try wait(forLedger: { () async throws(LedgerError) in
        try await reader.book(at: now).notices
      }) : []
    print(text(roll, notices))
  }

  private func text(_ roll: Roll, _ notices: [StaffNotice]) -> String {
    let lines = roll.tickets.map { ticket in
      let day = roll.day(of: ticket).flatMap { $0 == roll.epoch?.day ? nil : " of \($0)" } ?? ""
      return
        "\(ticket.number)  \(ticket.minute)  \(ticket.paper)  \(ticket.wait.name)\(ticket.says)\(day)"
    }
    let head = roll.epoch.map { "\($0.day), epoch \($0.id)" } ?? ""
    return ([head] + notices.map { "! \($0)" } + lines).joined(separator: "\n")
  }
}

extension Ticket {
  /// What a counter should know of it besides.
  fileprivate var says: String {
    let rank =
      switch rank {
      case .ordinary: ""
      case .asked: " first?"
      case .first: " first in line"
      }
    let manner = manner.map {
      " \($0.language.rawValue)\($0.wantsInterpreter ? " interpreter" : "")"
    }
    return rank + (manner ?? "") + (kiosk.map { " by \($0)" } ?? "")
  }
}
