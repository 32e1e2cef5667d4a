internal import ArgumentParser
internal import Tickets
internal import TicketsSQLite

/// `wegweiser queue init`: the one command that makes a ledger.
struct QueueInit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make the ledger, or bring an older one up to date.",
    discussion: """
      Every other command only opens the ledger, so that a mistyped folder never begins to count \
      from 1. A ledger that is there stays as it is. Its folder and files belong to the folder's \
      group, 'wegweiser' where it is installed: kiosk, desk and display run as users of that group.

      Example: wegweiser queue init --state /var/lib/wegweiser
      """)

  @OptionGroup var state: StateOptions

  @Flag(help: "Say nothing where a ledger is there already.")
  var quiet = false

  func run() throws {
    let folder = try state.folder()
    let ledger = SQLiteLedger(in: folder)
    let isNew = try wait(forLedger: { () async throws(LedgerError) in try await ledger.create() })
    if isNew {
      print("made '\(folder.ledger)'")
    } else if !quiet {
      print("'\(folder.ledger)' is there and up to date")
    }
  }
}
