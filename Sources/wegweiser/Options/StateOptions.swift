internal import ArgumentParser
internal import Foundation
internal import Settings
internal import TicketsSQLite

/// Where the ledger and the slips live.
struct StateOptions: ParsableArguments {
  @Option(help: .of(.state), completion: .directory)
  var state: String?

  @Option(help: .of(.ledger, valueName: "file|address"))
  var ledger: String?

  @Option(help: .of(.kiosk, valueName: "name"))
  var kiosk: String?

  @Option(name: .of(.numberHours), help: .of(.numberHours))
  var numberHours = MachineSettings.values.number(.numberHours)

  @Option(name: .of(.untoldMinutes), help: .of(.untoldMinutes))
  var untoldMinutes = MachineSettings.values.number(.untoldMinutes)

  func validate() throws {
    for (setting, value) in [
      (Setting.numberHours, numberHours), (.untoldMinutes, untoldMinutes),
    ] {
      if let fault = setting.row.form.fault(of: "\(value)") {
        throw ValidationError("\(setting.rawValue): \(fault)")
      }
    }
    guard let ledger, Setting.ledger.row.form.fault(of: ledger) != nil else { return }
    throw ValidationError(
      "the ledger of an office is at an address like postgresql://USER@SERVER/DATABASE")
  }

  /// The server that the command line names; nil where it names none.
  var namedServer: String? { ledger.flatMap(Self.server) }

  /// The office's server: the option's, else the setting's; nil where numbers are in the folder.
  var server: String? { Self.server(ledger ?? MachineSettings.values.text(.ledger)) }

  private static func server(_ ledger: String) -> String? { ledger == "file" ? nil : ledger }

  func place() throws -> LedgerPlace {
    LedgerPlace(
      folder: try folder(), server: server,
      kiosk: kiosk ?? MachineSettings.values[.kiosk] ?? ProcessInfo.processInfo.hostName,
      callable: numberHours * 3600, untold: untoldMinutes * 60)
  }

  /// What reads the ledger that counters and audit look at.
  func reader() throws -> any OfficeReader { try place().reader }

  /// The same options for a visit's process: it needs no server, and its address may hold a password.
  func arguments() throws -> [String] {
    let place = try place()
    let shared =
      place.server.map { _ in ["--ledger", "postgresql:", "--kiosk", place.kiosk] } ?? []
    return ["--state", place.folder.path, "--number-hours", "\(numberHours)"]
      + ["--untold-minutes", "\(untoldMinutes)"] + shared
  }

  /// The first that is given or there: the option, the environment, the setting, the installed
  /// place, the checkout.
  func folder() throws -> StateFolder {
    let environment = ProcessInfo.processInfo.environment
    let named =
      state ?? environment["WEGWEISER_STATE"] ?? MachineSettings.values[.state]
      ?? environment["STATE_DIRECTORY"]
    if let named {
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

  /// The folder, for what concerns its own file alone.
  func ownFolder(_ instead: String) throws -> StateFolder {
    guard namedServer == nil else {
      throw Failure(.usage, "the server's ledger is not a file; \(instead)")
    }
    return try folder()
  }
}

extension StateFolder {
  /// Slips that a kiosk without a printer lays down: they are its paper.
  var tray: String { path + "/tray" }
}
