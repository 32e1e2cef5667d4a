internal import ArgumentParser
internal import Guide
internal import GuideFiles
internal import Tickets
internal import TicketsPostgres
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

      With --ledger it makes the one on a server, as a database user who may make schemas and roles, \
      and lets the database users that are named take numbers or call them. Each kiosk's machine \
      needs a folder of its own besides: the same command without --ledger, there.

      Examples: wegweiser queue init --state /var/lib/wegweiser
                wegweiser queue init --ledger postgresql:///wegweiser \
      --admit-kiosk kiosk-1 --admit-kiosk kiosk-2 --admit-counter desk
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var state: StateOptions

  @Option(
    help: ArgumentHelp("A database user who may take numbers and nothing else.", valueName: "user"))
  var admitKiosk: [String] = []

  @Option(
    help: ArgumentHelp(
      "A database user who may call numbers and read the ledger.", valueName: "user"))
  var admitCounter: [String] = []

  @Flag(help: "Say nothing where a ledger is there already.")
  var quiet = false

  func run() throws {
    if let server = state.namedServer { return try makeServed(server) }
    guard admitKiosk.isEmpty, admitCounter.isEmpty else {
      throw Failure(.usage, "only a server has users to admit; name it with --ledger")
    }
    let folder = try state.writableFolder()
    let ledger = SQLiteLedger(in: folder)
    let isNew = try wait(forLedger: { () async throws(LedgerError) in try await ledger.create() })
    if isNew {
      print("made '\(folder.ledger)'")
    } else if !quiet {
      print("'\(folder.ledger)' is there and up to date")
    }
  }

  /// The address is not repeated: it may hold a password.
  private func makeServed(_ server: String) throws {
    let profile = try content.readProfile()
    do throws(LedgerError) {
      let made = try PostgresMaking.make(
        at: server, zone: profile.timeZone, dayBegins: profile.dayBegins / 60,
        callable: state.numberHours)
      switch made {
      case .new: print("made the server's ledger")
      case .renewed: print("brought the server's ledger up to date")
      case .nothing: if !quiet { print("the server's ledger is there and up to date") }
      }
      for user in admitKiosk { try PostgresMaking.admit(kiosk: user, at: server) }
      for user in admitCounter { try PostgresMaking.admit(counter: user, at: server) }
    } catch {
      throw Failure(error)
    }
  }
}
