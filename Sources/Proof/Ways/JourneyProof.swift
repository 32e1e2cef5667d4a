package import Guide
package import GuideFiles
package import Words

/// Proves that the people of `journeys.yaml` come where their authors expect, and that together
/// they give every answer that somebody can give and come to every outcome.
///
/// The second half is what makes the first worth something: an edge of the tree that no journey
/// passes could be bent unseen.
///
/// Journeys serve every office: for a town that the profile does not serve its first one stands in.
/// A profile without towns has no ways through one; then such journeys, and the demand that every
/// route is taken, are left out.
package struct JourneyProof {
  private let guide: Guide

  /// The towns of all offices, so that a slip of the pen is still found.
  private let towns: Set<String>
  package private(set) var findings: [Finding] = []
  private var passed: Set<String> = []

  package init(_ guide: Guide, in details: ContentDetails, on today: Day) {
    self.guide = guide
    towns = Set(
      details.codes.groups.filter { $0.key.hasPrefix("towns/") }.flatMap(\.value.values))
    for journey in details.journeys {
      if let journey = movedHere(journey) { check(journey, on: today) }
    }
    for outcome in guide.parts.outcomes
    where !details.journeys.contains(where: { $0.outcome == outcome.id }) {
      findings.append(
        Finding(
          details.place(.outcomes, ["outcomes", outcome.id.rawValue]),
          "no journey of journeys.yaml ends at '\(outcome.id)'"))
    }
    guard !guide.profile.towns.isEmpty else { return }
    for question in guide.parts.questions {
      for choice in question.choices.withOneName {
        for index in choice.routes.indices
        where !passed.contains(edge(question.id, choice, index)) {
          let home = choice.name == nil ? ["choices", choice.id.rawValue] : ["each-town"]
          let whose = choice.name == nil ? "choice '\(choice.id)'" : "a town"
          findings.append(
            Finding(
              details.place(
                .questions, ["questions", question.id.rawValue] + home + ["go", "\(index)"]),
              "no journey of journeys.yaml takes route \(index + 1) of \(whose) of '\(question.id)'"
            ))
        }
      }
    }
  }

  private func edge(_ question: Identifier<Question>, _ choice: Choice, _ route: Int) -> String {
    "\(question)/\(choice.name == nil ? choice.id.rawValue : "(town)")/\(route)"
  }

  /// The journey with a town of this office; nil where it goes through one and the office has none.
  private func movedHere(_ journey: Journey) -> Journey? {
    let isAway = { (answer: Journey.Answer) in
      towns.contains(answer.choice.rawValue)
        && guide.parts.questions.contains {
          $0.id == answer.question && $0.choice(answer.choice) == nil
        }
    }
    guard journey.answers.contains(where: isAway) else { return journey }
    guard let town = guide.profile.towns.first else { return nil }
    return journey.answering { isAway($0) ? town.id : $0.choice }
  }

  private mutating func check(_ journey: Journey, on today: Day) {
    let choices = Dictionary(
      journey.answers.map { ($0.question, $0.choice) }, uniquingKeysWith: { first, _ in first })
    let way = guide.way(for: Answers(choices: choices))
    guard check(journey, against: way) else { return }
    notePassed(way)
    var interview = Interview(in: guide)
    interview.follow(choices)
    for id in journey.circumstances.sorted(by: { $0.rawValue < $1.rawValue }) {
      let known = guide.parts.circumstances.map(\.id.rawValue)
      if !known.contains(id.rawValue) {
        add(
          "unknown circumstance '\(id)'\(known.suggestion(for: id.rawValue))",
          journey.place(of: "circumstances"))
      }
      interview.handle(.toggled(id))
    }
    for answer in journey.told { tell(answer, to: &interview, on: today) }
    guard let plan = guide.plan(for: interview, on: today, translation: false) else { return }
    compare(plan, journey)
  }

  /// Answers one question that follows.
  private mutating func tell(
    _ answer: Journey.Answer, to interview: inout Interview, on today: Day
  ) {
    let known = guide.parts.followUps
    guard let question = known.first(where: { $0.id == answer.question }) else {
      let meant = known.map(\.id.rawValue).suggestion(for: answer.question.rawValue)
      return add("unknown question '\(answer.question)'\(meant)", answer.place)
    }
    let text = answer.choice.rawValue
    let days = text.hasSuffix(" days ago") ? Int(text.prefix { $0 != " " }) : nil
    let day = days.map { "\(Day(ordinal: today.ordinal - $0))" }
    guard let value = question.kind.value(day ?? text) else {
      return add("'\(text)' is no answer to '\(question.id)'", answer.place)
    }
    interview.handle(.answered(question.id, value))
    if interview.answers[question.id] == nil {
      add("nobody asks '\(question.id)' here", answer.place)
    }
  }

  /// Whether the way asks exactly what the journey answers, in its order.
  private mutating func check(_ journey: Journey, against way: Way) -> Bool {
    for (index, answer) in journey.answers.enumerated() {
      let asked = index < way.answered.count ? .question(way.answered[index].question.id) : way.end
      switch asked {
      case .outcome(let id):
        add("the way has ended before '\(answer.question)', at '\(id)'", answer.place)
        return false
      case .question(let id) where id != answer.question:
        add("the way asks '\(id)' here, not '\(answer.question)'", answer.place)
        return false
      case .question(let id) where guide[id].choice(answer.choice) == nil:
        let known = guide[id].choices.map(\.id.rawValue)
        add(
          "unknown choice '\(answer.choice)' of '\(id)'"
            + known.suggestion(for: answer.choice.rawValue), answer.place)
        return false
      case .question: break
      }
    }
    if case .question(let id) = way.end {
      add("the way goes on: it asks '\(id)' next", journey.place(of: "answers"))
      return false
    }
    return true
  }

  private mutating func compare(_ plan: Plan, _ journey: Journey) {
    if plan.outcome.id != journey.outcome {
      let known = guide.parts.outcomes.map(\.id.rawValue)
      let meant =
        known.contains(journey.outcome.rawValue)
        ? "" : known.suggestion(for: journey.outcome.rawValue)
      return add(
        "the way ends at '\(plan.outcome.id)', not at '\(journey.outcome)'\(meant)",
        journey.place(of: "outcome"))
    }
    if plan.notices.contains(.counterCheck) != journey.needsCounterCheck {
      add(
        "the result \(journey.needsCounterCheck ? "does not ask" : "asks") for a check at the counter",
        journey.place(of: "counter-check"))
    }
    if plan.outcome.checksPapers, plan.hasPaperThatRunsOn != journey.mayRunOn {
      add(
        "a paper whose date has passed \(journey.mayRunOn ? "counts as expired" : "may still count")",
        journey.place(of: "may-run-on"))
    }
    // A journey is the guide's; an office adds steps of its own.
    let ofGuide = plan.steps.map(\.step).filter { $0.code < Guide.firstOwnCode }
    compare(
      ofGuide.map(\.id.rawValue), journey.steps?.map(\.rawValue), "step", "steps", journey)
    let steps = Set(plan.steps.map(\.step.id))
    let known = guide.parts.steps.map(\.id.rawValue)
    for id in journey.must where !steps.contains(id) {
      let meant = known.contains(id.rawValue) ? "" : known.suggestion(for: id.rawValue)
      add("the plan lacks the step '\(id)'\(meant)", journey.place(of: "must"))
    }
    for id in journey.mustNot {
      if steps.contains(id) {
        add("the plan has the step '\(id)'", journey.place(of: "must-not"))
      } else if !known.contains(id.rawValue) {
        add(
          "unknown step '\(id)'\(known.suggestion(for: id.rawValue))",
          journey.place(of: "must-not"))
      }
    }
    compare(
      plan.papers.map(\.document.id.rawValue), journey.papers?.map(\.rawValue), "paper", "papers",
      journey)
  }

  /// What is there counts, not its order: that follows from times, dates and places.
  private mutating func compare(
    _ found: [String], _ expected: [String]?, _ kind: String, _ key: String, _ journey: Journey
  ) {
    guard let expected else { return }
    let missing = expected.filter { !found.contains($0) }
    let more = found.filter { !expected.contains($0) }
    for id in missing {
      let meant = more.suggestion(for: id)
      add("the plan lacks the \(kind) '\(id)'\(meant)", journey.place(of: key))
    }
    for id in more { add("the plan has the \(kind) '\(id)' as well", journey.place(of: key)) }
  }

  /// Notes every route that the journey takes.
  private mutating func notePassed(_ way: Way) {
    var answers = Answers()
    for step in way.answered {
      answers[step.question.id] = .choice(step.choice.id)
      if let route = step.choice.routes.firstIndex(where: { $0.applicability.holds(for: answers) })
      {
        passed.insert(edge(step.question.id, step.choice, route))
      }
    }
  }

  private mutating func add(_ message: String, _ place: FilePlace) {
    findings.append(Finding(place, message))
  }
}

extension Plan {
  /// Whether some paper may still count on the day after its end date.
  fileprivate var hasPaperThatRunsOn: Bool {
    let yesterday = Day(ordinal: today.ordinal - 1)
    return papers.contains { paper in
      paper.document.hasEndDate
        && Validity(of: paper.document, until: yesterday, on: today, given: answers) == .mayRunOn
    }
  }
}
