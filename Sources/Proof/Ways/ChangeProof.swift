package import Guide
package import GuideFiles
package import Words

/// Proves that changing an earlier answer leaves nothing of the old way behind.
///
/// For every choice of every question one way through it is walked; on that way every answer is
/// changed to every other one. What then counts must be what counts for somebody who never gave the
/// first answer.
package struct ChangeProof {
  package private(set) var findings: [Finding] = []

  /// How many changes were tried.
  package private(set) var changes = 0

  package init(
    _ guide: Guide, in details: ContentDetails, _ ways: SampleWays, on today: Day
  ) {
    for answers in ways.throughEveryChoice {
      var interview = Interview(in: guide)
      interview.follow(answers)
      for circumstance in guide.parts.circumstances { interview.handle(.toggled(circumstance.id)) }
      for document in guide.parts.documents {
        interview.handle(.checked(document.id, .have))
        interview.handle(.dated(document.id, today))
      }
      for step in interview.answered {
        // One town stands for all: they have the same routes.
        for choice in step.question.choices.withOneName where choice.id != step.choice.id {
          changes += 1
          var changed = interview
          changed.handle(.wantsToChange(step.question.id))
          changed.handle(.chose(choice.id))
          guard let left = leftOver(changed, guide, today) else { continue }
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
  private func leftOver(_ changed: Interview, _ guide: Guide, _ today: Day) -> String? {
    let asked = Set(changed.answered.map(\.question.id))
    if let stale = changed.given.choices.keys.first(where: { !asked.contains($0) }) {
      return "the answer to '\(stale)'"
    }
    guard let plan = guide.plan(for: changed, on: today, translation: false) else { return nil }
    var anew = Interview(in: guide)
    anew.follow(changed.answers.choices)
    if plan.outcome.checksPapers {
      for circumstance in changed.answers.circumstances { anew.handle(.toggled(circumstance)) }
      for (document, status) in changed.answers.papers { anew.handle(.checked(document, status)) }
      for (document, day) in changed.answers.validUntil { anew.handle(.dated(document, day)) }
    }
    return guide.plan(for: anew, on: today, translation: false) == plan ? nil : "a part of the plan"
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
