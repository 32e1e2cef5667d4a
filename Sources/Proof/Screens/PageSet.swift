package import Guide
package import GuideFiles
internal import Pages
package import Words

/// Every distinct page, once.
///
/// A result or a list is a stack of pieces that are set one by one and dealt out to screens, so one
/// with pieces that have all been seen before is seen. Such pages are taken until no piece is new;
/// a question is taken once whole, and then with every progress that can stand above it.
package struct PageSet {
  package private(set) var pages: [ShownPage] = []

  private let guide: Guide
  private let details: ContentDetails

  package init(
    _ guide: Guide, in details: ContentDetails, _ cases: EndCases, _ ways: SampleWays,
    on today: Day
  ) {
    self.guide = guide
    self.details = details
    addFixedPages()
    addQuestions()
    addAnswers(ways)
    addCircumstances(cases)
    addFollowUps(on: today)
    addDocuments()
    addResults(cases, on: today)
  }

  private mutating func add(
    _ name: String, _ subject: Subject, _ file: GuideFile? = nil, _ id: String = "",
    isStack: Bool = false
  ) {
    let place =
      file.map { details.place($0, [$0.rawValue, id]) }
      ?? FilePlace(file: "Resources/guide/interface.yaml", line: 1)
    pages.append(ShownPage(name: name, place: place, subject: subject, isStack: isStack))
  }

  private mutating func addFixedPages() {
    let fixed: [(String, Subject)] = [
      ("greeting", .greeting), ("start", .start), ("languages", .languages), ("anew", .anew),
      ("counter", .counter), ("questions first", .questionsFirst), ("help", .help(nil)),
      ("one moment", .oneMoment),
      ("farewell", .farewell), ("no number said", .passingOver(.number)),
      ("no date said", .passingOver(.date)), ("nothing ticked", .passingOver(.circumstances)),
      ("silence", .silence(secondsLeft: 120, offersSlip: true)),
      ("trouble", .trouble(.startOver)), ("small screen", .trouble(.screenTooSmall)),
    ]
    for (name, subject) in fixed { add("page '\(name)'", subject) }
    let papers: [PaperOnScreen] = [
      .printing, .there(mayPrintAgain: true), .uncertain(mayPrintAgain: true), .didNotCome,
      .noPrinter,
    ]
    add("page 'way so far'", .way([]))
    for paper in papers {
      let ticket = TicketOnScreen(
        number: "W\u{A0}888", isFirstInLine: true, paper: paper, offersAllSteps: true)
      add("page 'number' (\(paper))", .ticket(ticket))
    }
    add("page 'no number'", .ticket(.none()))
    addClosedPages()
  }

  /// Outside the opening hours: today, tomorrow, each day of a week, and not known.
  private mutating func addClosedPages() {
    guard let monday = Day(year: 2026, month: 11, day: 30) else { return }
    for ahead in 0...7 {
      let next = OpeningHours.Opening(day: Day(ordinal: monday.ordinal + ahead), minute: 480)
      add(
        "page 'closed' (for \(ahead) days)",
        .ticket(.none(OpeningHours.Closing(today: monday, next: next))))
    }
    add("page 'closed'", .ticket(.none(OpeningHours.Closing(today: monday, next: nil))))
  }

  /// Each question with every progress that a visitor can see above it.
  private mutating func addQuestions() {
    var seen: Set<String> = []
    for stop in WayMap(guide, countsQuestions: true).stops {
      var interview = Interview(in: guide)
      interview.follow(stop.answers.choices)
      let progress = interview.progress
      guard seen.insert("\(stop.question) \(progress)").inserted else { continue }
      let name = "question '\(stop.question)'"
      add(
        name, .question(stop.question, given: nil, progress, typed: nil), .questions,
        stop.question.rawValue, isStack: seen.contains("\(stop.question)"))
      guard seen.insert("\(stop.question)").inserted else { continue }
      add("help for \(name)", .help(stop.question), .questions, stop.question.rawValue)
      add(
        "sources of \(name)", .background(stop.question, guide[stop.question].sources),
        .questions, stop.question.rawValue)
      if let town = guide[stop.question].choices.compactMap(\.name).first {
        for typed in [String(town.prefix(1)), "zz"] {
          add(
            "\(name), searched for '\(typed)'",
            .question(stop.question, given: nil, progress, typed: typed), .questions,
            stop.question.rawValue)
        }
      }
    }
  }

  /// One list with every answer that somebody can have given.
  private mutating func addAnswers(_ ways: SampleWays) {
    var answers: [Answered] = []
    for way in ways.throughEveryChoice {
      for step in guide.way(for: Answers(choices: way)).answered
      where !answers.contains(where: {
        ($0.question.id, $0.choice.id) == (step.question.id, step.choice.id)
      }) {
        answers.append(step)
      }
    }
    var said = Answers()
    add("page 'check your answers' (nothing else)", .check(answers, said))
    said.circumstances = Set(guide.parts.circumstances.map(\.id))
    add("page 'check your answers'", .check(answers, said))
    add("page 'way so far'", .way(answers))
  }

  /// Each set of circumstances that somebody is asked about, all of them marked and none.
  private mutating func addCircumstances(_ cases: EndCases) {
    var seen: Set<[Identifier<Circumstance>]> = []
    for end in cases.all {
      let asked = guide.circumstances(given: end.answers).map(\.id)
      guard seen.insert(asked).inserted else { continue }
      var answers = end.answers
      for chosen in [[], Set(asked)] {
        answers.circumstances = chosen
        add("page 'circumstances'", .asked(AskedPage(.circumstances, given: answers)))
      }
    }
  }

  /// Each question that follows, open and with what can be said to it.
  private mutating func addFollowUps(on today: Day) {
    for question in guide.parts.followUps {
      let place = details.place(.questions, ["follow-ups", question.id.rawValue])
      func page(_ value: Value?, _ fault: DateFault? = nil) -> ShownPage {
        var said = Answers()
        said[question.id] = value
        let asked = AskedPage(question.id, given: said, fault: fault)
        return ShownPage(
          name: "question '\(question.id)'", place: place, subject: .asked(asked), isStack: false)
      }
      pages.append(page(nil))
      guard let value = question.kind.samples(on: today).last else { continue }
      pages.append(page(value))
      guard question.kind == .date(of: nil) else { continue }
      pages += [page(value, .impossible), page(value, .unreadable)]
    }
  }

  private mutating func addDocuments() {
    let total = guide.parts.documents.count
    for document in guide.parts.documents {
      let name = "document '\(document.id)'"
      let (question, date) = (document.id.question, document.id.dateQuestion)
      var said = Answers()
      said[question] = .paper(.have)
      add(
        name, .asked(AskedPage(question, given: said, number: total, of: total)), .documents,
        document.id.rawValue, isStack: true)
      add("missing \(name)", .missing(document.id), .documents, document.id.rawValue)
      guard document.hasEndDate else { continue }
      for fault in [DateFault.impossible, .unreadable] {
        add(
          "date of \(name) (\(fault))", .asked(AskedPage(date, fault: fault)), .documents,
          document.id.rawValue)
      }
    }
  }

  /// Results, lists of papers and words, until each step has been seen with every place and
  /// deadline, and each paper with every status.
  private mutating func addResults(_ cases: EndCases, on today: Day) {
    // Today, and a day on which all that can be added to a step is added.
    let days = [today, guide.longestDay(after: today)]
    var seen: Set<String> = []
    var walked: Set<SampleWays.Choices> = []
    for end in cases.all where walked.insert(end.answers.choices).inserted {
      for circumstances in [[]] + guide.fullCircumstances(at: end) {
        var interview = Interview(in: guide)
        interview.follow(end.answers.choices)
        for circumstance in circumstances { interview.handle(.toggled(circumstance)) }
        for day in days {
          for told in interview.withEachDate(on: day) {
            guard let plan = guide.plan(for: told, on: day, translation: true) else { continue }
            addResult(plan, &seen)
            addPapers(told, plan, on: day, &seen)
          }
        }
      }
    }
  }

  private mutating func addResult(_ plan: Plan, _ seen: inout Set<String>) {
    let id = plan.outcome.id.rawValue
    var isNew = seen.insert("outcome \(id) \(plan.notices)").inserted
    for planned in plan.steps {
      let lines = planned.place?.lines.joined() ?? ""
      let step = planned.step.id
      guard seen.insert("step \(step) \(lines) \(plan.today)").inserted else { continue }
      isNew = true
      add("step '\(step)'", .step(step, plan), .steps, step.rawValue)
    }
    guard isNew else { return }
    add("result '\(id)'", .result(plan), .outcomes, id, isStack: true)
    add("further steps of '\(id)'", .further(plan), .outcomes, id, isStack: true)
    guard seen.insert("words \(id)").inserted else { return }
    add("what to do after '\(id)'", .whatNow(plan), .outcomes, id)
    add("words of '\(id)'", .words(plan), .outcomes, id, isStack: true)
  }

  private mutating func addPapers(
    _ interview: Interview, _ plan: Plan, on day: Day, _ seen: inout Set<String>
  ) {
    let runsOn = plan.papers.contains { $0.document.runsOn?.holds(for: plan.answers) ?? false }
    let key = "papers \(plan.papers.map(\.document.id)) \(runsOn)"
    guard !plan.papers.isEmpty, seen.insert(key).inserted else { return }
    let isNew = plan.papers.map {
      seen.insert("paper \($0.document.id) \(runsOn && $0.document.hasEndDate)").inserted
    }
    guard isNew.contains(true) else { return }
    for status in DocumentStatus.allCases {
      for end in [day.adding(months: -1), day.adding(months: 1)] {
        var checked = interview
        for paper in plan.papers {
          checked.handle(.answered(paper.document.id.question, .paper(status)))
          if paper.document.hasEndDate, status == .have {
            checked.handle(.answered(paper.document.id.dateQuestion, .date(end)))
          }
        }
        guard let plan = guide.plan(for: checked, on: day, translation: true) else { continue }
        add(
          "papers of '\(plan.outcome.id)' (\(status))", .papers(plan), .outcomes,
          plan.outcome.id.rawValue, isStack: true)
        if status != .have { break }
      }
    }
  }
}
