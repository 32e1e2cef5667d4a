package import Words

/// One thing asked on one page.
package struct Question: Equatable, Sendable, Identifiable {
  package let id: Identifier<Question>

  /// The question's permanent number on slips, as in "4.5".
  package let code: Int

  package let kind: Kind

  /// Whether whoever takes the number at once is asked it too.
  package let isAskedWithNumber: Bool

  package let sources: [Identifier<Source>]

  package init(
    id: Identifier<Question>, code: Int, kind: Kind, isAskedWithNumber: Bool = false,
    sources: [Identifier<Source>] = []
  ) {
    self.id = id
    self.code = code
    self.kind = kind
    self.isAskedWithNumber = isAskedWithNumber
    self.sources = sources
  }

  package init(
    id: Identifier<Question>, code: Int, choices: [Choice], sources: [Identifier<Source>] = []
  ) {
    self.init(id: id, code: code, kind: .one(choices), sources: sources)
  }

  /// The answers offered, in the order shown; none where it is no choice of one.
  package var choices: [Choice] { if case .one(let choices) = kind { choices } else { [] } }

  package func choice(_ id: Identifier<Choice>) -> Choice? {
    choices.first { $0.id == id }
  }
}

/// One answer that a question offers, and where it leads.
package struct Choice: Equatable, Sendable, Identifiable {
  package let id: Identifier<Choice>

  /// The choice's permanent number within its question.
  package let code: Int

  /// The number that stands on paper for it: its own, or another choice's where paper could betray
  /// somebody, as for a women's shelter.
  package let printedCode: Int

  /// A proper name that is shown instead of a message: towns are written alike in all languages.
  package let name: String?

  /// The first route whose conditions hold is taken; the last has none.
  package let routes: [Route]

  /// Whether whoever gives this answer shall have the result looked at by a person.
  package let needsCounterCheck: Bool

  /// What the paper that this answer names looks like; nil where it names none.
  package let picture: Identifier<Drawing>?

  /// Whether it asks for an interpreter: whoever calls the number is told.
  package let wantsInterpreter: Bool

  package init(
    id: Identifier<Choice>, code: Int, name: String? = nil, routes: [Route],
    needsCounterCheck: Bool = false, picture: Identifier<Drawing>? = nil, printedCode: Int? = nil,
    wantsInterpreter: Bool = false
  ) {
    self.id = id
    self.code = code
    self.printedCode = printedCode ?? code
    self.name = name
    self.routes = routes
    self.needsCounterCheck = needsCounterCheck
    self.picture = picture
    self.wantsInterpreter = wantsInterpreter
  }

  /// Where the choice leads, given the answers so far, its own among them.
  package func destination(for answers: Answers) -> Destination {
    guard let route = routes.first(where: { $0.applicability.holds(for: answers) }) else {
      preconditionFailure("choice '\(id)' has no route without a condition")
    }
    return route.destination
  }
}

/// One way on from a choice.
package struct Route: Equatable, Sendable {
  package let applicability: Applicability
  package let destination: Destination

  package init(_ applicability: Applicability = .always, to destination: Destination) {
    self.applicability = applicability
    self.destination = destination
  }
}

/// What comes after a choice.
package enum Destination: Hashable, Sendable {
  case question(Identifier<Question>)
  case outcome(Identifier<Outcome>)
}

extension Question {
  package var ask: MessageKey { key("ask") }
  package var why: MessageKey { key("why") }
  package var look: MessageKey { key("look") }
  package var hint: MessageKey { key("hint") }

  /// What it is about, in a word or two: before the field of a date, and before the answer where
  /// answers are checked.
  package var label: MessageKey { key("label") }

  /// The words of a choice; of no use for one that has a ``Choice/name``.
  package func say(_ choice: Choice) -> MessageKey { key("choice/\(choice.id)") }

  private func key(_ part: String) -> MessageKey { MessageKey(rawValue: "question/\(id)/\(part)") }
}
