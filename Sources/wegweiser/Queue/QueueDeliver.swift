internal import ArgumentParser
internal import Issuing
internal import Tickets

/// `wegweiser queue deliver`: what a running kiosk does by itself, once.
struct QueueDeliver: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliver",
    abstract: "Tell the office's server what this kiosk has recorded, and fetch numbers from it.",
    discussion: """
      A kiosk that runs does so by itself, every second. This is for one that does not, such as \
      after a day without the server. It prints how many events the server has taken in. Exit status \
      64: no server is named, 69: it is away, and nothing is lost.

      Example: wegweiser queue deliver --ledger postgresql://kiosk-1@server/wegweiser
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var state: StateOptions

  func run() throws {
    let counters = try Counters(content, state)
    guard let courier = counters.courier else {
      throw Failure(.usage, "there is no server to deliver to; name it with --ledger")
    }
    print(try wait(forLedger: { () async throws(LedgerError) in try await courier.go() }))
  }
}
