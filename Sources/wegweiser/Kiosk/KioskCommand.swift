internal import ArgumentParser
internal import Console
internal import Foundation
internal import Glibc
internal import Guide
internal import GuideFiles
internal import TextLayout
internal import TicketsSQLite

/// `wegweiser kiosk`: the kiosk itself.
struct KioskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiosk",
    abstract: "Lead visitors from the greeting to their slip, one after the other.",
    discussion: """
      It takes the whole terminal and never leaves to a shell; SIGTERM ends it. With --plain, or \
      where the output is no terminal, it speaks in plain lines and reads lines; the end of its \
      input ends it.

      Example: wegweiser kiosk --state /var/lib/wegweiser
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var state: StateOptions
  @OptionGroup var printer: PrinterOptions
  @OptionGroup var pace: PaceOptions

  @Flag(help: "Speak in plain lines, for screen readers, braille lines and serial terminals.")
  var plain = false

  func run() throws {
    if plain || isatty(STDOUT_FILENO) == 0 {
      try PlainKiosk(content, state, printer, pace).run()
    } else {
      try MainActor.assumeIsolated { try keep() }
    }
  }

  /// Keeps one visit after the other going in a process of its own.
  @MainActor private func keep() throws {
    try Signals.block()
    try Surroundings.secure()
    let terminal = try Terminal()
    let size = terminal.size
    guard size.holds(.page) else {
      throw Failure(
        .configuration,
        "this terminal has \(size.columns) columns and \(size.rows) rows; the kiosk needs 80 and 24"
      )
    }
    let environment = ProcessInfo.processInfo.environment
    terminal.makeRaw()
    defer { terminal.restore() }
    let kind = terminal.ask(environment: environment).kind
    let keeper = Keeper(
      of: try program(kind, environment), on: terminal, kind: kind, signals: try Signals(),
      neutralPage: NeutralPage.rows)
    do {
      _ = try keeper.run()
    } catch ConsoleError.visitRefused(let status) {
      // The visit cannot tell: its words would stay on the visitor's screen. Whatever it was, this
      // meets it too.
      let site = try Site(try content.read(), try state.folder(), try printer.outlet(content))
      _ = try content.day(at: site.content.guide.profile)
      throw Failure(.bug, "the visit ended with status \(status)")
    }
  }

  /// The visit, with everything that it must know; it takes over no environment.
  private func program(
    _ kind: TerminalKind, _ environment: [String: String]
  ) throws -> VisitProgram {
    let arguments =
      ["visit", "--terminal", kind.rawValue] + (try content.arguments())
      + ["--state", try state.folder().path] + printer.arguments + pace.arguments
    return VisitProgram(
      path: Checkout.executable, arguments: arguments,
      environment: environment.filter { ["TERM", "TZ"].contains($0.key) })
  }
}

/// What is shown from a failure to the next greeting.
enum NeutralPage {
  @MainActor static func rows(_ size: Size) -> [Row] {
    let empty = Array(repeating: Row(), count: max(0, size.rows / 2 - 2))
    // No language is known here: German and English, which every terminal shows.
    return empty + ["Einen Moment, bitte.", "One moment, please."].map { Row("  " + $0, .bold) }
  }
}
