package import Words

/// One visitor's way through the questions.
///
/// What was answered is the whole state: the page on show follows from it, and so does everything
/// that is printed. The interview touches no terminal, clock or ledger. An event that does not fit
/// the page on show changes nothing.
package struct Interview: Equatable, Sendable {
  package let guide: Guide

  /// Every answer that is still of use, those after the page on show among them: who goes back
  /// finds the old answer marked.
  package private(set) var given = Answers()

  /// How many questions of the way lie before the page on show.
  private var position = 0

  /// Whether the visitor came from the list of answers and returns there.
  private var isChanging = false

  package init(in guide: Guide) {
    self.guide = guide
  }

  package static func == (one: Self, other: Self) -> Bool {
    (one.given, one.position, one.isChanging) == (other.given, other.position, other.isChanging)
  }
}

extension Interview {
  /// The page on show: a question, or the end of the way.
  package var page: Destination {
    let way = guide.way(for: given)
    return position < way.answered.count
      ? .question(way.answered[position].question.id) : way.end
  }

  /// The questions before the page on show with their answers, in order.
  package var answered: [Answered] {
    Array(guide.way(for: given).answered.prefix(position))
  }

  /// Whether an answer is being changed from the list of answers, to which the visitor returns.
  package var isAtChange: Bool { isChanging }

  /// The answers that count: those before the page on show; at an outcome the circumstances and
  /// persons, and what was said about papers where it asks for papers at all.
  package var answers: Answers {
    var counted = given
    counted.choices = [:]
    for step in answered { counted.choices[step.question.id] = step.choice.id }
    guard case .outcome(let id) = page else {
      counted.circumstances = []
      (counted.adults, counted.children) = (nil, nil)
      (counted.papers, counted.validUntil) = ([:], [:])
      return counted
    }
    counted.circumstances = guide.way(for: given).circumstances
    guard guide[id].checksPapers else {
      (counted.papers, counted.validUntil) = ([:], [:])
      return counted
    }
    let documents = guide.documents(for: id, given: counted)
    let concerned = Set(documents.map(\.id))
    let dated = Set(documents.filter(\.hasEndDate).map(\.id))
    counted.papers = counted.papers.filter { concerned.contains($0.key) }
    counted.validUntil = counted.validUntil.filter {
      dated.contains($0.key) && counted.papers[$0.key] == .have
    }
    return counted
  }
}

extension Interview {
  package enum Event: Equatable, Sendable {
    case chose(Identifier<Choice>)
    case wentBack
    case wantsToChange(Identifier<Question>)
    case startedAnew
    case toggled(Identifier<Circumstance>)
    case counted(adults: Int?, children: Int?)
    case wantsInterpreter(Bool)
    case checked(Identifier<Document>, DocumentStatus)
    case dated(Identifier<Document>, Day?)
  }

  /// Takes in what the visitor did.
  package mutating func handle(_ event: Event) {
    switch event {
    case .chose(let choice): choose(choice)
    case .wentBack: goBack()
    case .wantsToChange(let question): change(question)
    case .startedAnew: self = Interview(in: guide)
    case .toggled(let circumstance): given.circumstances.formSymmetricDifference([circumstance])
    case .counted(let adults, let children): (given.adults, given.children) = (adults, children)
    case .wantsInterpreter(let wish): given.wantsInterpreter = wish
    case .checked(let document, let status): given.papers[document] = status
    case .dated(let document, let day): given.validUntil[document] = day
    }
  }

  private mutating func choose(_ id: Identifier<Choice>) {
    guard case .question(let question) = page, guide[question].choice(id) != nil else { return }
    given.choices[question] = id
    let way = guide.way(for: given)
    // What a whole way does not ask is forgotten, so that it cannot come back. Before its end is
    // reached, later questions may still turn out to be asked; their answers are kept for them.
    if case .outcome = way.end {
      let asked = Set(way.answered.map(\.question.id))
      given.choices = given.choices.filter { asked.contains($0.key) }
      given.circumstances = way.circumstances
    }
    position = isChanging ? way.answered.count : position + 1
    if case .outcome = page { isChanging = false }
  }

  private mutating func goBack() {
    isChanging = false
    position = max(0, position - 1)
  }

  private mutating func change(_ question: Identifier<Question>) {
    let way = guide.way(for: given)
    guard let place = way.answered.firstIndex(where: { $0.question.id == question }) else { return }
    position = place
    isChanging = true
  }
}
