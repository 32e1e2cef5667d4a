package import Words

/// When something applies: every term must hold, and a term holds if one of its values was chosen.
///
/// In the files it is a map, `{income: [nobody], circumstances: [children]}`; there are no
/// expressions.
package struct Condition: Equatable, Sendable {
  package let terms: [Term]

  package init(_ terms: [Term]) {
    self.terms = terms
  }

  /// One key of the map with its listed values.
  package enum Term: Equatable, Sendable {
    case answer(Identifier<Question>, isOneOf: [Identifier<Choice>])
    case circumstances(includeOneOf: [Identifier<Circumstance>])
    /// All of these were answered, whatever was said.
    case known([Identifier<Question>])
    /// More than so many were counted, for each of these.
    case counts([Identifier<Question>: Int])
    /// Today is no later than so many months after the day that was given. Without such a day it holds:
    /// whoever does not know it is told what is urgent.
    case within(months: Int, of: Identifier<Question>)
    /// Known where the questions have ended: the result with the circumstances weighed.
    case outcome(isOneOf: [Identifier<Outcome>])
    /// The language that the visitor reads; known where something is asked behind the result.
    case language(isOneOf: [Language])
    /// The queue in which the visitor stands at this office.
    case queue(isOneOf: [Queue])
  }

  /// Whether the answers given fulfil it; a question that was not answered fulfils no term.
  package func holds(for answers: Answers) -> Bool { holds(in: Situation(answers)) }

  package func holds(in situation: Situation) -> Bool {
    terms.allSatisfy { term in
      switch term {
      case .answer(let question, let choices):
        situation.answers[question]?.choice.map(choices.contains) ?? false
      case .circumstances(let listed):
        listed.contains(where: situation.answers.circumstances.contains)
      case .known(let questions):
        questions.allSatisfy { situation.answers[$0] != nil }
      case .counts(let least):
        least.allSatisfy { question, most in
          situation.answers[question]?.count.map { $0 > most } ?? false
        }
      case .within(let months, let question): situation.isWithin(months, of: question)
      case .outcome(let listed): situation.outcome.map(listed.contains) ?? false
      case .language(let listed): situation.language.map(listed.contains) ?? false
      case .queue(let listed): situation.queue.map(listed.contains) ?? false
      }
    }
  }
}

extension Condition.Term {
  /// The questions whose answers it looks at.
  package var questions: [Identifier<Question>] {
    switch self {
    case .answer(let question, _), .within(_, let question): [question]
    case .known(let questions): questions
    case .counts(let least): least.keys.sorted { $0.rawValue < $1.rawValue }
    case .circumstances, .outcome, .language, .queue: []
    }
  }

  /// Its key in the files, and what stands behind it: `income`, `[nobody]`.
  package var written: (key: String, values: [String]) {
    switch self {
    case .answer(let question, let choices): (question.rawValue, choices.map(\.rawValue))
    case .circumstances(let listed): ("circumstances", listed.map(\.rawValue))
    case .known(let questions): ("known", questions.map(\.rawValue))
    case .counts(let least): ("counts", least.map { "\($0): \($1)" }.sorted())
    case .within(let months, let question): ("within", ["\(months) months of \(question)"])
    case .outcome(let listed): ("outcome", listed.map(\.rawValue))
    case .language(let listed): ("language", listed.map(\.rawValue))
    case .queue(let listed): ("queue", listed.map(\.rawValue))
    }
  }
}

/// What conditions look at: the answers, and what is known besides once they have led somewhere.
package struct Situation: Sendable {
  package var answers: Answers
  package var outcome: Identifier<Outcome>?
  package var queue: Queue?
  package var language: Language?

  /// The day of the visit; nil where no condition may look at it.
  package var today: Day?

  package init(
    _ answers: Answers, at outcome: Identifier<Outcome>? = nil, in language: Language? = nil,
    queue: Queue? = nil, on today: Day? = nil
  ) {
    self.answers = answers
    self.outcome = outcome
    self.language = language
    self.queue = queue
    self.today = today
  }

  fileprivate func isWithin(_ months: Int, of question: Identifier<Question>) -> Bool {
    guard let today, let day = answers[question]?.date else { return true }
    return today <= day.adding(months: months)
  }
}

/// The conditions under which one part applies; with neither, it always does.
package struct Applicability: Equatable, Sendable {
  package let when: Condition?
  package let unless: Condition?

  package init(when: Condition? = nil, unless: Condition? = nil) {
    self.when = when
    self.unless = unless
  }

  package static let always = Applicability()

  package func holds(for answers: Answers) -> Bool { holds(in: Situation(answers)) }

  package func holds(in situation: Situation) -> Bool {
    (when?.holds(in: situation) ?? true) && !(unless?.holds(in: situation) ?? false)
  }

  /// Both conditions, for those who look at what they refer to.
  package var conditions: [Condition] { [when, unless].compactMap(\.self) }
}
