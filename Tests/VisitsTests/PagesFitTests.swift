import Foundation
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
///
/// The usual run sets each page of few lines once for each language, and those of many screens in the
/// language that takes the most room. With `WEGWEISER_TEST_PAGES=all`, for CI, all are set in every
/// language on both screens, questions with every answer given before and with every progress.
@Suite struct `Every page`: Sendable {
  private static let isThorough =
    ProcessInfo.processInfo.environment["WEGWEISER_TEST_PAGES"] == "all"
  private static let large = Format(columns: 104, rows: 29, hasPictures: true)
  private static let smallest = Format(columns: 80, rows: 24, hasPictures: true)
  private static let sides: [[Language]] = [
    [.de], [.ar, .de], [.fa, .de], [.en, .de], [.ti, .de],
  ]

  /// What pages are set for.
  private static let settings: [Setting] =
    sides.map { Setting(sides: $0, format: smallest) }
    + [
      // The look with the fewest choices a page, a helper beside, and a screen with room to spare.
      Setting(sides: [.ar, .de], format: Format(columns: 80, rows: 24, look: .large)),
      Setting(sides: [.ti, .en], format: smallest, manner: Manner(beside: .en, hasPictures: true)),
      Setting(sides: [.fa, .de], format: Format(columns: 200, rows: 60, hasPictures: true)),
      Setting(sides: [.de], format: Format(columns: 200, rows: 60, hasPictures: true)),
    ] + (isThorough ? sides : [[.ti, .de]]).map { Setting(sides: $0, format: large) }

  struct Setting: Sendable, CustomTestStringConvertible {
    let sides: [Language]
    let format: Format
    var manner = Manner(hasPictures: true)

    var testDescription: String { "\(sides) on \(format.columns)×\(format.rows), \(format.look)" }
  }

  private static let subjects = Result {
    try Subjects(Shipped.guide(), isThorough: isThorough)
  }

  private let content: Content
  private let subjects: Subjects

  init() throws {
    content = try Shipped.content()
    subjects = try Self.subjects.get()
  }

  @Test(arguments: settings)
  func `fits its screens, whole and with every option in reach`(setting: Setting) {
    let (sides, format) = (setting.sides, setting.format)
    let layout = PageLayout(
      format, office: content.guide.profile.name, content.messages, setting.manner)
    var misfits: Set<String> = []

    for subject in subjects.all where isWanted(subject, setting) {
      let pages = pages(subject, sides, setting.manner)
      let screens = layout.screens(pages)
      let options = pages[0].options.indices

      for screen in screens {
        if screen.rows.count != format.rows {
          misfits.insert("\(subject.name): \(screen.rows.count) rows")
        }
        let digits = screens.count == 1 || pages[0].keys.contains(.next) ? 9 : 8
        // A tenth answer to be checked has a number of two digits.
        let most = if case .check = subject { 10 } else { digits }
        if screen.options.count > most {
          misfits.insert("\(subject.name): too few digits")
        }
        for row in screen.rows where row.columns > format.columns {
          misfits.insert("\(subject.name): \(row.columns) columns in '\(row.text)'")
        }
        for row in screen.rows where row.text.contains("…") {
          misfits.insert("\(subject.name): cut in '\(row.text)'")
        }
      }
      for screen in screens where screens.count > 1 {
        if screen.pieces.allSatisfy({ pages[0].pieces[$0].role == .title }) {
          misfits.insert("\(subject.name): a screen with a title alone")
        }
      }
      if screens.flatMap(\.options) != Array(options) {
        misfits.insert("\(subject.name): options lost")
      }
      for screen in screens
        + (pages[0].hasPictures ? layout.screens(pages, showsPictures: true) : [])
      {
        for picture in screen.pictures
        where picture.column + PicturePlace.columns > format.columns
          || picture.row + PicturePlace.rows > format.rows - 3
        {
          misfits.insert("\(subject.name): picture beyond the page")
        }
        if screen.rows.contains(where: { $0.columns > format.columns }) {
          misfits.insert("\(subject.name): too wide with pictures")
        }
      }
      if case .question = subject, format.look == .normal, !setting.manner.isAssisted,
        options.count <= 9, screens.count > 1
      {
        misfits.insert("\(subject.name): \(screens.count) screens")
      }
    }

    #expect(misfits.sorted() == [])
  }

