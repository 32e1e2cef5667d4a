internal import ArgumentParser
internal import Tickets
internal import TicketsSQLite

/// `wegweiser queue restore`: a backup in the place of the ledger.
struct QueueRestore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a backup in the place of the ledger.",
    discussion: """
      Visitors may hold numbers that the backup does not know: they are named, and wait from now on \
      like any other. Numbers go on under letters that nobody carries, and none is given twice. The \
      ledger that was there stays beside it as 'ledger.sqlite.replaced-1'. What counters did since \
      the backup is not in it: some numbers may be called once more. Exit status 69: no such file, or \
      it is no ledger.

      Example: wegweiser queue restore /var/backups/wegweiser-2026-11-24.sqlite
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var state: StateOptions

  @Argument(help: "The backup.", completion: .file())
  var file: String

  func run() throws {
    _ = try state.ownFolder("restore it with pg_restore")
    let counters = try Counters(content, state)
    let file = file
    let (opening, forgotten) = try wait(forLedger: { () async throws(LedgerError) in
      try await counters.own.restore(
        from: file, letters: counters.letters, at: counters.clock.now)
    })
    print("epoch \(opening.id) of \(opening.day) goes on with new letters")
    if !forgotten.isEmpty {
      print("\(forgotten.spans) may be in visitors' hands; they wait from now on")
    }
  }
}
