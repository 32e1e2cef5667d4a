package import Guide
package import GuideFiles
package import Words

/// Proves that changing an earlier answer leaves nothing of the old way behind.
///
/// For every choice of every question one way through it is walked; on that way every answer is
/// changed to every other one, and the new way is walked to its end. What then counts must be what
/// counts for somebody who never gave the first answer.
package struct ChangeProof {
  package private(set) var findings: [Finding] = []

  /// How many changes were tried.
  package private(set) var changes = 0

  private var newcomers: [SampleWays.Choices: Interview] = [:]

  package init(
    _ guide: Guide, in details: ContentDetails, _ ways: SampleWays, on today: Day
  ) {
    for answers in ways.throughEveryChoice {
      var interview = Interview(in: guide)
      interview.follow(answers)
      for circumstance in guide.parts.circumstances { interview.handle(.toggled(circumstance.id)) }
      for document in guide.parts.documents {
        interview.handle(.answered(document.id.question, .paper(.have)))
        interview.handle(.answered(document.id.dateQuestion, .date(today)))
      }
      for question in guide.parts.followUps {
        interview.handle(.answered(question.id, question.kind.samples(on: today).first))
      }
      for step in interview.answered {
        // One town stands for all: they have the same routes.
        for choice in step.question.choices.withOneName where choice.id != step.choice.id {
          changes += 1
          var changed = interview
          changed.handle(.wantsToChange(step.question.id))
          changed.handle(.chose(choice.id))
          // What the new way asks besides is answered, up to its end.
          while case .question(let id) = changed.page, let first = guide[id].choices.first {
            changed.handle(.chose(first.id))
          }
          guard let left = leftOver(changed, guide) else { continue }
          findings.append(
            Finding(
              details.place(.questions, ["questions", step.question.id.rawValue]),
              "changing '\(step.choice.id)' to '\(choice.id)' leaves \(left) of the old way behind")
          )
        }
      }
    }
  }

  /// What is left of an earlier way; nil where nothing is.
  private mutating func leftOver(_ changed: Interview, _ guide: Guide) -> String? {
    let asked = Set(changed.answered.map(\.question.id) + guide.parts.followUps.map(\.id))
    if let stale = changed.given.choices.keys.first(where: { !asked.contains($0) }) {
      return "the answer to '\(stale)'"
    }
    // The plan follows from the page and from what counts; so where both are those of somebody who
    // came the new way only, so is the plan.
    let answers = changed.answers
    var anew = newcomer(answers.choices, guide)
    let onWay = Set(anew.answered.map(\.question.id))
    for (question, value) in answers.values where !onWay.contains(question) {
      anew.handle(.answered(question, value))
    }
    if anew.page != changed.page { return "the page" }
    return anew.answers == answers ? nil : "a part of the answers"
  }
}

extension ChangeProof {
  /// Somebody who came this way only; many changes lead to the same.
  private mutating func newcomer(_ choices: SampleWays.Choices, _ guide: Guide) -> Interview {
    if let known = newcomers[choices] { return known }
    var interview = Interview(in: guide)
    interview.follow(choices)
    newcomers[choices] = interview
    return interview
  }
}

extension Interview {
  /// Answers whatever is asked as `choices` say.
  mutating func follow(_ choices: [Identifier<Question>: Identifier<Choice>]) {
    while case .question(let id) = page, let choice = choices[id] { handle(.chose(choice)) }
  }
}

extension [Choice] {
  /// The choices with a message, and the first of those that have a name of their own.
  var withOneName: [Choice] {
    let first = first { $0.name != nil }?.id
    return filter { $0.name == nil || $0.id == first }
  }
}
