import Guide
import GuideFiles
import Messages
import Pages
import Shipped
import Testing
import TextLayout
import Wording
import Words

/// Every page that a visitor can meet, in every language that may stand on a screen.
@Suite struct `Every page`: Sendable {
  private static let sides: [[Language]] = [[.de], [.ar, .de], [.fa, .de], [.en, .de], [.ti, .de]]
  private static let looks = [Look.smallest, Look(columns: 104, rows: 29)]
  private let content: Content

  init() throws {
    content = try Shipped.content()
  }

  @Test(arguments: sides, looks)
  func `fits its screens, in one language and beside German`(sides: [Language], look: Look) {
    let layout = PageLayout(look, office: content.guide.profile.name, content.messages)
    var misfits: Set<String> = []

    for subject in Subjects(content.guide).all {
      for screen in layout.screens(pages(subject, sides)) {
        if screen.rows.count != look.rows { misfits.insert("\(subject.name): \(screen.rows.count) rows") }
        for row in screen.rows where row.columns > look.columns {
          misfits.insert("\(subject.name): \(row.columns) columns in '\(row.text)'")
        }
        for row in screen.rows where row.text.contains("…") {
          misfits.insert("\(subject.name): cut in '\(row.text)'")
        }
      }
    }

    #expect(misfits.sorted() == [])
  }

  @Test(arguments: sides, looks)
  func `of a question with at most nine choices takes one screen`(sides: [Language], look: Look) {
    let layout = PageLayout(look, office: content.guide.profile.name, content.messages)
    var long: Set<String> = []

    for subject in Subjects(content.guide).questions {
      let pages = pages(subject, sides)
      let count = layout.screens(pages).count
      if pages[0].options.count <= 9, count > 1 { long.insert("\(subject.name): \(count)") }
    }

    #expect(long.sorted() == [])
  }

  @Test(arguments: sides.dropFirst())
  func `has the same pieces, options and keys in both languages`(sides: [Language]) {
    for subject in Subjects(content.guide).all {
      let pages = pages(subject, sides)

      #expect(pages[0].pieces.map(\.id) == pages[1].pieces.map(\.id), "\(subject.name)")
      #expect(pages[0].pieces.map(\.role) == pages[1].pieces.map(\.role), "\(subject.name)")
      #expect(pages[0].options == pages[1].options, "\(subject.name)")
      #expect(pages[0].keys == pages[1].keys, "\(subject.name)")
    }
  }

  @Test(arguments: looks)
  func `keeps every option in reach, once`(look: Look) {
    let layout = PageLayout(look, office: content.guide.profile.name, content.messages)

    for subject in Subjects(content.guide).all {
      let pages = pages(subject, [.ti, .de])
      let screens = layout.screens(pages)

      #expect(screens.flatMap(\.options) == Array(pages[0].options.indices), "\(subject.name)")
      #expect(screens.allSatisfy { $0.options.count <= 9 }, "\(subject.name)")
      if screens.count > 1 {
        #expect(screens.allSatisfy { $0.options.count <= 8 }, "\(subject.name)")
      }
    }
  }

  private func pages(_ subject: Subject, _ sides: [Language]) -> [Page] {
    sides.map { side in
      PageMaker(Wording(content.guide, content.messages, in: side), Language.allCases).page(subject)
    }
  }
}

/// What pages can be about, each distinct page once.
struct Subjects {
  /// Each question with each answer given before, and with each progress.
  private(set) var questions: [Subject] = []
  private(set) var others: [Subject] = []

  var all: [Subject] { questions + others }

