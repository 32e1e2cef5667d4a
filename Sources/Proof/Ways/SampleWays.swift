package import Guide

/// Whole ways that together pass every choice of every question.
package struct SampleWays {
  package typealias Choices = [Identifier<Question>: Identifier<Choice>]

  package let throughEveryChoice: [Choices]

  package init(_ guide: Guide) {
    var reached: [Identifier<Question>: Answers] = [:]
    for stop in WayMap(guide).stops where reached[stop.question] == nil {
      reached[stop.question] = stop.answers
    }
    var ways: [Choices] = []
    for question in guide.parts.questions {
      guard let before = reached[question.id] else { continue }
      for choice in question.choices.withOneName {
        var answers = before
        answers[question.id] = .choice(choice.id)
        ways.append(guide.completed(answers).choices)
      }
    }
    throughEveryChoice = ways
  }
}

extension Guide {
  /// The answers, and a first choice for every question that they leave open.
  func completed(_ answers: Answers) -> Answers {
    var answers = answers
    while case .question(let id) = way(for: answers).end, let first = self[id].choices.first {
      answers[id] = .choice(first.id)
    }
    return answers
  }
}
