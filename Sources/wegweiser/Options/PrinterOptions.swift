internal import ArgumentParser
internal import Foundation
internal import GuideFiles
internal import Printing
internal import Settings
internal import Slips
internal import TicketsSQLite

/// Where slips come out.
struct PrinterOptions: ParsableArguments {
  @Option(help: .of(.printer, valueName: "address"))
  var printer = MachineSettings.values.text(.printer)

  @Option(name: .of(.printerProfile), help: .of(.printerProfile))
  var namedProfile: String?

  @Option(name: .of(.printerLogin), help: .of(.printerLogin), completion: .file())
  var namedLogin: String?

  @Option(help: .of(.paper))
  var paper = MachineSettings.values.text(.paper)

  @Option(help: .of(.steps))
  var steps = MachineSettings.values.text(.steps)

  /// The kind of printer that the option or the setting names.
  var printerProfile: String? { namedProfile ?? MachineSettings.values[.printerProfile] }

  /// The file of the name and password that the printer asks for.
  private var login: String? { namedLogin ?? MachineSettings.values[.printerLogin] }

  /// What is said of a printer of which nothing is known.
  static let cautious = "generic-80mm"

  /// The same options, for a process that is started with them.
  var arguments: [String] {
    ["--printer", printer, "--paper", paper, "--steps", steps]
      + (printerProfile.map { ["--printer-profile", $0] } ?? [])
      + (login.map { ["--printer-login", $0] } ?? [])
  }

  func validate() throws {
    for (setting, value) in [(Setting.paper, paper), (.steps, steps)] {
      if let fault = setting.row.form.fault(of: value) {
        throw ValidationError("--\(setting.rawValue): \(fault)")
      }
    }
  }

  /// The printer, or the tray in that folder.
  func outlet(_ content: ContentOptions, tray folder: StateFolder) throws -> Outlet {
    var outlet = try press(content, tray: folder)
    outlet.isWhole = steps == "full"
    return outlet
  }

  private func press(_ content: ContentOptions, tray folder: StateFolder) throws -> Outlet {
    switch try address() {
    case .tray:
      return Outlet(press: TrayPress(Tray(in: folder), paper: chosenPaper ?? .roll80), form: .pdf)
    case .file, .serial, .network:
      let profile = try profile(content, printerProfile ?? Self.cautious)
      return Outlet(
        press: EscPosPress(
          at: try address(), acknowledges: profile.acknowledges, speed: profile.speed),
        form: .escPos(profile))
    case .ipp(let uri):
      let login = try readLogin()
      guard let printerProfile else {
        return Outlet(
          press: IPPPress(uri: uri, format: "application/pdf", paper: chosenPaper, login: login),
          form: .pdf)
      }
      let profile = try profile(content, printerProfile)
      return Outlet(
        press: IPPPress(
          uri: uri, format: "application/octet-stream", paper: profile.paper, login: login),
        form: .escPos(profile))
    }
  }

  func address() throws -> PrinterAddress {
    if let address = PrinterAddress(printer) { return address }
    if printer.hasPrefix("serial:/") {
      let path = printer.prefix { $0 != "?" }
      let speeds = PrinterAddress.speeds.map(String.init).joined(separator: ", ")
      throw Failure(
        .usage,
        "'\(printer)' names no speed that a serial printer has; write '\(path)?speed=N' with the one that "
          + "its switches or its self-test say: \(speeds)")
    }
    throw Failure(.usage, "'\(printer)' is no printer; 'wegweiser kiosk --help' shows the forms")
  }

  /// The paper that somebody has named; nil for what the printer says.
  private var chosenPaper: Slips.Paper? { Slips.Paper(rawValue: paper) }

  /// A thermal printer's profile, with the roll that somebody has named.
  private func profile(_ content: ContentOptions, _ name: String) throws -> PrinterProfile {
    var profile = try content.printerProfile(name)
    guard let chosenPaper else { return profile }
    guard chosenPaper.height == nil else {
      throw Failure(
        .usage,
        "--paper \(paper): a thermal printer of profile '\(name)' prints on rolls, 80mm or 58mm")
    }
    profile.paper = chosenPaper
    return profile
  }

  private func readLogin() throws -> PrinterLogin? {
    guard let path = login else { return nil }
    guard let text = FileManager.default.contents(atPath: path) else {
      throw Failure(.configuration, "the printer's login '\(path)' cannot be read")
    }
    guard let login = PrinterLogin(String(decoding: text, as: UTF8.self)) else {
      throw Failure(
        .configuration, "the printer's login '\(path)' is one line, as in name:password")
    }
    return login
  }
}

/// A printer, and what it is sent.
struct Outlet: Sendable {
  let press: any Press
  let form: Form

  /// Whether every step is printed in full, also on a roll.
  var isWhole = false

  init(press: any Press, form: Form) {
    (self.press, self.form) = (press, form)
  }

  /// Whether a visitor may ask for the steps that a roll has by their titles alone.
  var offersAllSteps: Bool {
    if case .escPos = form { isPaper && !isWhole } else { false }
  }

  enum Form: Sendable {
    case escPos(PrinterProfile)
    case pdf
  }

  /// Whether slips come out into a hand.
  var isPaper: Bool { !(press is TrayPress) }
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
