package import Guide

/// All ways through the questions, walked place by place instead of one by one.
///
/// Ways that differ only in answers that nobody looks at any more run on together, so a few hundred
/// places stand for many thousand ways and nothing is left to samples.
package struct WayMap {
  /// A place with the answers of one way that comes to it.
  package struct Stop {
    package let question: Identifier<Question>
    package let answers: Answers
  }

  /// The end of some ways, with the answers of one of them.
  package struct End {
    package let outcome: Identifier<Outcome>
    package let answers: Answers
  }

  /// One stop for every place: a question and the answers that still matter there.
  package private(set) var stops: [Stop] = []

  /// One end for every outcome and every combination of the answers that were watched.
  package private(set) var ends: [End] = []

  private struct Key: Hashable {
    let destination: Destination
    let seen: [Identifier<Choice>?]
    let asked: Int
  }

  /// Walks all ways.
  ///
  /// The answers to the questions in `watched` are kept apart up to the end; with
  /// `countsQuestions`, places are also kept apart by how many questions lie before them.
  package init(
    _ guide: Guide, watching watched: Set<Identifier<Question>> = [], countsQuestions: Bool = false
  ) {
    let relevant = RelevantAnswers(
      Dictionary(guide.parts.questions.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    ).byQuestion
    let kept = watched.union(guide.questionsOfCircumstances).sorted { $0.rawValue < $1.rawValue }
    var met: Set<Key> = []
    var open: [(Destination, Answers)] = [(.question(guide.start), Answers())]
    while let (place, answers) = open.popLast() {
      var seen = kept.map { answers[$0]?.choice }
      if case .question(let id) = place {
        seen += (relevant[id] ?? []).map { answers[$0]?.choice }
      }
      let asked = countsQuestions ? answers.choices.count : 0
      guard met.insert(Key(destination: place, seen: seen, asked: asked)).inserted else { continue }
      switch place {
      case .outcome(let id): ends.append(End(outcome: id, answers: answers))
      case .question(let id):
        stops.append(Stop(question: id, answers: answers))
        for choice in guide[id].choices.reversed() {
          var next = answers
          next[id] = .choice(choice.id)
          open.append((choice.destination(for: next), next))
        }
      }
    }
  }
}
