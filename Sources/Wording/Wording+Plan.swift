package import Guide
package import Messages
internal import Words

/// What screen and slip say of a plan's steps and papers.
extension Wording {
  /// What a step says, with what its deadline and the age of its sources add to it.
  package func text(of planned: PlannedStep, in plan: Plan) -> Text {
    var sentences = [self(planned.step.say)]
    if let deadline = planned.deadline, let day = deadline.lastOpenDay {
      sentences.append(
        self(.resultLastOpenDay, ["day": day.asOnLetters, "date": deadline.day.asOnLetters]))
    }
    if planned.step.sources.contains(where: { guide[$0].isOverdue(on: plan.today) }) {
      sentences.append(self(.resultMayHaveChanged))
    }
    return joined(sentences)
  }

  /// The German sentence that is said or shown; nil where a step has none.
  package func sentence(of planned: PlannedStep) -> Text? {
    planned.step.sentence.map { messages.text($0, in: .source) }
  }

  /// What that sentence means; nil in German, and where nobody has translated it.
  package func meaning(of planned: PlannedStep) -> Text? {
    guard let key = planned.step.sentence, language != .source else { return nil }
    let meaning = self(key)
    return meaning.isStandIn ? nil : meaning
  }

  /// Where a step is done: the lines of the office profile, or the generic words where it has none.
  package func places(of planned: PlannedStep) -> [Text] {
    guard let place = planned.place else { return [] }
    return place.lines.isEmpty
      ? [self(place.place.say)] : place.lines.map { Text(string: $0, language: .source) }
  }

  /// The places as sentences of their own: "Where: …", "Or: …".
  package func whereabouts(of planned: PlannedStep) -> [Text] {
    places(of: planned).enumerated().map { index, place in
      self(index == 0 ? .resultWhere : .resultWhereOr, ["place": place.string])
    }
  }

  /// By when, as a sentence of its own; nil where there is no deadline.
  package func deadline(of planned: PlannedStep) -> Text? {
    planned.deadline.map { deadline in
      let phrase: Phrase = planned.step.deadline == .today ? .resultToday : .resultBy
      return self(phrase, ["date": deadline.day.asOnLetters])
    }
  }

  /// What a note states, with the day that it names.
  package func text(of planned: PlannedNote) -> Text {
    messages.text(
      planned.note.say, in: language,
      planned.counts.merging(planned.date.map { ["date": $0.asOnLetters] } ?? [:]) { _, date in date
      })
  }

  /// What is said of a paper: its name, or what to do where it is missing, and what its date means.
  package func text(of paper: PlannedPaper) -> Text {
    paper.status == .missing ? self(paper.document.missing) : name(of: paper)
  }

  /// A paper's name, with what its date means where one was typed.
  package func name(of paper: PlannedPaper) -> Text {
    let name = self(paper.document.say)
    return paper.validity.map { joined([name, self($0.say)], by: ": ") } ?? name
  }

  /// Where a paper is to be had, as a sentence of its own; nil where nobody issues it.
  package func issuer(of paper: PlannedPaper) -> Text? {
    paper.document.place.map { self(.resultWhere, ["place": self(Place(id: $0).say).string]) }
  }

  /// Whole sentences, one after the other.
  package func joined(_ texts: [Text], by separator: String = " ") -> Text {
    Text(
      string: texts.map(\.string).joined(separator: separator), language: texts[0].language,
      isStandIn: texts.contains(where: \.isStandIn), isDraft: texts.contains(where: \.isDraft))
  }
}

extension StepTime {
  /// The word above its group.
  package var heading: Phrase {
    switch self {
    case .today: .resultGroupToday
    case .soon: .resultGroupSoon
    case .later: .resultGroupLater
    }
  }
}
