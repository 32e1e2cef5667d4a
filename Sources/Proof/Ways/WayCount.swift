package import Guide

/// How many ways there are, and how long the shortest and the longest of them is.
package struct WayCount: Equatable, Sendable {
  package private(set) var ways = 0

  /// The number of questions on the longest way.
  package private(set) var longest = 0

  /// A question that some way would ask twice; nil where none does.
  package private(set) var askedTwice: Identifier<Question>?

  private struct Place: Hashable {
    let question: Identifier<Question>
    let seen: [Identifier<Choice>?]
  }

  /// Counts by walking each place once: what follows from it is the same for every way there.
  package init(_ guide: Guide) {
    let relevant = RelevantAnswers(
      Dictionary(guide.parts.questions.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    ).byQuestion
    var known: [Place: (ways: Int, longest: Int)] = [:]

    func walk(_ id: Identifier<Question>, _ answers: Answers) -> (ways: Int, longest: Int) {
      if answers[id] != nil {
        askedTwice = id
        return (0, 0)
      }
      let place = Place(question: id, seen: (relevant[id] ?? []).map { answers[$0]?.choice })
      if let count = known[place] { return count }
      var count = (ways: 0, longest: 0)
      for choice in guide[id].choices {
        var next = answers
        next[id] = .choice(choice.id)
        var rest = (ways: 1, longest: 0)
        if case .question(let following) = choice.destination(for: next) {
          rest = walk(following, next)
        }
        count = (count.ways + rest.ways, max(count.longest, rest.longest + 1))
      }
      known[place] = count
      return count
    }

    (ways, longest) = walk(guide.start, Answers())
  }
}
