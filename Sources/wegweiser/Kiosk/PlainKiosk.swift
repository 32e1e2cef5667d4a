internal import Console
internal import Glibc
internal import Guide
internal import GuideFiles
internal import Messages
internal import Pages
internal import Visits
internal import Words

/// The kiosk in plain lines: nothing is drawn, every line is one sentence, answers are lines.
///
/// It runs in one process. The end of its input cancels the visit, takes no number and is no error.
struct PlainKiosk {
  private let site: Site
  private let today: Day
  private let pace: PaceOptions

  init(
    _ content: ContentOptions, _ state: StateOptions, _ printer: PrinterOptions,
    _ pace: PaceOptions
  ) throws {
    site = try Site(try content.read(), try state.folder(), try printer.outlet(content))
    today = try content.day(at: site.content.guide.profile)
    self.pace = pace
  }

  /// Leads visitors, one after the other, until the input ends.
  func run() {
    var lines = LineReader(from: STDIN_FILENO)
    while lead(&lines) {}
  }

  /// Leads one visitor; false when the input has ended.
  private func lead(_ lines: inout LineReader) -> Bool {
    var visit = Visit(site.content.guide, site.content.messages, on: today)
    var issue: IssueInProgress?
    while true {
      say(visit)
      let input: VisitInput
      switch lines.next(within: patience(for: visit)) {
      case .line(let line):
        if case .silence = visit.overlay {
          input = .space
        } else {
          input = VisitInput(line: line, to: visit)
        }
      case .silence:
        if case .silence = visit.overlay { return true }
        input = .silent(secondsLeft: pace.silenceWipe)
      case .end:
        if visit.stage != .greeting, visit.ticket?.number == nil {
          Swift.print(site.content.messages.string(.plainEnded, in: visit.language ?? .source))
        }
        return false
      }
      if visit.stage == .greeting { Tray(in: site.folder).empty() }
      let shown = Shown(options: Array(visit.pages[0].options.indices), isLast: true)
      switch visit.handle(input, on: shown) {
      case .issue(let plan):
        say(visit)
        issue = .taking(site, plan, in: visit.language ?? .source)
      case .printAgain: issue = issue?.printingAgain(site)
      case .slipIsThere: issue = issue?.confirming(site)
      case .leave:
        visit.leave()
        say(visit)
        return true
      case nil: continue
      }
      if let ticket = issue?.finished() { visit.received(ticket) }
    }
  }

  private func say(_ visit: Visit) {
    for line in PlainPage(visit.pages, site.content.messages).lines { Swift.print(line) }
    Swift.print()
    fflush(nil)
  }

  /// How long to wait for a line: for ever at the greeting, where nobody is.
  private func patience(for visit: Visit) -> Duration? {
    if case .silence = visit.overlay { return .seconds(pace.silenceWipe) }
    guard visit.stage != .greeting else { return nil }
    return .seconds(pace.silenceWarn * (visit.hasMoreTime ? 3 : 1))
  }
}

extension VisitInput {
  /// What a line means to the page on show: a number, a key's letter, nothing for Enter, or what is
  /// typed into its field.
  init(line: String, to visit: Visit) {
    let text = line.inPlainDigits.filter { $0 != " " || visit.pages[0].field != nil }
    switch (text.first, visit.pages[0].field) {
    case (nil, .date?): self = .entered("")
    case (nil, _): self = .enter
    case (_, .date?): self = .entered(text)
    case (let first?, .name?) where first.isLetter: self = .typed(text)
    case (let first?, _):
      if let number = Int(text), number < 100 {
        self = .option(number)
      } else {
        self = text.count == 1 ? .letter(first) : .typed(text)
      }
    }
  }
}
