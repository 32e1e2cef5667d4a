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
    /// Known where the questions have ended: the result with the circumstances weighed.
    case outcome(isOneOf: [Identifier<Outcome>])
    /// The queue in which the visitor stands at this office.
    case queue(isOneOf: [Queue])
  }

  /// Whether the answers given fulfil it; a question that was not answered fulfils no term.
  package func holds(for answers: Answers) -> Bool { holds(in: Situation(answers)) }

  package func holds(in situation: Situation) -> Bool {
    terms.allSatisfy { term in
      switch term {
      case .answer(let question, let choices):
        situation.answers.choices[question].map(choices.contains) ?? false
      case .circumstances(let listed):
        listed.contains(where: situation.answers.circumstances.contains)
      case .outcome(let listed): situation.outcome.map(listed.contains) ?? false
      case .queue(let listed): situation.queue.map(listed.contains) ?? false
      }
    }
  }
}

extension Condition.Term {
  /// Its key in the files, and what stands behind it: `income`, `[nobody]`.
  package var written: (key: String, values: [String]) {
    switch self {
    case .answer(let question, let choices): (question.rawValue, choices.map(\.rawValue))
    case .circumstances(let listed): ("circumstances", listed.map(\.rawValue))
    case .outcome(let listed): ("outcome", listed.map(\.rawValue))
    case .queue(let listed): ("queue", listed.map(\.rawValue))
    }
  }
}

/// What conditions look at: the answers, and what is known besides once they have led somewhere.
package struct Situation: Sendable {
  package var answers: Answers
  package var outcome: Identifier<Outcome>?
  package var queue: Queue?

  package init(_ answers: Answers, at outcome: Identifier<Outcome>? = nil, in queue: Queue? = nil) {
    self.answers = answers
    self.outcome = outcome
    self.queue = queue
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
