package import Guide
package import Words

/// Plans that together hold everything that a slip can say.
///
/// Each step is there with every place and deadline, each paper with every status and date, each
/// outcome with every notice; the answers beside them say all that a visitor may say.
package struct PlanSet {
  package private(set) var plans: [Plan] = []

  /// The ends of all ways with everything that applies, for the longest slip of each outcome.
  private(set) var ends: [Interview] = []

  private let guide: Guide
  private var seen: Set<Part> = []

  package init(_ guide: Guide, _ cases: EndCases, on today: Day) {
    self.guide = guide
    let days = [today, guide.longestDay(after: today)]
    var walked: Set<SampleWays.Choices> = []
    for end in cases.all where walked.insert(end.answers.choices).inserted {
      for circumstances in [[]] + guide.fullCircumstances(at: end) {
        var interview = Interview(in: guide)
        interview.follow(end.answers.choices)
        for circumstance in circumstances { interview.handle(.toggled(circumstance)) }
        for day in days {
          for told in interview.withEachDate(on: day) { add(told, on: day) }
        }
      }
    }
    // Whoever asks for a person before the first answer.
    add(guide.planForCounter(Interview(in: guide), on: today, translation: true))
  }

  /// The plan as it is without the papers, with all of them there and with none.
  private mutating func add(_ interview: Interview, on day: Day) {
    guard let bare = guide.plan(for: interview, on: day, translation: true) else { return }
    // Two ways with the same steps and papers have slips of one length.
    let end = Part.end(
      bare.outcome.id, bare.printedSteps.map { Part.step($0.step.id, $0.place?.lines ?? [], nil) },
      bare.papers.map(\.document.id))
    if seen.insert(end).inserted { ends.append(interview) }
    guard isNew(bare, on: day) else { return }
    add(bare)
    for (status, end) in Self.states(on: day) where !bare.papers.isEmpty {
      var told = interview
      // The first choice says yes, the last count is the longest.
      for question in guide.parts.followUps {
        let samples = question.kind.samples(on: day)
        let isCount = question.kind == .count
        told.handle(.answered(question.id, isCount ? samples.last : samples.first))
      }
      for paper in bare.papers {
        told.handle(.answered(paper.document.id.question, .paper(status)))
        if paper.document.hasEndDate, let end {
          told.handle(.answered(paper.document.id.dateQuestion, .date(end)))
        }
      }
      guard let plan = guide.plan(for: told, on: day, translation: true) else { continue }
      let isNew = plan.papers.map { paper in
        let validity = paper.validity.map { "\($0)" }
        return seen.insert(.told(paper.document.id, paper.status, validity)).inserted
      }
      if isNew.contains(true) { add(plan) }
    }
  }

  /// Each status that a slip names, with each end date that has its own words.
  private static func states(on day: Day) -> [(DocumentStatus, Day?)] {
    [
      (.missing, nil), (.have, day.adding(months: -1)), (.have, day.adding(months: 1)),
      (.have, day.adding(months: 12)),
    ]
  }

  private mutating func add(_ plan: Plan) { plans.append(plan) }

  /// Whether the plan has a part that none before it had in that form.
  private mutating func isNew(_ plan: Plan, on day: Day) -> Bool {
    let steps = plan.steps.map { Part.step($0.step.id, $0.place?.lines ?? [], day) }
    let papers = plan.papers.map { paper in
      Part.paper(paper.document.id, runsOn: paper.document.runsOn?.holds(for: plan.answers), day)
    }
    let whole = Part.outcome(
      plan.outcome.id, plan.queue, plan.notices, plan.notes.map { "\($0)" }, day)
    return (steps + papers + [whole]).reduce(false) { seen.insert($1).inserted || $0 }
  }

  /// What makes a slip another one than those before it.
  private indirect enum Part: Hashable {
    case end(Identifier<Outcome>, [Part], [Identifier<Document>])
    case step(Identifier<Step>, [String], Day?)
    case paper(Identifier<Document>, runsOn: Bool?, Day)
    case told(Identifier<Document>, DocumentStatus, String?)
    case outcome(Identifier<Outcome>, Queue, [Notice], [String], Day)
  }
}
