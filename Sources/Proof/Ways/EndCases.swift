package import Guide
package import Words

/// The ends of all ways, kept apart by the answers that some condition looks at, before the
/// circumstances are weighed.
///
/// Walked once for each set of questions that one condition names.
package struct EndCases {
  private let guide: Guide

  /// The day of the visits.
  private let today: Day
  private var maps: [Set<Identifier<Question>>: [WayMap.End]] = [:]

  package init(_ guide: Guide, on today: Day) {
    self.guide = guide
    self.today = today
    let applicabilities =
      guide.parts.steps.map(\.applicability) + guide.parts.documents.map(\.applicability)
      + guide.parts.documents.compactMap(\.runsOn).map { Applicability(when: $0) }
      + guide.parts.outcomes.flatMap(\.asks).map(\.applicability)
      + guide.parts.circumstances.compactMap(\.asks).map(\.applicability)
      + guide.parts.notes.map(\.applicability) + guide.parts.circumstances.map(\.applicability)
      + guide.parts.circumstances.map { .joined($0.routes.map(\.applicability)) }
    // The lines of a place depend on the town.
    for questions in Set(applicabilities.map { guide.whole($0).questions }).union([
      [], Set([guide.townQuestion].compactMap(\.self)),
    ]) {
      maps[questions] = WayMap(guide, watching: questions).ends
    }
  }

  /// What a condition can be met with at some outcomes: every combination of the answers and the
  /// circumstances that it names, and of those that lead there.
  package func cases(
    of applicability: Applicability, at outcomes: [Identifier<Outcome>]
  ) -> [Situation] {
    ends(of: applicability).filter { outcomes.contains($0.outcome) }.flatMap { end in
      let languages: [Language?] = applicability.namesLanguage ? Language.allCases : [nil]
      return languages.map { Situation(end.answers, at: end.outcome, in: $0, on: today) }
    }
  }

  private func ends(of applicability: Applicability) -> [WayMap.End] {
    guide.ends(
      meeting: applicability, from: maps[guide.whole(applicability).questions] ?? [], on: today)
  }

  /// The same where the result is known, with what a note can look at besides; whoever asks for a
  /// person is among them.
  package func situations(of applicability: Applicability) -> [Situation] {
    ends(of: applicability).flatMap { end in
      [end.outcome, guide.parts.counter].map { outcome in
        Situation(
          end.answers, at: outcome, queue: guide.profile.queue(for: guide[outcome].queue), on: today
        )
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
  /// A condition with those that decide whether what it names is asked at all.
  func whole(_ applicability: Applicability) -> Applicability {
    let asks = (parts.outcomes.flatMap(\.asks) + parts.circumstances.compactMap(\.asks)).filter {
      $0.question.map(applicability.questions.contains) ?? false
    }
    return asks.isEmpty ? applicability : .joined([applicability] + asks.map(\.applicability))
  }

  /// The ends with everything that a condition names, what is asked later among it.
  func ends(
    meeting applicability: Applicability, from ends: [WayMap.End], on today: Day
  ) -> [WayMap.End] {
    let followUps = parts.followUps.filter { applicability.questions.contains($0.id) }
    let asking = parts.circumstances.filter { circumstance in
      followUps.contains { $0.id == circumstance.asks?.question }
    }
    let named = whole(applicability).circumstances + asking.map(\.id)
    return weighed(ends, named).flatMap { end in
      followUps.reduce([end]) { ends, question in
        ends.flatMap { answering(question, at: $0, on: today) }
      }
    }
  }

  /// An end with each answer that can be given there to a question that follows, and without.
  fileprivate func answering(
    _ question: Question, at end: WayMap.End, on today: Day
  ) -> [WayMap.End] {
    let asks =
      self[end.outcome].asks
      + parts.circumstances.filter { end.answers.circumstances.contains($0.id) }
      .compactMap(\.asks)
    let isAsked = asks.contains { ask in
      ask.question == question.id
        && ask.applicability.holds(in: Situation(end.answers, at: end.outcome, on: today))
    }
    guard isAsked else { return [end] }
    return [end]
      + question.kind.samples(on: today).map { value in
        var answers = end.answers
        answers[question.id] = value
        return WayMap.End(outcome: end.outcome, answers: answers)
      }
  }

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
    Set(conditions.flatMap(\.terms).flatMap(\.questions))
  }

  fileprivate var namesLanguage: Bool {
    conditions.flatMap(\.terms).contains { if case .language = $0 { true } else { false } }
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
