/// A question together with the earlier answers that still matter from there on.
///
/// Two ways that come to the same place go on alike, so whoever looks at every place has looked at
/// every way.
package struct PlaceOnWay: Hashable, Sendable {
  package let question: Identifier<Question>

  /// The answers to the relevant questions, nil where one was not asked.
  package let seen: [Identifier<Choice>?]
}

/// For each question, the earlier ones whose answers some route from there on looks at.
package struct RelevantAnswers: Sendable {
  package private(set) var byQuestion: [Identifier<Question>: [Identifier<Question>]] = [:]

  package init(_ questions: [Identifier<Question>: Question]) {
    var found: [Identifier<Question>: Set<Identifier<Question>>] = [:]

    func collect(_ id: Identifier<Question>) -> Set<Identifier<Question>> {
      if let known = found[id] { return known }
      found[id] = []
      var subjects: Set<Identifier<Question>> = []
      for route in questions[id]?.choices.flatMap(\.routes) ?? [] {
        for case .answer(let question, _) in route.applicability.conditions.flatMap(\.terms) {
          subjects.insert(question)
        }
        if case .question(let next) = route.destination { subjects.formUnion(collect(next)) }
      }
      found[id] = subjects
      return subjects
    }

    for id in questions.keys {
      byQuestion[id] = collect(id).sorted { $0.rawValue < $1.rawValue }
    }
  }
}
