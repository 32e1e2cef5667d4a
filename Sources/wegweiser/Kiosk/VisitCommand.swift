internal import ArgumentParser
internal import Console
internal import Glibc
internal import Guide
internal import GuideFiles
internal import Pages

/// `wegweiser visit`: one visit, in a process that its keeper started for it.
struct VisitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visit", abstract: "Lead one visitor; started by the kiosk.",
    shouldDisplay: false)

  @OptionGroup var content: ContentOptions
  @OptionGroup var state: StateOptions
  @OptionGroup var printer: PrinterOptions
  @OptionGroup var offer: LanguageOptions
  @OptionGroup var pace: PaceOptions
  @OptionGroup var terminal: TerminalOptions
  @OptionGroup var voice: VoiceOptions

  @Flag(help: "Speak in plain lines.")
  var plain = false

  @ArgumentParser.Option(help: "For how many seconds key D gives no number.")
  var counterRests: Double?

  func run() throws {
    try MainActor.assumeIsolated {
      try Signals.block()
      try Surroundings.secure()
      let heartbeat = Heartbeat()
      try Lockdown.engage(heartbeat: heartbeat)
      silenceStandardError()
      if plain { Glibc.exit(try leadInLines(heartbeat)) }
      let found = try terminal.read(hasVoice: voice.isOn)
      let kiosk = try Kiosk(content, state, printer, speaking: offer.offered, logs: true)
      let profile = kiosk.content.guide.profile
      let session = try VisitSession(
        kiosk, today: try content.day(at: profile), try Freshness(content, at: profile), pace,
        found,
        marking: try content.namedLanguage(), try voice.speaker(content), heartbeat,
        counterRests: counterRests.map { .seconds($0) })
      let end = session.run()
      switch end {
      case .over: Glibc.exit(VisitProgram.isOver)
      case .overInHaste: Glibc.exit(VisitProgram.isOverInHaste)
      case .stopped: Glibc.exit(0)
      }
    }
  }

  /// Leads one visitor in plain lines; returns with which status to end.
  private func leadInLines(_ heartbeat: Heartbeat?) throws -> Int32 {
    let beside = try terminal.read(hasVoice: voice.isOn).manner.beside
    let options = PlainKiosk.Options(
      content: content, state: state, printer: printer, offer: offer)
    var kiosk = try PlainKiosk(
      options, pace, voice, Manner(beside: beside, isDrawn: false, hasVoice: voice.isOn))
    let lines = LineReader(from: STDIN_FILENO, signals: try Signals(), heartbeat: heartbeat)
    switch kiosk.visit(lines, heartbeat, counterRests: counterRests.map { .seconds($0) }) {
    case .over: return VisitProgram.isOver
    case .overInHaste: return VisitProgram.isOverInHaste
    case .ended: return 0
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
