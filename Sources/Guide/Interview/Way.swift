/// The questions that follow from some answers, in order, up to the first without an answer or to
/// the outcome.
package struct Way: Equatable, Sendable {
  package let answered: [Answered]

  /// The answers to them, and what was said to apply, as far as it was asked.
  package let answers: Answers

  /// The next question, or the outcome with the circumstances weighed.
  package let end: Destination
}

/// A question with the answer that was given.
package struct Answered: Equatable, Sendable {
  package let question: Question
  package let choice: Choice
}

extension Guide {
  /// Follows the answers from the start as far as they lead.
  ///
  /// A route sees only the answers before it, so an answer left over from another way cannot turn
  /// it.
  package func way(for answers: Answers) -> Way {
    var answered: [Answered] = []
    var seen = Answers()
    var place = Destination.question(start)
    while case .question(let id) = place {
      let question = self[id]
      guard let choice = answers[id]?.choice.flatMap(question.choice) else { break }
      answered.append(Answered(question: question, choice: choice))
      seen[id] = .choice(choice.id)
      place = choice.destination(for: seen)
    }
    guard case .outcome(let reached) = place else {
      return Way(answered: answered, answers: seen, end: place)
    }
    seen.circumstances = answers.circumstances.intersection(circumstances(given: seen).map(\.id))
    return Way(
      answered: answered, answers: seen, end: .outcome(outcome(reached, weighing: seen)))
  }
}
