package import Guide

/// The ends of all ways, kept apart by the answers that some condition looks at, before the
/// circumstances are weighed.
///
/// Walked once for each set of questions that one condition names.
package struct EndCases {
  private let guide: Guide
  private var maps: [Set<Identifier<Question>>: [WayMap.End]] = [:]

  package init(_ guide: Guide) {
    self.guide = guide
    let applicabilities =
      guide.parts.steps.map(\.applicability) + guide.parts.documents.map(\.applicability)
      + guide.parts.documents.compactMap(\.runsOn).map { Applicability(when: $0) }
      + guide.parts.notes.map(\.applicability) + guide.parts.circumstances.map(\.applicability)
      + guide.parts.circumstances.map { .joined($0.routes.map(\.applicability)) }
    // The lines of a place depend on the town.
    for questions in Set(applicabilities.map(\.questions)).union([
      [], Set([guide.townQuestion].compactMap(\.self)),
    ]) {
      maps[questions] = WayMap(guide, watching: questions).ends
    }
  }

  /// What a condition can be met with at some outcomes: every combination of the answers and the
  /// circumstances that it names, and of those that lead there.
  package func cases(
    of applicability: Applicability, at outcomes: [Identifier<Outcome>]
  ) -> [Answers] {
    guide.weighed(maps[applicability.questions] ?? [], applicability.circumstances)
      .filter { outcomes.contains($0.outcome) }.map(\.answers)
  }

  /// The same where the result is known, with what a note can look at besides; whoever asks for a
  /// person is among them.
  package func situations(of applicability: Applicability) -> [Situation] {
    guide.weighed(maps[applicability.questions] ?? [], applicability.circumstances)
      .flatMap { end in
        [end.outcome, guide.parts.counter].map { outcome in
          Situation(
            end.answers, at: outcome, in: guide.profile.queue(for: guide[outcome].queue))
        }
      }
  }

  /// Every end of every set, always in the same order; together they meet each condition with
  /// everything it can be met with.
  package var all: [WayMap.End] {
    maps.map { (name: $0.key.map(\.rawValue).sorted().joined(separator: " "), ends: $0.value) }
      .sorted { $0.name < $1.name }.flatMap(\.ends)
  }
}

extension Guide {
  /// The questions whose answers decide what a circumstance leads to, and whether it is asked.
  package var questionsOfCircumstances: Set<Identifier<Question>> {
    parts.circumstances.reduce(into: []) { found, circumstance in
      found.formUnion(circumstance.applicability.questions)
      for route in circumstance.routes { found.formUnion(route.applicability.questions) }
    }
  }

  /// Where the ends lead with each combination of the circumstances `named`, alone and beside each
  /// that sends elsewhere.
  package func weighed(
    _ ends: [WayMap.End], _ named: [Identifier<Circumstance>]
  ) -> [WayMap.End] {
    let weighty = parts.circumstances.filter { !$0.routes.isEmpty }
    // What a weighty circumstance's own condition names, decides with it.
    let beside = weighty.map { circumstance in
      [circumstance.id] + circumstance.routes.flatMap(\.applicability.circumstances)
    }
    return ends.flatMap { end in
      let asked = circumstances(given: end.answers).map(\.id)
      let sets = ([[]] + beside).flatMap { more in
        Array(Set(named + more)).filter(asked.contains).subsets
      }
      return Set(sets).map { circumstances in
        var answers = end.answers
        answers.circumstances = circumstances
        return WayMap.End(
          outcome: outcome(end.outcome, weighing: answers), answers: answers)
      }
    }
  }

  /// What visitors with these answers may say of themselves at most: everything that leaves them at
  /// `end`, and each that sends them elsewhere beside it.
  package func fullCircumstances(at end: WayMap.End) -> [Set<Identifier<Circumstance>>] {
    let asked = circumstances(given: end.answers)
    let quiet = Set(asked.filter(\.routes.isEmpty).map(\.id))
    return [quiet] + asked.filter { !$0.routes.isEmpty }.map { quiet.union([$0.id]) }
  }
}

extension Applicability {
  /// One that names everything that some of them name.
  static func joined(_ all: [Applicability]) -> Applicability {
    Applicability(when: Condition(all.flatMap(\.conditions).flatMap(\.terms)))
  }

  /// The questions that it names.
  package var questions: Set<Identifier<Question>> {
    Set(
      conditions.flatMap(\.terms).compactMap { term in
        if case .answer(let question, _) = term { question } else { nil }
      })
  }

  /// The circumstances that it names, each once.
  package var circumstances: [Identifier<Circumstance>] {
    var named: [Identifier<Circumstance>] = []
    for case .circumstances(let listed) in conditions.flatMap(\.terms) {
      named += listed.filter { !named.contains($0) }
    }
    return named
  }
}
