internal import Console
internal import Foundation
internal import Glibc
internal import Guide
internal import GuideFiles
internal import Issuing
internal import Journal
internal import Pages
internal import Pictures
internal import TextLayout
internal import Tickets
internal import TicketsSQLite
internal import Words

/// Starts a kiosk, with or without a helper: in plain lines, or on a terminal that it keeps.
struct KioskStart {
  private let content: ContentOptions
  private let state: StateOptions
  private let printer: PrinterOptions
  private let pace: PaceOptions
  private let screen: ScreenOptions
  private let voice: VoiceOptions

  /// The helper's language; nil where nobody helps.
  private let beside: Language?

  init(
    _ content: ContentOptions, _ state: StateOptions, _ printer: PrinterOptions,
    _ pace: PaceOptions, _ screen: ScreenOptions, _ voice: VoiceOptions,
    beside: Language?
  ) {
    self.content = content
    self.state = state
    self.printer = printer
    self.pace = pace
    self.screen = screen
    self.voice = voice
    self.beside = beside
  }

  func run() throws {
    try Lockdown.hide()
    _ = try content.namedLanguage()
    let isPlain = screen.plain || isatty(STDOUT_FILENO) == 0
    if isPlain, isatty(STDOUT_FILENO) == 0 || isatty(STDIN_FILENO) == 0 {
      // Whoever wrote these lines sits at no keyboard of ours; but no program is started here either.
      try Lockdown.engage(heartbeat: nil)
      let manner = Manner(beside: beside, isDrawn: false, hasVoice: voice.isOn)
      let options = PlainKiosk.Options(
        content: content, state: state, printer: printer, offer: screen.offer)
      var kiosk = try PlainKiosk(options, pace, voice, manner)
      try settle()
      kiosk.run()
    } else {
      try MainActor.assumeIsolated { try isPlain ? keepLines() : keep() }
    }
  }

  /// Settles what a kiosk that died has left, before the first visitor.
  ///
  /// Without a ledger there is no kiosk: somebody has mistyped its folder. What else is wrong with it
  /// takes the numbers away, not the guide.
  private func settle() throws {
    let ledger = SQLiteLedger(in: try state.folder())
    let result: Result<[Ticket], LedgerError> = wait {
      do throws(LedgerError) {
        return .success(try await ledger.recover(at: MachineClock.universal.now))
      } catch {
        return .failure(error)
      }
    }
    switch result {
    case .success(let tickets) where tickets.isEmpty: break
    case .success(let tickets): tell("note: \(Notice.recovered(tickets))")
    case .failure(.absent(let path)):
      // Wrong content is told first, here as in every command.
      _ = try content.read()
      throw Failure(LedgerError.absent(path: path))
    case .failure(let error): tell("note: no numbers are given: \(error)")
    }
  }

  /// Keeps one visit after the other going in a process of its own.
  @MainActor private func keep() throws {
    try Signals.block()
    try Surroundings.secure()
    Supervision.takeOverErrors()
    try settle()
    let terminal = try Terminal()
    let environment = ProcessInfo.processInfo.environment
    let fitted = fittedSize(of: terminal, environment)
    let size = terminal.size
    guard size.holds(.page) else {
      throw Failure(
        .configuration,
        "this terminal has \(size.columns) columns and \(size.rows) rows; the kiosk needs 80 and 24"
      )
    }
    terminal.makeRaw()
    defer { terminal.restore() }
    let (kind, answers) = terminal.ask(environment: environment)
    let way = PictureWay(
      environment: environment, hasSixel: answers.hasSixel, isKitty: kind == .kitty)
    let drawn = screen.pictures.way(way)
    // Whole pages as pictures need a terminal that says of itself that it shows them, and how large.
    let canShowPages = screen.pages == .auto && drawn == .sixel && answers.hasSixel
    let pageRoom = canShowPages ? terminal.askForPictures() : nil
    let found = TerminalOptions.arguments(
      kind, screen.direction.order(kind.order), drawn,
      kind.languages.filter(answers.languages.contains), beside: beside,
      hasColours: environment.allowsColours, fitted: fitted, pageRoom: pageRoom)
    try keep(
      Keeper(
        of: program(found, environment), on: terminal, kind: kind,
        order: screen.direction.order(kind.order), reportsKeys: answers.reportsKeys, fitted: fitted,
        signals: try Signals(), report: report, neutralPage: NeutralPage.rows))
  }

