package import Guide

/// One made-up person's way through the guide, and what an author expects at its end.
package struct Journey: Sendable {
  /// Its key in the file.
  package let name: String

  /// Whether it is the way by which is measured how much a visitor must read.
  package let isTypical: Bool

  /// Exactly the questions that the way asks, in order.
  package private(set) var answers: [Answer]

  package let circumstances: Set<Identifier<Circumstance>>
  /// What was said to the questions that follow: a choice, a number, or for a day `40 days ago`.
  package let told: [Answer]
  package let outcome: Identifier<Outcome>

  /// Whether the result must be looked at by a person.
  package let needsCounterCheck: Bool

  /// Whether a paper whose end date has passed may still count.
  package let mayRunOn: Bool

  /// All steps and all papers, in any order; nil where the author expects nothing of them.
  package let steps: [Identifier<Step>]?

  /// The steps that must be among them, and those that must not.
  package let must: [Identifier<Step>]
  package let mustNot: [Identifier<Step>]

  package let papers: [Identifier<Document>]?

  /// Where the journey stands, and its keys by name.
  package let place: FilePlace
  package let places: [String: FilePlace]

  package struct Answer: Sendable {
    package let question: Identifier<Question>
    package let choice: Identifier<Choice>
    package let place: FilePlace
  }

  /// The journey with other choices, in the same places.
  package func answering(_ choice: (Answer) -> Identifier<Choice>) -> Journey {
    var other = self
    other.answers = answers.map {
      Answer(question: $0.question, choice: choice($0), place: $0.place)
    }
    return other
  }

  /// Where one of its keys stands, or the journey itself.
  package func place(of key: String) -> FilePlace { places[key] ?? place }
}
