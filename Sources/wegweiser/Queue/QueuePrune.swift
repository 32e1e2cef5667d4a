internal import ArgumentParser
internal import Settings
internal import Tickets
internal import TicketsPostgres
internal import TicketsSQLite
internal import Words

/// `wegweiser queue prune`: forgets single tickets whose days are long over.
struct QueuePrune: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune",
    abstract: "Remove single tickets of days long over; what each day came to stays.",
    discussion: """
      Without --before it goes by the setting keep-days. 'queue close --day' still has the sums of a day \
      that was pruned, and 'queue audit' begins above it. The last four days stay whatever is asked. \
      Backups of before hold what was pruned: how long they are kept is in their own unit. A server's \
      ledger is pruned by the database's owner. Exit status 75: busy, try again.

      Example: wegweiser queue prune --before 2026-09-01
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var state: StateOptions

  @Option(help: "The first office day that stays, as yyyy-mm-dd.")
  var before: String?

  @Option(name: .of(.keepDays), help: .of(.keepDays))
  var keepDays = MachineSettings.values.number(.keepDays)

  func run() throws {
    let counters = try Counters(content, state)
    let day = try before.map(Day.named) ?? Day(ordinal: counters.day.ordinal - keepDays)
    let count = try wait(forLedger: { () async throws(LedgerError) in
      guard let server = counters.place.server else {
        return try await counters.own.prune(before: day, at: counters.clock.now)
      }
      return try await PostgresServer(at: server).prune(before: day, at: counters.clock.now)
    })
    print("removed \(count) tickets of days before \(day)")
  }
}