  /// The size for which the session chose its letters, as soon as the terminal has it: it opens smaller. Nil
  /// where no session did.
  @MainActor private func fittedSize(
    of terminal: Terminal, _ environment: [String: String]
  ) -> Size? {
    guard let path = environment[ScreenNote.variable], let note = ScreenNote.read(at: path) else {
      return nil
    }
    for _ in 0..<60 where terminal.size != note.size { usleep(50_000) }
    return terminal.size
  }

  /// The same in plain lines, on a terminal that edits them itself.
  @MainActor private func keepLines() throws {
    try Signals.block()
    try Surroundings.secure()
    Supervision.takeOverErrors()
    try settle()
    let environment = ProcessInfo.processInfo.environment
    let terminal = try Terminal()
    defer { terminal.restore() }
    let found = TerminalOptions.arguments(
      .bare, .logical, .none, Language.allCases, beside: beside, hasColours: false, fitted: nil)
    try keep(
      Keeper(
        of: program(found + ["--plain"], environment), on: terminal, kind: .bare,
        linesOn: environment["TERM"] ?? "", signals: try Signals(), report: report,
        neutralPage: NeutralPage.rows))
  }

  /// Keeps visits going until somebody ends it.
  @MainActor private func keep(_ keeper: Keeper) throws {
    beginDelivery()
    let note = reporter()
    note(.kioskStarted)
    // A visit that was killed empties nothing.
    let tray = Tray(in: try state.folder())
    defer {
      tray.empty()
      note(.kioskEnded)
    }
    do {
      if try keeper.run() == .outgrown {
        throw Failure(
          .tryAgain, "the screen has another size now; the session has to look at it anew")
      }
    } catch ConsoleError.visitRefused(let status) {
      // The visit cannot tell: its words would stay on the visitor's screen. Whatever it was, this
      // meets it too.
      let kiosk = try Kiosk(content, state, printer)
      _ = try content.day(at: kiosk.content.guide.profile)
      throw Failure(.bug, "the visit ended with status \(status)")
    }
  }

  @MainActor private func report(_ incident: Keeper.Incident) {
    let note = reporter()
    switch incident {
    case .visitFailed(let status): note(.visitFailed(status: status))
    case .haste: note(.numbersInHaste)
    }
  }

  /// Lets the courier go where there is a server.
  private func beginDelivery() {
    guard state.server != nil else { return }
    // A wrong profile ends the first visit, and that is told.
    try? Counters(content, state, logs: true).beginDelivery()
  }

  /// What notes the keeper's own events: in the office's time, as far as the office is known here.
  private func reporter() -> (JournalEvent) -> Void {
    // The profile alone: a guide would keep the first visitor waiting. Where it is wrong, the visit tells.
    let clock = (try? Office(content.readProfile()))?.clock
    let log = KioskLog(clock ?? MachineClock.universal)
    return { log.note($0) }
  }

  /// The visit, with everything that it must know; it takes over no environment.
  private func program(
    _ found: [String], _ environment: [String: String]
  ) throws -> VisitProgram {
    let arguments =
      ["visit"] + found + (try content.startable().arguments())
      + (try state.arguments()) + printer.arguments + screen.offer.arguments
      + pace.arguments + voice.arguments
    var program = VisitProgram(
      path: Checkout.executable, arguments: arguments,
      environment: environment.filter { (["TERM", "TZ"] + voice.variables).contains($0.key) })
    program.inHaste = { ["--counter-rests", "\($0 / .seconds(1))"] }
    return program
  }
}