  /// Beside each language stands one of a helper's, or the German that a draft needs.
  private static let pairs: [[Language]] =
    sides.dropFirst() + [.de, .ar, .fa, .ti].map { [$0, .en] }

  @Test(arguments: pairs)
  func `has the same pieces, options and keys in both languages`(sides: [Language]) {
    let manner = Manner(beside: sides[1], hasPictures: true)
    for subject in subjects.all {
      let pages = pages(subject, sides, manner)

      #expect(pages[0].pieces.map(\.id) == pages[1].pieces.map(\.id), "\(subject.name)")
      #expect(pages[0].pieces.map(\.role) == pages[1].pieces.map(\.role), "\(subject.name)")
      #expect(pages[0].options == pages[1].options, "\(subject.name)")
      #expect(pages[0].keys == pages[1].keys, "\(subject.name)")
    }
  }

  @Test func `is looked at: questions, results, papers and tickets`() {
    var kinds: [String: Int] = [:]

    for subject in subjects.all {
      kinds[String(subject.name.prefix { $0.isLetter }), default: 0] += 1
    }

    #expect(kinds["question", default: 0] >= 60)
    #expect(kinds["result", default: 0] >= 18)
    #expect(kinds["what", default: 0] == 18)
    #expect(kinds["asked", default: 0] >= 40)
    #expect(kinds["papers", default: 0] >= 4)
    #expect(kinds["help", default: 0] == 20)
    #expect(kinds["ticket", default: 0] == 13)
  }

  private func isWanted(_ subject: Subject, _ setting: Setting) -> Bool {
    if Self.isThorough { return true }
    if setting.manner.isAssisted || setting.format.look == .large || setting.format.columns > 104 {
      return true
    }
    return switch subject {
    case .question: true
    case .result, .further, .step, .papers, .check:
      setting.sides == [.ti, .de] && setting.format == Self.smallest
    default: setting.format == Self.smallest
    }
  }

  private func pages(_ subject: Subject, _ sides: [Language], _ manner: Manner) -> [Page] {
    sides.map { side in
      let wording = Wording(content.guide, content.messages, in: side)
      return PageMaker(wording, Language.allCases, manner).page(subject)
    }
  }
}

/// What pages can be about, each distinct page once.
struct Subjects: Sendable {
  /// Each question with each answer given before, and with each progress.
  private(set) var questions: [Subject] = []
  private(set) var others: [Subject] = []

  /// The papers that some list shows.
  private var listed: Set<Identifier<Document>> = []

  var all: [Subject] { questions + others }

  /// Pages whose lines stand on others already are left out, unless `isThorough`.
  init(_ guide: Guide, isThorough: Bool) {
    let walk = Walk(guide)
    addQuestions(walk, guide, isThorough)
    for outcome in guide.parts.outcomes {
      addOutcome(outcome.id, walk.ends[outcome.id] ?? [], guide, isThorough)
    }
    addPapers(guide, isThorough)
    let states: [PaperOnScreen] = [
      .printing, .there(mayPrintAgain: true), .uncertain(mayPrintAgain: true),
      .uncertain(mayPrintAgain: false),
      .didNotCome, .noPrinter,
    ]
    let tickets = states.flatMap { state in
      [true, false].map { TicketOnScreen(number: "K 999", isFirstInLine: $0, paper: state) }
    }
    others += tickets.map { .ticket($0) }
    others += [
      .ticket(.none()), .greeting, .start, .help(nil), .languages, .anew, .counter, .questionsFirst,
      .oneMoment,
      .farewell,
      .silence(secondsLeft: 0), .silence(secondsLeft: 180), .trouble(.startOver),
      .trouble(.screenTooSmall), .asked(AskedPage(.circumstances)),
      .asked(AskedPage(.circumstances, given: guide.allSaid)),
    ]
    for question in guide.parts.followUps {
      let values = [nil] + question.kind.samples(on: Shipped.today)
      others += values.map {
        .asked(AskedPage(question.id, given: guide.saying($0, to: question.id)))
      }
    }
  }

