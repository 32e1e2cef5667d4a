internal import Console
internal import Glibc
internal import GuideFiles
internal import Messages
internal import Pages
internal import TextLayout
internal import Visits
internal import Voice
internal import Words

/// One visit on a terminal: shows its pages, hands it the keys, carries its effects out.
@MainActor final class VisitSession {
  enum End {
    case over
    /// It took a number faster than anybody can read.
    case overInHaste
    /// The terminal is gone, or the program was asked to end.
    case stopped
  }

  let kiosk: Kiosk
  let freshness: Freshness
  let pace: PaceOptions
  let terminal: Terminal
  let screen: Console.Screen
  let loop: EventLoop
  let found: TerminalOptions.Found
  var order: SendingOrder { found.order }

  /// Sets whole pages as pictures; nil where they are shown in the terminal's own letters.
  var picturePages: PicturePages?

  /// The folder of the pictures.
  let drawings: String
  let tray: Tray

  /// Reads the pages aloud; nil on a silent kiosk.
  let reading: ReadingAloud?

  /// Which keys count.
  var keyPace: KeyPace

  var visit: Visit
  var field: VisitField?
  var lastKey = ContinuousClock.now

  /// How many words the visitor has before them.
  var wordsOnShow = 0

  /// When the greeting last looked whether it is still today's.
  var lastLook = ContinuousClock.now

  /// When the visitor came; nil before.
  var firstKey: ContinuousClock.Instant?

  /// Whether the visit is in the office's counts.
  var isCounted = false

  /// Until when key D gives no number; nil where it does.
  let counterRests: ContinuousClock.Instant?
  var issue: IssueInProgress?

  /// Whether something is shown because of a key.
  var isAfterKey = false

  /// Whether a result is still to come from ``issue``.
  var isIssuing = false

  /// Whether the terminal took only a part of the page.
  var isCut = false

  /// How soon such a page is drawn again.
  private static let repair = Duration.milliseconds(250)

  init(
    _ kiosk: Kiosk, today: Day, _ freshness: Freshness, _ pace: PaceOptions,
    _ found: TerminalOptions.Found, marking language: Language?, _ speaker: Speaker?,
    _ heartbeat: Heartbeat?,
    counterRests: Duration?
  ) throws {
    self.counterRests = counterRests.map { .now + $0 }
    self.kiosk = kiosk
    self.freshness = freshness
    self.pace = pace
    self.found = found
    keyPace = KeyPace(isOn: pace.hasStandingPages)
    drawings = kiosk.content.folder.shownDrawings
    picturePages = found.pageRoom.flatMap { room in
      PicturePages(
        kiosk.content, found.manner, room, drawings: kiosk.content.folder.shownDrawings)
    }
    tray = Tray(in: kiosk.counters.folder)
    reading = speaker.map(ReadingAloud.init)
    terminal = try Terminal()
    screen = Console.Screen(on: terminal)
    loop = EventLoop(
      terminal: terminal, signals: try Signals(), heartbeat: heartbeat,
      escapeDelay: .milliseconds(pace.escape))
    visit = Visit(
      kiosk.content.guide, kiosk.content.messages, on: today,
      showing: kiosk.content.messages.languages.filter(found.languages.contains),
      marking: language, in: found.manner)
    terminal.makeRaw()
    terminal.enterPage(as: found.kind, in: found.order)
  }

  /// What is waited for beside keys.
  private var watched: [Int32] {
    [isIssuing ? issue?.descriptor : nil, reading?.descriptor].compactMap(\.self)
  }

  /// Leads the visit to its end; afterwards nothing of it is on the screen.
  func run() -> End {
    // The visit before may have been killed.
    tray.empty()
    defer {
      tray.empty()
      reading?.stop()
      field?.end()
      // The number is there and is only being counted.
      if isIssuing, let ticket = visit.ticket, ticket.paper != .printing { _ = issue?.finished() }
      terminal.wipe()
      if found.pageRoom != nil { screen.leavePictures() }
    }
    while true {
      // A key held down, or a paste, must not keep the kiosk drawing long after it.
      if !loop.hasKeys { show() }
      let (due, again) = (deadline, isCut ? ContinuousClock.now + Self.repair : nil)
      let first = [due, again, keyPace.deadline, alertEnds].compactMap(\.self).min()
      switch loop.next(until: first, watching: watched) {
      case .key(let key): if hear(key, isHeld: false) == .leave { return farewell() }
      case .held(let key): if hear(key, isHeld: true) == .leave { return farewell() }
      case .resized:
        closeField()
        // Nobody is there yet: the session may choose other letters.
        if let fitted = found.fitted, screen.size != fitted, firstKey == nil { return .over }
      case .deadline:
        let ripe = [keyPace.ripe(at: .now)].compactMap(\.self)
        if act(ripe) == .leave { return farewell() }
        if let alertEnds, alertEnds <= .now { visit.quiet() }
        if due.map({ $0 <= .now }) ?? false, isOver() { return .over }
      case .readable(reading?.descriptor): noteTroubles()
      case .readable: receive()
      case .hangUp, .terminated: return .stopped
      }
    }
  }
}
