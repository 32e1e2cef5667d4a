/// How far a visitor has come, and how far it may still be.
package struct Progress: Equatable, Sendable {
  /// The questions answered so far.
  package let asked: Int

  /// The fewest and the most questions still to come, the one on show included.
  package let leastLeft: Int
  package let mostLeft: Int
}

extension Interview {
  /// The progress at the page on show; nothing is left at an outcome.
  package var progress: Progress {
    let left: ClosedRange<Int> =
      switch page {
      case .outcome: 0...0
      case .question(let id): guide.lengths.left(from: id, given: answers)
      }
    return Progress(
      asked: answered.count, leastLeft: left.lowerBound, mostLeft: left.upperBound)
  }
}

/// The lengths of all ways that are left from each question on.
///
/// A route may depend on earlier answers, so lengths are kept by the question *and* by those
/// earlier answers that some later route looks at; all others cannot change them. That makes a
/// hundred places out of the many thousand ways, and the table is made once, at the start.
struct WayLengths: Sendable {
  private let relevant: [Identifier<Question>: [Identifier<Question>]]
  private var table: [PlaceOnWay: ClosedRange<Int>] = [:]

  init(from start: Identifier<Question>, through questions: [Identifier<Question>: Question]) {
    relevant = RelevantAnswers(questions).byQuestion
    _ = measure(start, given: Answers(), in: questions)
  }

  func left(from question: Identifier<Question>, given answers: Answers) -> ClosedRange<Int> {
    guard let range = table[place(question, answers)] else {
      preconditionFailure("no way comes to '\(question)' with these answers")
    }
    return range
  }

  private func place(_ question: Identifier<Question>, _ answers: Answers) -> PlaceOnWay {
    PlaceOnWay(
      question: question, seen: (relevant[question] ?? []).map { answers[$0]?.choice })
  }

  private mutating func measure(
    _ id: Identifier<Question>, given answers: Answers,
    in questions: [Identifier<Question>: Question]
  ) -> ClosedRange<Int> {
    let key = place(id, answers)
    if let known = table[key] { return known }
    var (least, most) = (Int.max, 0)
    var next = answers
    for choice in questions[id]?.choices ?? [] {
      next[id] = .choice(choice.id)
      if case .question(let following) = choice.destination(for: next) {
        let rest = measure(following, given: next, in: questions)
        (least, most) = (min(least, rest.lowerBound + 1), max(most, rest.upperBound + 1))
      } else {
        (least, most) = (min(least, 1), max(most, 1))
      }
    }
    let range = least...max(least, most)
    table[key] = range
    return range
  }
}
