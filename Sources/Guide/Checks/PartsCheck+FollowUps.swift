internal import Words

/// Whether what is asked behind the questions is there, and is asked once.
extension PartsCheck {
  mutating func checkFollowUp(_ question: Question) {
    let path = ["follow-ups", question.id.rawValue]
    if case .one(let choices) = question.kind {
      if choices.count < 2 { add(.questions, path, .tooFewChoices(choices.count)) }
      if choices.count > 9 { add(.questions, path, .tooManyChoices(choices.count)) }
    }
    refer(toSources: question.sources, in: .questions, path)
  }

  mutating func check(_ asks: [Ask], at path: [String]) {
    var asked: Set<Ask.Subject> = []
    for (place, ask) in asks.enumerated() {
      let here = path + ["\(place)"]
      check(ask.applicability, in: .outcomes, here, isAsk: true)
      if !asked.insert(ask.subject).inserted {
        add(.outcomes, here, .askedTwice(ask.question?.rawValue ?? "papers"))
      }
      guard let question = ask.question else { continue }
      refer(to: question, in: .outcomes, here, "question", parts.followUps)
    }
  }
}
