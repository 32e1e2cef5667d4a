package import Words

/// The whole guide of one office: what is asked, where it leads, what is to be done.
///
/// A guide can only be made from parts without defects, so code that holds one need not ask again
/// whether a question or a step is there. It holds no wording: texts stand in the catalogs under
/// the keys that its parts name. It is one object, since every interview holds it.
package final class Guide: Sendable {
  package let start: Identifier<Question>
  package let parts: GuideParts

  /// The question that offers the office's towns; nil where the office serves none.
  package let townQuestion: Identifier<Question>?
  package let profile: OfficeProfile

  /// Those on the ways, and those that follow them.
  private let questions: [Identifier<Question>: Question]
  private let later: [Identifier<Question>: Question]
  private let outcomes: [Identifier<Outcome>: Outcome]
  private let steps: [Identifier<Step>: Step]
  private let documents: [Identifier<Document>: Document]
  private let sources: [Identifier<Source>: Source]
  let lengths: WayLengths

  /// Checks the parts and joins them.
  ///
  /// - Throws: ``GuideDefects``, which lists every defect, not only the first.
  package init(_ parts: GuideParts, for profile: OfficeProfile) throws(GuideDefects) {
    let defects = parts.defects(with: profile)
    guard defects.isEmpty else { throw GuideDefects(list: defects) }
    self.start = parts.start
    self.parts = parts
    self.profile = profile
    townQuestion = parts.questions.first { $0.choices.contains { $0.name != nil } }?.id
    questions = index(parts.questions)
    later = index(
      parts.followUps + parts.documents.flatMap(\.questions)
        + [Question(id: .circumstances, code: 0, kind: .several)])
    outcomes = index(parts.outcomes)
    steps = index(parts.steps)
    documents = index(parts.documents)
    sources = index(parts.sources)
    lengths = WayLengths(from: parts.start, through: questions)
  }

  // The identifiers below come from this guide; the checks above saw to it that each is there.

  /// Whether a question stands on the ways, not behind them.
  func isOnWays(_ id: Identifier<Question>) -> Bool { questions[id] != nil }

  package subscript(id: Identifier<Question>) -> Question {
    questions[id] ?? part(id, in: later)
  }
  package subscript(id: Identifier<Outcome>) -> Outcome { part(id, in: outcomes) }
  package subscript(id: Identifier<Step>) -> Step { part(id, in: steps) }
  package subscript(id: Identifier<Document>) -> Document { part(id, in: documents) }
  package subscript(id: Identifier<Source>) -> Source { part(id, in: sources) }

  private func part<Part>(_ id: Identifier<Part>, in parts: [Identifier<Part>: Part]) -> Part {
    guard let part = parts[id] else { preconditionFailure("'\(id)' is of another guide") }
    return part
  }
}

/// The parts of a guide as they were read, in the order of their files.
package struct GuideParts: Sendable {
  package var start: Identifier<Question>

  /// The result for everybody who asks for a person instead of answering on.
  package var counter: Identifier<Outcome>
  package var questions: [Question] = []

  /// The questions that outcomes and circumstances ask besides.
  package var followUps: [Question] = []
  package var outcomes: [Outcome] = []
  package var steps: [Step] = []
  package var documents: [Document] = []
  package var circumstances: [Circumstance] = []
  package var places: [Place] = []
  package var notes: [Note] = []
  package var words: [Word] = []
  package var sources: [Source] = []

  /// The drawings that there are.
  package var drawings: [Drawing] = []

  package init(start: Identifier<Question>, counter: Identifier<Outcome>) {
    self.start = start
    self.counter = counter
  }
}

private func index<Part: Identifiable>(_ parts: [Part]) -> [Identifier<Part>: Part]
where Part.ID == Identifier<Part> {
  Dictionary(parts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}

extension Guide {
  /// The papers that concern a visitor, in the guide's order; none where papers are not checked.
  package func documents(
    for outcome: Identifier<Outcome>, given answers: Answers
  ) -> [Document] {
    let asksPapers = self[outcome].asks.contains {
      $0.subject == .papers && $0.applicability.holds(for: answers)
    }
    guard asksPapers else { return [] }
    return parts.documents.filter {
      !$0.exceptions.contains(outcome) && $0.applicability.holds(for: answers)
    }
  }

  /// The steps of an outcome that concern a visitor, in order.
  package func steps(
    for outcome: Identifier<Outcome>, given answers: Answers, on today: Day
  ) -> [Step] {
    let situation = Situation(answers, on: today)
    return self[outcome].steps.map { self[$0] }.filter { $0.applicability.holds(in: situation) }
  }
}
