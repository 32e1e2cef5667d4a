/// One visitor's way through the questions.
///
/// What was answered is the whole state: the page on show follows from it, and so does everything
/// that is printed. The interview touches no terminal, clock or ledger. An event that does not fit
/// the page on show changes nothing.
package struct Interview: Equatable, Sendable {
  package let guide: Guide

  /// Every answer that is still of use, those after the page on show among them: who goes back
  /// finds the old answer marked.
  package private(set) var given = Answers() { didSet { way = guide.way(for: given) } }

  /// Where those answers lead, followed once for each of them and asked for many times.
  private(set) var way: Way

  /// How many questions of the way lie before the page on show.
  private var position = 0

  /// Whether the visitor came from the list of answers and returns there.
  private var isChanging = false

  package init(in guide: Guide) {
    self.guide = guide
    way = guide.way(for: given)
  }

  package static func == (one: Self, other: Self) -> Bool {
    (one.given, one.position, one.isChanging) == (other.given, other.position, other.isChanging)
  }
}

extension Interview {
  /// The page on show: a question, or the end of the way.
  package var page: Destination {
    position < way.answered.count
      ? .question(way.answered[position].question.id) : way.end
  }

  /// The questions before the page on show with their answers, in order.
  package var answered: [Answered] {
    Array(way.answered.prefix(position))
  }

  /// Whether an answer is being changed from the list of answers, to which the visitor returns.
  package var isAtChange: Bool { isChanging }

  /// The answers that count: those before the page on show; at an outcome all that is asked there.
  package var answers: Answers {
    if case .outcome(let id) = page {
      return guide.following(id, answersBeforeResult, of: given, in: nil).answers
    }
    var counted = Answers()
    for step in answered { counted[step.question.id] = .choice(step.choice.id) }
    for question in guide.parts.followUps where question.isAskedWithNumber {
      counted[question.id] = given[question.id]
    }
    return counted
  }

  /// The answers to the questions, what applies, and what follows from that.
  var answersBeforeResult: Answers { guide.following(way, of: given).answers }
}

extension Interview {
  package enum Event: Equatable, Sendable {
    case chose(Identifier<Choice>)
    case wentBack
    case wantsToChange(Identifier<Question>)
    case startedAnew
    case toggled(Identifier<Circumstance>)
    /// Nil leaves a question open.
    case answered(Identifier<Question>, Value?)
  }

  /// Takes in what the visitor did.
  package mutating func handle(_ event: Event) {
    switch event {
    case .chose(let choice): choose(choice)
    case .wentBack: goBack()
    case .wantsToChange(let question): change(question)
    case .startedAnew: self = Interview(in: guide)
    case .toggled(let circumstance): given.circumstances.formSymmetricDifference([circumstance])
    case .answered(let question, let value): given[question] = value
    }
  }

  private mutating func choose(_ id: Identifier<Choice>) {
    guard case .question(let question) = page, guide[question].choice(id) != nil else { return }
    given[question] = .choice(id)
    // What a whole way does not ask is forgotten, so that it cannot come back. Before its end is
    // reached, later questions may still turn out to be asked; their answers are kept for them.
    if case .outcome = way.end {
      let asked = Set(way.answered.map(\.question.id))
      given = given.filter { asked.contains($0) || !guide.isOnWays($0) }
      given.circumstances = way.answers.circumstances
    }
    position = isChanging ? way.answered.count : position + 1
    if case .outcome = page { isChanging = false }
  }

  private mutating func goBack() {
    isChanging = false
    position = max(0, position - 1)
  }

  private mutating func change(_ question: Identifier<Question>) {
    guard let place = way.answered.firstIndex(where: { $0.question.id == question }) else { return }
    position = place
    isChanging = true
  }
}
