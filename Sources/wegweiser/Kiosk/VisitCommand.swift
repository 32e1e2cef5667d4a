internal import ArgumentParser
internal import Console
internal import Glibc
internal import Guide
internal import GuideFiles
internal import TicketsSQLite

/// `wegweiser visit`: one visit, in a process that its keeper started for it.
struct VisitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visit", abstract: "Lead one visitor; started by the kiosk.",
    shouldDisplay: false)

  @OptionGroup var content: ContentOptions
  @OptionGroup var state: StateOptions
  @OptionGroup var printer: PrinterOptions
  @OptionGroup var pace: PaceOptions

  @Option(help: "What the terminal is, as the keeper found out.")
  var terminal: String

  func run() throws {
    try MainActor.assumeIsolated {
      try Signals.block()
      try Surroundings.secure()
      let heartbeat = Heartbeat()
      try Lockdown.engage(heartbeat: heartbeat)
      silenceStandardError()
      guard let kind = TerminalKind(rawValue: terminal) else {
        throw Failure(.usage, "unknown terminal '\(terminal)'")
      }
      let site = try Site(
        try content.read(), try state.folder(), try printer.outlet(content))
      let session = try VisitSession(
        site, today: try content.day(at: site.content.guide.profile), pace, kind, heartbeat)
      let end = session.run()
      Glibc.exit(end == .over ? VisitProgram.isOver : 0)
    }
  }

  /// What libraries print must not reach a visitor's screen.
  private func silenceStandardError() {
    guard isatty(STDERR_FILENO) != 0 else { return }
    let nothing = unsafe open("/dev/null", O_WRONLY)
    dup2(nothing, STDERR_FILENO)
    close(nothing)
  }
}
