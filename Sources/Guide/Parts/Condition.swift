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
  }

  /// Whether the answers given fulfil it; a question that was not answered fulfils no term.
  package func holds(for answers: Answers) -> Bool {
    terms.allSatisfy { term in
      switch term {
      case .answer(let question, let choices):
        answers.choices[question].map(choices.contains) ?? false
      case .circumstances(let listed):
        listed.contains(where: answers.circumstances.contains)
      }
    }
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

  package func holds(for answers: Answers) -> Bool {
    (when?.holds(for: answers) ?? true) && !(unless?.holds(for: answers) ?? false)
  }

  /// Both conditions, for those who look at what they refer to.
  package var conditions: [Condition] { [when, unless].compactMap(\.self) }
}