  private mutating func addQuestions(_ walk: Walk, _ guide: Guide, _ isThorough: Bool) {
    var seen: Set<String> = []
    for answers in walk.places.values {
      let interview = guide.interview(answers)
      guard case .question(let id) = interview.page else { continue }
      let progress = interview.progress
      if seen.insert("\(id)").inserted {
        let given = isThorough ? guide[id].choices : guide[id].choices.suffix(1)
        questions += given.map { .question(id, given: $0.id, progress, typed: nil) }
        others += [.help(id), .background(id, guide[id].sources)]
      }
      if id == "town", seen.insert("typed").inserted {
        questions += ["", "ni", "xyz"].map { .question(id, given: nil, progress, typed: $0) }
      }
      // What a progress says stands above any question alike, so a short one will do.
      let shown = isThorough ? id : "study"
      if seen.insert("\(shown) \(progress)").inserted {
        questions.append(.question(shown, given: nil, progress, typed: nil))
      }
    }
  }

  /// The result with every step, place and paper of an outcome, on as few pages as show them all.
  private mutating func addOutcome(
    _ outcome: Identifier<Outcome>, _ ways: [Answers], _ guide: Guide, _ isThorough: Bool
  ) {
    var shown: Set<String> = []
    var isFirst = true
    for way in ways.sorted(by: { $0.choices.count > $1.choices.count }) {
      var interview = guide.interview(way)
      if guide[outcome].checksPapers {
        for circumstance in guide.parts.circumstances {
          interview.handle(.toggled(circumstance.id))
        }
      }
      guard let plan = guide.plan(for: interview, on: Shipped.today, translation: true) else {
        continue
      }
      var parts = Set(plan.steps.map { "\($0.step.id) \($0.place?.lines ?? [])" })
      parts.formUnion(plan.papers.map { "\($0.document.id)" })
      parts.formUnion(plan.notices.map(\.rawValue))
      guard !parts.isSubset(of: shown) else { continue }
      if isFirst {
        let sources = plan.steps.flatMap(\.step.sources)
        others += [.check(plan.way, guide.allSaid), .whatNow(plan), .words(plan), .way(plan.way)]
        others.append(.background(nil, plan.outcome.sources + sources))
      }
      isFirst = false
      shown.formUnion(parts)
      others += [.result(plan), .further(plan)]
      others += plan.steps.map { .step($0.step.id, plan) }
      let papers = Set(plan.papers.map(\.document.id))
      guard isThorough && !papers.isEmpty || !papers.isSubset(of: listed) else { continue }
      listed.formUnion(papers)
      for status in DocumentStatus.allCases {
        for paper in plan.papers {
          interview.handle(.answered(paper.document.id.question, .paper(status)))
        }
        interview.handle(
          .answered("document/residence-paper/until", Day(iso: "2025-03-04").map(Value.date)))
        guide.plan(for: interview, on: Shipped.today, translation: true).map {
          others.append(.papers($0))
        }
      }
    }
  }

  private mutating func addPapers(_ guide: Guide, _ isThorough: Bool) {
    let total = guide.parts.documents.count
    for (index, document) in guide.parts.documents.enumerated() {
      others += (isThorough ? [nil, DocumentStatus.have] : [.have]).map {
        .asked(
          AskedPage(
            document.id.question,
            given: guide.saying($0.map(Value.paper), to: document.id.question),
            number: index + 1, of: total))
      }
      guard document.hasEndDate else { continue }
      others += [DateFault.impossible, .unreadable, nil].map {
        .asked(AskedPage(document.id.dateQuestion, fault: $0))
      }
    }
  }
}

extension Guide {
  fileprivate func saying(_ value: Value?, to question: Identifier<Question>) -> Answers {
    var answers = Answers()
    answers[question] = value
    return answers
  }

  /// The answers of somebody to whom everything applies.
  fileprivate var allSaid: Answers {
    var answers = Answers()
    answers.circumstances = Set(parts.circumstances.map(\.id))
    return answers
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
    case .further(let plan): "further steps \(plan.outcome.id)"
    case .step(let id, _): "step \(id)"
    case .whatNow(let plan): "what now \(plan.outcome.id)"
    case .words(let plan): "words \(plan.outcome.id)"
    case .papers(let plan): "papers \(plan.outcome.id)"
    case .check(let answered, _): "check with \(answered.count)"
    case .way(let answered): "way with \(answered.count)"
    case .background(let id, let sources): "sources \(id?.rawValue ?? "-") \(sources.count)"
    case .help(let id): "help \(id?.rawValue ?? "-")"
    case .asked(let asked): "asked \(asked.question)"
    default: "\(self)"
    }
  }
}
