internal import ArgumentParser
internal import Tickets
internal import TicketsSQLite

/// `wegweiser queue backup`: a copy of the ledger, while kiosks go on.
struct QueueBackup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the ledger into a new file.",
    discussion: """
      The copy is whole and on disk when the command ends. Exit status 69: the file is there \
      already, or no ledger, 75: busy, try again.

      Example: wegweiser queue backup /var/backups/wegweiser-2026-11-24.sqlite
      """)

  @OptionGroup var state: StateOptions

  @Argument(help: "The file to make.", completion: .file())
  var file: String

  func run() throws {
    let ledger = SQLiteLedger(in: try state.ownFolder("copy it with pg_dump"))
    let file = file
    try wait(forLedger: { () async throws(LedgerError) in try await ledger.backUp(to: file) })
  }
}
