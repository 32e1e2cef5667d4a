internal import ArgumentParser
internal import GuideFiles
internal import Printing
internal import Settings
internal import Slips

/// Where slips come out.
struct PrinterOptions: ParsableArguments {
  @Option(help: .of(.printer, valueName: "address"))
  var printer = MachineSettings.values.text(.printer)

  @Option(name: .of(.printerProfile), help: .of(.printerProfile))
  var namedProfile: String?

  /// The kind of printer that the option or the setting names.
  var printerProfile: String? { namedProfile ?? MachineSettings.values[.printerProfile] }

  /// What is said of a printer of which nothing is known.
  static let cautious = "generic-80mm"

  /// The same options, for a process that is started with them.
  var arguments: [String] {
    ["--printer", printer] + (printerProfile.map { ["--printer-profile", $0] } ?? [])
  }

  /// The printer, or nil for the tray.
  func outlet(_ content: ContentOptions) throws -> Outlet? {
    guard let address = PrinterAddress(printer) else {
      throw Failure(.usage, "'\(printer)' is no printer; 'wegweiser kiosk --help' shows the forms")
    }
    switch address {
    case .tray: return nil
    case .file, .serial, .network:
      let profile = try content.printerProfile(printerProfile ?? Self.cautious)
      return Outlet(
        press: EscPosPress(at: address, acknowledges: profile.acknowledges, speed: profile.speed),
        form: .escPos(profile))
    case .ipp(let uri):
      guard let printerProfile else {
        return Outlet(press: IPPPress(uri: uri, format: "application/pdf"), form: .pdf)
      }
      return Outlet(
        press: IPPPress(uri: uri, format: "application/octet-stream"),
        form: .escPos(try content.printerProfile(printerProfile)))
    }
  }
}

/// A printer, and what it is sent.
struct Outlet: Sendable {
  let press: any Press
  let form: Form

  enum Form: Sendable {
    case escPos(PrinterProfile)
    case pdf
  }
}

extension ContentOptions {
  /// A kind of printer, by its name in `Resources/printers`.
  func printerProfile(_ name: String) throws -> PrinterProfile {
    let folder = try folder().path + "/Resources/printers"
    let profiles = PrinterProfiles(in: folder)
    guard profiles.names.contains(name) else {
      throw Failure(
        .usage, "no printer profile '\(name)' in \(folder)" + profiles.names.suggestion(for: name))
    }
    return try profiles.read(name)
  }
}
