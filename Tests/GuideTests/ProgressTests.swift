import Guide
import Shipped
import Testing

/// What the dots above a question rest on.
@Suite struct `The progress` {
  private let guide: Guide

  init() throws {
    guide = try Shipped.guide()
  }

  @Test func `is the shortest and the longest way left, counted out from every place`() {
    let walk = Walk(guide)

    for (place, answers) in walk.places {
      let progress = guide.interview(answers).progress

      let left = lengths(from: place.question, answers)
      #expect(progress.asked == answers.choices.count, "\(place)")
      #expect(progress.leastLeft == left.lowerBound, "\(place)")
      #expect(progress.mostLeft == left.upperBound, "\(place)")
    }

    #expect(walk.places.count == 108)
  }

  @Test func `begins with one question at the least and fifteen at the most`() {
    let interview = Interview(in: guide)

    let progress = interview.progress

    #expect(progress.asked == 0)
    #expect(progress.leastLeft == 1)
    #expect(progress.mostLeft == 15)
  }

  @Test func `has nothing left at an outcome`() {
    let interview = guide.interview(Answers(choices: ["urgent": "yes"]))

    let progress = interview.progress

    #expect(progress.asked == 1)
    #expect(progress.leastLeft == 0)
    #expect(progress.mostLeft == 0)
  }

  /// The fewest and the most questions from one on, by taking every way there is.
  private func lengths(from id: Identifier<Question>, _ answers: Answers) -> ClosedRange<Int> {
    let all = guide[id].choicesWithOneTown.map { choice in
      var next = answers
      next[id] = .choice(choice.id)
      guard case .question(let following) = choice.destination(for: next) else { return 1...1 }
      let rest = lengths(from: following, next)
      return rest.lowerBound + 1...rest.upperBound + 1
    }
    return (all.map(\.lowerBound).min() ?? 0)...(all.map(\.upperBound).max() ?? 0)
  }
}
