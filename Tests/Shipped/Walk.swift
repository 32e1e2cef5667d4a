package import Guide

/// All ways through a guide, looked at place by place.
package struct Walk {
  private let guide: Guide

  /// A question together with the earlier answers that some later route looks at.
  package struct Place: Hashable {
    package let question: Identifier<Question>
    let seen: [Identifier<Choice>?]
  }

  /// For each place that some way comes to, the answers of one such way.
  package private(set) var places: [Place: Answers] = [:]

  /// For each outcome, the answers of one way for each place and choice that lead to it.
  package private(set) var ends: [Identifier<Outcome>: [Answers]] = [:]

  /// The questions that some way asks again after it has asked them.
  package private(set) var askedTwice: Set<Identifier<Question>> = []

  private let relevant: [Identifier<Question>: [Identifier<Question>]]
  private var table: [Place: Figures] = [:]

  /// What is known of the ways from one place on, towns counted as one.
  private struct Figures {
    var ways = 0
    var longest = 0
    var ahead: Set<Identifier<Question>> = []
  }

  package init(_ guide: Guide) {
    self.guide = guide
    relevant =
      RelevantAnswers(
        Dictionary(uniqueKeysWithValues: guide.parts.questions.map { ($0.id, $0) })
      ).byQuestion
    _ = look(at: guide.start, given: Answers())
  }

  package var ways: Int { start.ways }
  package var longest: Int { start.longest }
  package var questions: Set<Identifier<Question>> { start.ahead }

  private var start: Figures { table[place(guide.start, Answers())] ?? Figures() }

  private func place(_ question: Identifier<Question>, _ answers: Answers) -> Place {
    Place(question: question, seen: (relevant[question] ?? []).map { answers[$0]?.choice })
  }

  private mutating func look(at id: Identifier<Question>, given answers: Answers) -> Figures {
    let place = place(id, answers)
    if let known = table[place] { return known }
    places[place] = answers
    var figures = Figures()
    for choice in guide[id].choicesWithOneTown {
      var next = answers
      next[id] = .choice(choice.id)
      switch choice.destination(for: next) {
      case .outcome(let outcome):
        figures.ways += 1
        figures.longest = max(figures.longest, 1)
        ends[outcome, default: []].append(next)
      case .question(let following):
        let rest = look(at: following, given: next)
        figures.ways += rest.ways
        figures.longest = max(figures.longest, rest.longest + 1)
        figures.ahead.formUnion(rest.ahead)
      }
    }
    if !figures.ahead.insert(id).inserted { askedTwice.insert(id) }
    table[place] = figures
    return figures
  }
}

extension Question {
  /// The choices, one town standing for all.
  package var choicesWithOneTown: [Choice] {
    let towns = choices.filter { $0.name != nil }
    return choices.filter { $0.name == nil || $0 == towns[0] }
  }
}

extension Guide {
  /// Every way from the start with its answers and its end, counted out one by one.
  package func eachWay(_ body: (Answers, [Identifier<Question>], Identifier<Outcome>) -> Void) {
    func walk(_ id: Identifier<Question>, _ answers: Answers, _ asked: [Identifier<Question>]) {
      for choice in self[id].choicesWithOneTown {
        var next = answers
        next[id] = .choice(choice.id)
        switch choice.destination(for: next) {
        case .outcome(let outcome): body(next, asked + [id], outcome)
        case .question(let following): walk(following, next, asked + [id])
        }
      }
    }
    walk(start, Answers(), [])
  }

  /// The interview of a visitor who gives these answers.
  package func interview(_ answers: Answers) -> Interview {
    var interview = Interview(in: self)
    while case .question(let id) = interview.page, let choice = answers[id]?.choice {
      interview.handle(.chose(choice))
    }
    return interview
  }
}
