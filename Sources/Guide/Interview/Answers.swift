package import Words

/// What one visitor has said so far; nothing else about them is ever known.
///
/// One value for each question that was answered, whatever its kind:
///
///     answers["income"] = .choice("nobody")
///     answers["adults"] = .count(2)
package struct Answers: Equatable, Sendable {
  package private(set) var values: [Identifier<Question>: Value] = [:]

  package init(choices: [Identifier<Question>: Identifier<Choice>] = [:]) {
    values = choices.mapValues(Value.choice)
  }

  package subscript(question: Identifier<Question>) -> Value? {
    get { values[question] }
    set { values[question] = newValue }
  }

  /// The answers that were chosen from a list, one of each.
  package var choices: [Identifier<Question>: Identifier<Choice>] {
    values.compactMapValues(\.choice)
  }

  /// What was said to apply.
  package var circumstances: Set<Identifier<Circumstance>> {
    get { values[.circumstances]?.circumstances ?? [] }
    set { values[.circumstances] = newValue.isEmpty ? nil : .several(newValue) }
  }

  /// Those that `isKept` keeps.
  package func filter(_ isKept: (Identifier<Question>) -> Bool) -> Answers {
    var kept = self
    kept.values = values.filter { isKept($0.key) }
    return kept
  }
}

/// What was answered to one question.
package enum Value: Hashable, Sendable {
  case choice(Identifier<Choice>)
  case several(Set<Identifier<Circumstance>>)
  case count(Int)
  case date(Day)
  case paper(DocumentStatus)

  package var choice: Identifier<Choice>? { if case .choice(let id) = self { id } else { nil } }
  package var circumstances: Set<Identifier<Circumstance>>? {
    if case .several(let ids) = self { ids } else { nil }
  }
  package var count: Int? { if case .count(let number) = self { number } else { nil } }
  package var date: Day? { if case .date(let day) = self { day } else { nil } }
  package var paper: DocumentStatus? { if case .paper(let status) = self { status } else { nil } }
}

extension Identifier<Question> {
  /// What may apply, asked behind the last question of every way.
  package static let circumstances = Self(rawValue: "circumstances")
}

extension Identifier<Document> {
  /// The question whether it is there, and the one for the date under "gültig bis". No author's id has a
  /// slash.
  package var question: Identifier<Question> { .init(rawValue: "document/\(self)") }
  package var dateQuestion: Identifier<Question> { .init(rawValue: "document/\(self)/until") }
}
