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

  private let site: Site
  private let pace: PaceOptions
  private let terminal: Terminal
  private let screen: Console.Screen
  private let loop: EventLoop
  private let order: SendingOrder
  private let tray: Tray

  private var visit: Visit
  private var field: VisitField?
  private var lastKey = ContinuousClock.now
  private var issue: IssueInProgress?

  /// Whether a result is still to come from ``issue``.
  private var isIssuing = false

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
      case .resized:
        field?.end()
        field = nil
      case .deadline: if isOver() { return .over }
      case .readable: receive()
      case .hangUp, .terminated: return .stopped
      }
    }
  }
}

// MARK: - What is shown

extension VisitSession {
  private var screens: [Screenful] {
    let size = screen.size
    let format = Format(columns: size.columns, rows: size.rows, order: order)
    let layout = PageLayout(
      format, office: site.content.guide.profile.name, site.content.messages)
    return layout.screens(visit.pages, lit: visit.lit)
  }

  private func show() {
    guard screen.size.holds(.page) else {
      screen.show(tooSmall)
      return
    }
    let screens = screens
    let shown = screens[min(visit.screen, screens.count - 1)]
    openField(on: shown)
    screen.show(shown.rows, with: field?.line)
  }

  /// German and English, as far as they fit: no page does.
  private var tooSmall: [Row] {
    [Language.de, .en].map { language in
      Row(site.content.messages.string(.troubleTooSmall, in: language))
    }
  }

  /// Opens the page's field, or closes the one of the page before.
  private func openField(on shown: Screenful) {
    guard let place = shown.field, let wanted = visit.pages[0].field, visit.overlay == nil else {
      field?.end()
      field = nil
      return
    }
    if !wanted.isSame(as: field?.wanted) {
      field?.end()
      field = try? VisitField(wanted, at: place, visit.language ?? .source, order)
    } else {
      field?.line.place = .init(place)
    }
  }
}

// MARK: - What is heard

extension VisitSession {
  private func take(_ key: Key) -> VisitEffect? {
    guard screen.size.holds(.page) else { return nil }
    if case .silence = visit.overlay { return handle(.space) }
    if let field, let input = field.take(key) {
      return handle(input)
    }
    guard let input = VisitInput(key) else { return nil }
    return handle(input)
  }

  private func handle(_ input: VisitInput) -> VisitEffect? {
    let screens = screens
    let shown = screens[min(visit.screen, screens.count - 1)]
    light(input, on: shown)
    let effect = visit.handle(
      input, on: Shown(options: shown.options, isLast: shown.isLast))
    switch effect {
    case .issue(let plan):
      issue = .taking(site, plan, in: visit.language ?? .source)
      isIssuing = true
    case .printAgain:
      issue = issue?.printingAgain(site)
      isIssuing = true
    case .slipIsThere:
      issue = issue?.confirming(site)
      isIssuing = true
    case .leave, nil: break
    }
    return effect
  }

  /// Lights a choice for a moment before the page turns, so that a slip of the finger is seen.
  private func light(_ input: VisitInput, on shown: Screenful) {
    guard case .digit(let digit) = input, digit > 0, digit <= shown.options.count,
      visit.overlay == nil, visit.stage != .circumstances
    else { return }
    let option = shown.options[digit - 1]
    let layout = PageLayout(
      Format(columns: screen.size.columns, rows: screen.size.rows, order: order),
      office: site.content.guide.profile.name, site.content.messages)
    let lit = layout.screens(visit.pages, lit: option)
    screen.show(lit[min(visit.screen, lit.count - 1)].rows)
    usleep(150_000)
  }

  /// Takes over what became of the number and its slip.
  private func receive() {
    isIssuing = false
    guard let ticket = issue?.result else { return }
    visit.received(ticket)
    lastKey = .now
  }
}

// MARK: - Silence

extension VisitSession {
  /// When the visitor is asked, told the next second, or given up; nil at the greeting.
  private var deadline: ContinuousClock.Instant? {
    if visit.stage == .greeting, visit.overlay == nil {
      return lastKey + .seconds(Tray.lifetime)
    }
    if case .silence(let left) = visit.overlay {
      return silenceBegins + .seconds(pace.silenceWipe - left + 1)
    }
    return silenceBegins
  }

  private var silenceBegins: ContinuousClock.Instant {
    let times = visit.hasMoreTime ? 3.0 : 1.0
    // Who reads a result has it on the slip, too.
    let isResult = [.result, .ticket].contains(visit.stage)
    return lastKey + .seconds(pace.silenceWarn * times * (isResult ? 2.0 / 3.0 : 1))
  }

  /// Takes in that nothing was done for a while; returns whether the visit is given up.
  private func isOver() -> Bool {
    if visit.stage == .greeting, visit.overlay == nil {
      tray.empty()
      lastKey = .now
      return false
    }
    let left: Int =
      if case .silence(let seconds) = visit.overlay { seconds - 1 } else { pace.silenceWipe }
    guard left > 0 else { return true }
    _ = visit.handle(.silent(secondsLeft: left), on: Shown(options: [], isLast: true))
    return false
  }

  private func farewell() -> End {
    visit.leave()
    show()
    _ = loop.next(until: .now + .seconds(3))
    return .over
  }
}
