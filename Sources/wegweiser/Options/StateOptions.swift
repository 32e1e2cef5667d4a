internal import ArgumentParser
internal import Foundation
internal import TicketsSQLite

/// Where the ledger and the slips live.
struct StateOptions: ParsableArguments {
  @Option(help: "The folder of the ledger and the slips.", completion: .directory)
  var state: String?

  /// The first that is given or there: the option, the environment, the installed place, the
  /// checkout.
  func folder() throws -> StateFolder {
    let environment = ProcessInfo.processInfo.environment
    if let named = state ?? environment["WEGWEISER_STATE"] ?? environment["STATE_DIRECTORY"] {
      return StateFolder(path: named)
    }
    let installed = "/var/lib/wegweiser"
    if FileManager.default.isWritableFile(atPath: installed) {
      return StateFolder(path: installed)
    }
    guard let checkout = Checkout.containing.first else {
      throw Failure(.configuration, "no place for the ledger; name a folder with --state")
    }
    return StateFolder(path: checkout + "/.state")
  }
}

extension StateFolder {
  /// Slips that a kiosk without a printer lays down: they are its paper.
  var tray: String { path + "/tray" }
}
