import Guide
import GuideFiles
import Messages
import Pages
import Shipped
import TextLayout
import Visits
import Words

/// A visit as a visitor drives it: by keys, on the screens that are shown.
struct Kiosk {
  private(set) var visit: Visit
  private(set) var effects: [VisitEffect] = []
  private let content: Content
  private let columns: Int
  private let rows: Int

  init(
    _ content: Content? = nil, columns: Int = 80, rows: Int = 24, marking language: Language? = nil,
    in manner: Manner = Manner()
  ) throws {
    self.content = try content ?? Shipped.content()
    self.columns = columns
    self.rows = rows
    visit = Visit(
      self.content.guide, self.content.messages, on: Shipped.today, marking: language, in: manner)
  }

  /// The screen on show.
  var screen: Screenful {
    let format = Format(
      columns: columns, rows: rows, look: visit.look, hasPictures: visit.manner.hasPictures)
    let layout = PageLayout(
      format, office: content.guide.profile.name, content.messages, visit.manner)
    let screens = layout.screens(
      visit.pages, lit: visit.lit, showsPictures: visit.showsPictures)
    return screens.shown(at: visit.screen, of: visit.pages[0])
  }

  /// The ids of the options on the screen, the one with the key 1 first.
  var offered: [String] {
    let page = visit.pages[0]
    let ids = page.pieces.filter { if case .option = $0.role { true } else { false } }.map(\.id)
    return screen.options.map { ids[$0] }
  }

  /// The digits that stand before the options on the screen, where they stand at the left.
  var digits: [Int] {
    screen.rows.compactMap { row in
      row.text.hasPrefix("  ") ? Int(row.text.dropFirst(2).prefix { $0.isNumber }) : nil
    }
  }

  /// Presses keys one after the other: digits and letters, `⏎` for Enter, `‹` for Esc, `↑`, `↓`, and
  /// `␣` for the space bar; blanks are only for the reader.
  mutating func press(_ keys: String) {
    for key in keys where key != " " {
      let input: VisitInput =
        switch key {
        case "⏎": .enter
        case "‹": .back
        case "↑": .up
        case "↓": .down
        case "␣": .space
        default: key.wholeNumberValue.map { .digit($0) } ?? .letter(key)
        }
      handle(input)
    }
  }

  mutating func handle(_ input: VisitInput) {
    let screen = screen
    let shown = Shown(options: screen.options, index: screen.index, isLast: screen.isLast)
    if let effect = visit.handle(input, on: shown) { effects.append(effect) }
  }

  mutating func receive(_ ticket: TicketOnScreen) { visit.received(ticket) }

  /// Reads on with Enter until something else than the page on show comes; leaves open what is asked.
  mutating func readOn() {
    let stage = visit.stage
    for _ in 0..<50 where visit.stage == stage {
      if case .passingOver = visit.overlay { press("2") } else { press("⏎") }
    }
  }

  /// Reads on from any page behind the questions to the one that offers a number.
  mutating func readToNumber() {
    for _ in 1...9 where visit.stage != .whatNow { readOn() }
  }

  /// The question on show; nil on any other page.
  var question: Identifier<Question>? {
    guard visit.overlay == nil, visit.stage == .questions,
      case .question(let id) = visit.interview.page
    else { return nil }
    return id
  }

  /// The choices given on the way, each as its question's and its own code.
  var codes: [String] {
    visit.interview.answered.map { "\($0.question.code).\($0.choice.code)" }
  }
}

extension Kiosk {
  /// A kiosk at which these keys were pressed.
  init(after keys: String) throws {
    try self.init()
    press(keys)
  }
}
