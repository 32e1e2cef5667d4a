package import Words

/// How a question is answered.
package enum Kind: Equatable, Sendable {
  /// One of some choices.
  case one([Choice])
  /// Any of the circumstances that concern the visitor.
  case several
  /// How many, 0 to 9.
  case count
  /// A day; under "gültig bis" where it is a paper's.
  case date(of: Identifier<Document>?)
  /// Whether a paper is there.
  case paper(Identifier<Document>)
}

extension Kind {
  /// The most that one digit counts.
  package static let most = 9

  /// The answer that somebody writes as `text`: `yes`, `3`, `2026-11-30`, `missing`.
  ///
  /// - Returns: Nil where `text` is none; ``known`` says what was meant.
  package func value(_ text: String) -> Value? {
    switch self {
    case .one(let choices): choices.first { $0.id.rawValue == text }.map { .choice($0.id) }
    case .several: nil
    case .count: Int(text).flatMap { (0...Kind.most).contains($0) ? .count($0) : nil }
    case .date: Day(iso: text).map(Value.date)
    case .paper: DocumentStatus(rawValue: text).flatMap { $0 == .unasked ? nil : .paper($0) }
    }
  }

  /// The answers as they are written, where they can be listed.
  package var known: [String] {
    switch self {
    case .one(let choices): choices.map(\.id.rawValue)
    case .several, .date: []
    case .count: (0...Kind.most).map(String.init)
    case .paper: DocumentStatus.allCases.filter { $0 != .unasked }.map(\.rawValue)
    }
  }

  /// Answers that together stand for all that can be given: every choice, none and the most, and days
  /// on both sides of each deadline.
  package func samples(on today: Day) -> [Value] {
    switch self {
    case .one(let choices): choices.map { .choice($0.id) }
    case .several: []
    case .count: [.count(0), .count(1), .count(Kind.most)]
    case .date: [-12, -1, 1, 12].map { .date(today.adding(months: $0)) }
    case .paper: [.paper(.missing), .paper(.notNeeded), .paper(.have)]
    }
  }
}

extension Question {
  /// What stands for an answer in the code of a slip; nil for what is never in it: what applies, and
  /// days. Papers stand there by themselves.
  package func code(of value: Value) -> Int? {
    switch (kind, value) {
    case (.one, .choice(let id)): choice(id)?.printedCode
    case (.count, .count(let number)): number
    default: nil
    }
  }
}

extension Value {
  /// As an author or another program writes it.
  package var written: String {
    switch self {
    case .choice(let id): id.rawValue
    case .several(let ids): ids.map(\.rawValue).sorted().joined(separator: " ")
    case .count(let number): "\(number)"
    case .date(let day): "\(day)"
    case .paper(let status): status.rawValue
    }
  }
}
