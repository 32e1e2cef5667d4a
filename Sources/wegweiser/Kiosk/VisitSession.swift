internal import Console
internal import Glibc
internal import Guide
internal import GuideFiles
internal import Messages
internal import Pages
internal import TextLayout
internal import Visits
internal import Words

/// One visit on a terminal: shows its pages, hands it the keys, carries its effects out.
@MainActor final class VisitSession {
  enum End {
    case over
    /// The terminal is gone, or the program was asked to end.
    case stopped
  }

  let site: Site
  let pace: PaceOptions
  let terminal: Terminal
  let screen: Console.Screen
  let loop: EventLoop
  let order: SendingOrder
  let tray: Tray

  var visit: Visit
  var field: VisitField?
  var lastKey = ContinuousClock.now
  var issue: IssueInProgress?

  /// Whether a result is still to come from ``issue``.
  var isIssuing = false

  init(
    _ site: Site, today: Day, _ pace: PaceOptions, _ kind: TerminalKind, _ heartbeat: Heartbeat?
  ) throws {
    self.site = site
    self.pace = pace
    order = kind.order
    tray = Tray(in: site.folder)
    terminal = try Terminal()
    screen = Console.Screen(on: terminal)
    loop = EventLoop(
      terminal: terminal, signals: try Signals(), heartbeat: heartbeat,
      escapeDelay: .milliseconds(pace.escape))
    visit = Visit(
      site.content.guide, site.content.messages, on: today,
      showing: site.content.messages.languages.filter(kind.languages.contains))
    terminal.makeRaw()
    terminal.enterPage(as: kind)
  }

  /// Leads the visit to its end; afterwards nothing of it is on the screen.
  func run() -> End {
    defer {
      field?.end()
      terminal.wipe()
    }
    while true {
      show()
      switch loop.next(until: deadline, watching: isIssuing ? issue?.descriptor : nil) {
      case .key(let key):
        lastKey = .now
        if take(key) == .leave { return farewell() }
      case .resized: closeField()
      case .deadline: if isOver() { return .over }
      case .readable: receive()
      case .hangUp, .terminated: return .stopped
      }
    }
  }
}
