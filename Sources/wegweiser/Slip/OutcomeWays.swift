internal import Guide
internal import Words

extension Guide {
  /// One way to each outcome, the shortest, in the guide's order.
  func oneWayToEach() -> [(Identifier<Outcome>, End)] {
    let relevant = RelevantAnswers(
      Dictionary(uniqueKeysWithValues: parts.questions.map { ($0.id, $0) })
    ).byQuestion
    var found: [Identifier<Outcome>: End] = [
      parts.counter: .counter(Interview(in: self))
    ]
    var seen: Set<[String?]> = []
    var waiting = [Interview(in: self)]
    while !waiting.isEmpty {
      var next: [Interview] = []
      for interview in waiting {
        switch interview.page {
        case .outcome(let outcome):
          if found[outcome] == nil || outcome == parts.counter {
            found[outcome] = .way(interview)
          }
        case .question(let id):
          let answers = interview.answers
          // Ways that agree on these go on alike.
          let matters = (relevant[id] ?? []).map { answers[$0]?.choice?.rawValue }
          let place = [id.rawValue] + matters
          guard seen.insert(place).inserted else { continue }
          for choice in self[id].choices {
            var following = interview
            following.handle(.chose(choice.id))
            next.append(following)
          }
        }
      }
      waiting = next
    }
    return parts.outcomes.compactMap { outcome in found[outcome.id].map { (outcome.id, $0) } }
  }
}

/// How an outcome was come to: by answers, or by asking for a person.
enum End {
  case way(Interview)
  case counter(Interview)

  /// The same with papers that are missing, that are there, and one that was not asked for.
  func withPapers(on today: Day) -> End {
    let papers = plan(on: today, translation: false).papers.map(\.document.id)
    func checked(_ interview: Interview) -> Interview {
      var interview = interview
      for (index, paper) in papers.dropLast().enumerated() {
        interview.handle(
          .answered(paper.question, .paper(index.isMultiple(of: 2) ? .missing : .have)))
      }
      return interview
    }
    return switch self {
    case .way(let interview): .way(checked(interview))
    case .counter(let interview): .counter(checked(interview))
    }
  }

  /// The same for somebody to whom everything applies and who has none of the papers.
  func withEverything(on today: Day) -> End {
    func told(_ interview: Interview) -> Interview {
      var interview = interview
      for circumstance in interview.guide.circumstances(given: interview.answers)
      where circumstance.routes.isEmpty {
        interview.handle(.toggled(circumstance.id))
      }
      // The first choice says yes, the last count is the longest.
      for question in interview.guide.parts.followUps {
        let samples = question.kind.samples(on: today)
        interview.handle(
          .answered(question.id, question.kind == .count ? samples.last : samples.first))
      }
      return interview
    }
    let end: End =
      switch self {
      case .counter(let interview): .counter(told(interview))
      case .way(let interview): .way(told(interview))
      }
    let papers = end.plan(on: today, translation: false).papers.map(\.document.id)
    func missing(_ interview: Interview) -> Interview {
      var interview = interview
      for paper in papers { interview.handle(.answered(paper.question, .paper(.missing))) }
      return interview
    }
    return switch end {
    case .counter(let interview): .counter(missing(interview))
    case .way(let interview): .way(missing(interview))
    }
  }

  func plan(on today: Day, translation isDraft: Bool) -> Plan {
    switch self {
    case .counter(let interview):
      return interview.guide.planForCounter(interview, on: today, translation: isDraft)
    case .way(let interview):
      return interview.guide.plan(for: interview, on: today, translation: isDraft)
        ?? interview.guide.planForCounter(interview, on: today, translation: isDraft)
    }
  }
}
