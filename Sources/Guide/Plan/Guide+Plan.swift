package import Words

/// What follows from a visitor's answers: outcome, steps, papers, places.
extension Guide {
  /// The plan that follows from the interview, once it has come to an outcome; nil before.
  package func plan(
    for interview: Interview, on today: Day, translation isDraft: Bool
  ) -> Plan? {
    guard case .outcome(let id) = interview.page else { return nil }
    return plan(to: id, interview, on: today, isDraft: isDraft)
  }

  /// The plan for a visitor who asks for a person, with the answers so far.
  package func planForCounter(
    _ interview: Interview, on today: Day, translation isDraft: Bool
  ) -> Plan {
    plan(to: parts.counter, interview, on: today, isDraft: isDraft)
  }

  private func plan(
    to id: Identifier<Outcome>, _ interview: Interview, on today: Day, isDraft: Bool
  ) -> Plan {
    let (outcome, answers) = (self[id], interview.answers)
    let open = Situation(withoutPrivate(answers), on: today)
    func planned(_ steps: [Step]) -> [PlannedStep] {
      steps.inOrder(on: today).map { step, time in
        PlannedStep(
          step: step, time: time, deadline: step.deadline.map { Deadline($0, from: today) },
          place: step.place.map {
            PlannedPlace(place: Place(id: $0), lines: lines(of: $0, answers, today))
          },
          isPrivate: !step.applicability.holds(in: open))
      }
    }
    let all = steps(for: id, given: answers, on: today)
    let (steps, printed) = (planned(all), planned(all.filter(\.isPrinted)))
    let papers = documents(for: id, given: answers).map { document in
      PlannedPaper(
        document: document, status: answers[document.id.question]?.paper ?? .unasked,
        validity: answers[document.id.dateQuestion]?.date.map {
          Validity(of: document, until: $0, on: today, given: answers)
        })
    }
    let queue = profile.queue(for: outcome.queue)
    let situation = Situation(answers, at: id, queue: queue, on: today)
    let notes = notes(in: situation, on: today)
    // A step that stands on no paper must not show there by its notice either.
    let sources =
      outcome.sources + printed.flatMap(\.step.sources)
      + papers.flatMap(\.document.sources)
    let notices: [Notice?] = [
      interview.answered.contains { $0.choice.needsCounterCheck } ? .counterCheck : nil,
      isDraft ? .draftTranslation : nil,
      profile.isVerified ? nil : .unverifiedOffice,
      sources.contains { self[$0].isOverdue(on: today) || self[$0].hasMoved(by: today) }
        ? .sourceOverdue : nil,
      .notADecision,
    ]
    return Plan(
      outcome: outcome, queue: queue, steps: steps, printedSteps: printed, papers: papers,
      notes: notes, notices: notices.compactMap(\.self), answers: answers, said: said(answers),
      way: interview.answered, today: today)
  }

  private func said(_ answers: Answers) -> [Said] {
    parts.followUps.compactMap { question in
      answers[question.id].map { Said(question: question, value: $0) }
    }
  }

  /// The lines of a place that may serve the visitor's town.
  ///
  /// More than ``PlaceLine/most`` lines would hide the right one, so then none is given and the generic words
  /// stand alone.
  private func lines(
    of place: Identifier<Place>, _ answers: Answers, _ today: Day
  ) -> [String] {
    let all = profile.lines[place] ?? []
    let town = townQuestion.flatMap { answers[$0]?.choice }.flatMap { id in
      profile.towns.first { $0.id == id }
    }
    let serving = all.filter { line in
      line.towns.isEmpty || town.map { line.towns.contains($0.id) } ?? true
    }
    return serving.count <= PlaceLine.most ? serving.map { $0.text(on: today) } : []
  }
}

extension Guide {
  /// What a slip states beside steps and papers, as far as that much is known of a visitor.
  package func notes(in situation: Situation, on today: Day) -> [PlannedNote] {
    let counts = situation.answers.values.compactMap { id, value in
      value.count.map { (id.rawValue, "\($0)") }
    }
    return parts.notes.filter { $0.applicability.holds(in: situation) }.map { note in
      PlannedNote(
        note: note, date: note.date?.day(from: today),
        counts: Dictionary(counts, uniquingKeysWith: { first, _ in first }))
    }
  }
}