  init(_ guide: Guide) {
    let walk = Walk(guide)
    addQuestions(walk, guide)
    for (outcome, ways) in walk.ends { addOutcome(outcome, ways, guide) }
    addPapers(guide)
    let states: [PaperOnScreen] = [
      .printing, .there, .uncertain(mayPrintAgain: true), .uncertain(mayPrintAgain: false),
      .didNotCome, .noPrinter,
    ]
    let tickets = states.flatMap { state in
      [true, false].map { TicketOnScreen(number: "K 999", isFirstInLine: $0, paper: state) }
    }
    others += tickets.map { .ticket($0) }
    others += [
      .ticket(TicketOnScreen(number: nil, isFirstInLine: false, paper: .noPrinter)),
      .greeting, .start, .help(nil), .languages, .anew, .counter, .oneMoment, .farewell,
      .silence(secondsLeft: 0), .silence(secondsLeft: 180), .trouble(.startOver),
      .trouble(.screenTooSmall), .circumstances([]),
      .circumstances(Set(guide.parts.circumstances.map(\.id))), .persons(.adults),
      .persons(.children), .interpreter(given: nil), .interpreter(given: true),
      .interpreter(given: false),
    ]
  }

  private mutating func addQuestions(_ walk: Walk, _ guide: Guide) {
    var seen: Set<String> = []
    for answers in walk.places.values {
      let interview = guide.interview(answers)
      guard case .question(let id) = interview.page else { continue }
      let progress = interview.progress
      if seen.insert("\(id)").inserted {
        questions += guide[id].choices.map {
          .question(id, given: $0.id, progress, typed: nil)
        }
        others.append(.help(id))
      }
      if seen.insert("\(id) \(progress)").inserted {
        questions.append(.question(id, given: nil, progress, typed: nil))
      }
      if id == "town", seen.insert("typed").inserted {
        questions += ["", "ni", "xyz"].map { .question(id, given: nil, progress, typed: $0) }
      }
    }
  }

  /// The result with every step, place and paper of an outcome, on as few pages as show them all.
  private mutating func addOutcome(
    _ outcome: Identifier<Outcome>, _ ways: [Answers], _ guide: Guide
  ) {
    var shown: Set<String> = []
    for way in ways.sorted(by: { $0.choices.count > $1.choices.count }) {
      var interview = guide.interview(way)
      if guide[outcome].checksPapers {
        for circumstance in guide.parts.circumstances { interview.handle(.toggled(circumstance.id)) }
      }
      guard let plan = guide.plan(for: interview, on: Shipped.today, translation: true) else {
        continue
      }
      var parts = Set(plan.steps.map { "\($0.step.id) \($0.place?.lines ?? [])" })
      parts.formUnion(plan.papers.map { "\($0.document.id)" })
      parts.formUnion(plan.notices.map(\.rawValue))
      guard !parts.isSubset(of: shown) else { continue }
      if shown.isEmpty { others += [.check(plan.way), .whatNow(plan), .words(plan)] }
      shown.formUnion(parts)
      others.append(.result(plan))
      guard plan.outcome.checksPapers else { continue }
      for status in DocumentStatus.allCases {
        for paper in plan.papers { interview.handle(.checked(paper.document.id, status)) }
        interview.handle(.dated("residence-paper", Day(iso: "2025-03-04")))
        guide.plan(for: interview, on: Shipped.today, translation: true).map {
          others.append(.papers($0))
        }
      }
    }
  }

  private mutating func addPapers(_ guide: Guide) {
    let total = guide.parts.documents.count
    for (index, document) in guide.parts.documents.enumerated() {
      others += [nil, .have].map {
        .paper(document.id, given: $0, number: index + 1, of: total)
      }
      guard document.hasEndDate else { continue }
      others += [true, false].map { .paperDate(document.id, isImpossible: $0) }
    }
  }
}

extension Subject {
  /// The page's name in a report.
  var name: String {
    switch self {
    case .question(let id, let given, let progress, let typed):
      "question \(id) given \(given?.rawValue ?? "-") typed \(typed ?? "-") \(progress.asked)+"
        + "\(progress.leastLeft)...\(progress.mostLeft)"
    case .result(let plan): "result \(plan.outcome.id)"
    case .whatNow(let plan): "what now \(plan.outcome.id)"
    case .words(let plan): "words \(plan.outcome.id)"
    case .papers(let plan): "papers \(plan.outcome.id)"
    case .check(let answered): "check with \(answered.count)"
    case .help(let id): "help \(id?.rawValue ?? "-")"
    case .paper(let id, _, _, _): "paper \(id)"
    default: "\(self)"
    }
  }
}
