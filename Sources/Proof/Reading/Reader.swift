internal import Guide
internal import Messages
internal import Pages
internal import TextLayout
internal import Visits
internal import Words

/// A visitor who reads every page in German on the smallest screen, and counts.
///
/// It goes by the same ``Visit`` as a kiosk, so nothing is counted that nobody sees. A page is a screen
/// of it; what stands behind the screen on which a choice is found is not read.
struct Reader {
  /// The pages so far.
  private(set) var pages: [VisitMeasure.ReadPage] = []

  /// What the result has for today.
  private(set) var stepsToday = 0

  private var visit: Visit
  private let layout: PageLayout

  init(_ guide: Guide, _ messages: Messages, on today: Day) {
    visit = Visit(guide, messages, on: today)
    layout = PageLayout(.smallest, office: guide.profile.name, messages)
  }

  /// Goes from the greeting to the offer of a number.
  ///
  /// - Returns: Whether the answers lead there.
  mutating func readToNumber(
    _ choices: [Identifier<Question>: Identifier<Choice>],
    _ circumstances: Set<Identifier<Circumstance>>
  ) -> Bool {
    choose(.speak(.source))
    choose(.begin(withMoreTime: false))
    while case .questions = visit.stage {
      // A profile without that town has no such way.
      guard case .question(let id) = visit.interview.page, let choice = choices[id],
        visit.interview.guide[id].choice(choice) != nil
      else { return false }
      choose(.answer(choice))
    }
    if visit.asksSeveral { tick(circumstances) }
    for _ in 1...9 where visit.stage != .result { goOn() }
    guard case .result(let plan) = visit.subject else { return false }
    stepsToday = plan.steps(.today).count
    read()
    return true
  }

  /// Goes on through all papers to the number: every third one is missing.
  mutating func readToEnd() {
    press(.enter)
    if visit.stage == .further { goOn() }
    let offer = visit.pages[0].options.firstIndex { $0.action == .checkPapers }
    if let offer {
      read()
      press(.option(offer + 1))
      var papers = 0
      for _ in 0..<200 {
        guard case .asking(let id, _) = visit.stage else { break }
        switch visit.interview.guide[id].kind {
        case .count:
          read()
          press(.digit(2))
        case .paper:
          choose(.give(.paper(papers % 3 == 1 ? .missing : .have)))
          papers += 1
        case .date:
          read()
          press(.entered(visit.today.adding(months: 12).asOnLetters))
        case .one(let choices): choose(.give(.choice(choices[0].id)))
        case .several: goOn()
        }
        if visit.stage == .papers { goOn() }
      }
    } else {
      choose(.getNumber, isRead: true)
    }
    visit.received(
      TicketOnScreen(
        number: "W\u{A0}888", isFirstInLine: false, paper: .there(mayPrintAgain: false)))
    read()
  }

  /// Ticks what applies, having read as far as the last of it stands.
  private mutating func tick(_ circumstances: Set<Identifier<Circumstance>>) {
    let page = visit.pages[0]
    let screens = layout.screens([page])
    let ticked = page.options.indices.filter { index in
      circumstances.contains { page.options[index].action == .toggle($0) }
    }
    let last = screens.lastIndex { $0.options.contains(where: ticked.contains) } ?? 0
    read(screens[...last], of: page)
    for option in ticked { press(.option(option + 1)) }
    press(.enter)
    if visit.overlay != nil { choose(.passOver) }
  }

  /// Reads all screens of the page on show.
  private mutating func read() {
    let page = visit.pages[0]
    read(layout.screens([page])[...], of: page)
  }

  private mutating func read(_ screens: ArraySlice<Screenful>, of page: Page) {
    let title = page.pieces.first { $0.role == .title }?.text.string ?? ""
    pages += screens.map { VisitMeasure.ReadPage(title: title, words: page.words(on: $0)) }
  }

  private mutating func choose(_ action: Action, isRead: Bool = false) {
    let page = visit.pages[0]
    guard let option = page.options.firstIndex(where: { $0.action == action }) else { return }
    let screens = layout.screens([page])
    let last = screens.firstIndex { $0.options.contains(option) } ?? screens.count - 1
    if !isRead { read(screens[...last], of: page) }
    press(.option(option + 1))
  }

  /// Reads the page and goes on; what it asks is left open.
  private mutating func goOn() {
    read()
    press(.enter)
    if case .passingOver = visit.overlay { choose(.passOver) }
  }

  private mutating func press(_ input: VisitInput) {
    let options = Array(visit.pages[0].options.indices)
    _ = visit.handle(input, on: Shown(options: options, isLast: true))
  }
}
