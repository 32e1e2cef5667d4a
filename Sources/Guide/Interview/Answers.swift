package import Words

/// What one visitor has said so far; nothing else about them is ever known.
package struct Answers: Equatable, Sendable {
  package var choices: [Identifier<Question>: Identifier<Choice>] = [:]
  package var circumstances: Set<Identifier<Circumstance>> = []

  /// How many adults and children live together, 0 to 9 each; nil where it was not said.
  package var adults: Int?
  package var children: Int?

  /// Whether an interpreter is wanted; nil where it was not said.
  package var wantsInterpreter: Bool?

  package var papers: [Identifier<Document>: DocumentStatus] = [:]

  /// The dates typed under "gültig bis".
  package var validUntil: [Identifier<Document>: Day] = [:]

  package init(choices: [Identifier<Question>: Identifier<Choice>] = [:]) {
    self.choices = choices
  }
}
