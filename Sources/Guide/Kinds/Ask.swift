package import Words

/// What an outcome asks behind its result, and a circumstance before it. In `outcomes.yaml`:
///
///     ask: [adults, papers, { ask: interpreter, unless: { language: [de] } }]
package struct Ask: Equatable, Sendable {
  package let applicability: Applicability
  package let subject: Subject

  package enum Subject: Hashable, Sendable {
    case question(Identifier<Question>)
    /// Each paper that concerns the visitor, and its date where it is there.
    case papers
  }

  /// The question; nil for papers.
  package var question: Identifier<Question>? {
    if case .question(let id) = subject { id } else { nil }
  }

  package init(_ subject: Subject, _ applicability: Applicability = .always) {
    self.subject = subject
    self.applicability = applicability
  }
}

extension Guide {
  /// What a visitor is asked besides, in order, and of what was said the part that counts then.
  ///
  /// An answer that is no longer asked for counts no more, and one sees only the answers before it.
  package struct Following: Sendable {
    package fileprivate(set) var questions: [Question] = []
    package fileprivate(set) var answers: Answers

    fileprivate mutating func ask(_ question: Question, of given: Answers) {
      questions.append(question)
      answers[question.id] = given[question.id]
    }
  }

  /// What is asked between the questions and the result: what applies, and what follows from that.
  func following(_ way: Way, of given: Answers) -> Following {
    var following = Following(answers: way.answers)
    guard case .outcome(let outcome) = way.end else { return following }
    if !circumstances(given: way.answers).isEmpty { following.questions = [self[.circumstances]] }
    for circumstance in parts.circumstances
    where way.answers.circumstances.contains(circumstance.id) {
      guard let ask = circumstance.asks, let id = ask.question,
        ask.applicability.holds(in: Situation(following.answers, at: outcome))
      else { continue }
      following.ask(self[id], of: given)
    }
    return following
  }

  /// What is asked behind the result, of somebody who reads `language`.
  func following(
    _ outcome: Identifier<Outcome>, _ answers: Answers, of given: Answers, in language: Language?
  ) -> Following {
    var following = Following(answers: answers)
    for ask in self[outcome].asks {
      let situation = Situation(following.answers, at: outcome, in: language)
      guard ask.applicability.holds(in: situation) else { continue }
      switch ask.subject {
      case .question(let id): following.ask(self[id], of: given)
      case .papers:
        for document in documents(for: outcome, given: following.answers) {
          following.ask(self[document.id.question], of: given)
          if document.hasEndDate, following.answers[document.id.question] == .paper(.have) {
            following.ask(self[document.id.dateQuestion], of: given)
          }
        }
      }
    }
    return following
  }
}

extension Guide {
  /// Whether something is asked behind a result that whoever takes the number at once is not asked.
  package func asksMore(behind outcome: Outcome) -> Bool {
    outcome.asks.contains { $0.question.map { !self[$0].isAskedWithNumber } ?? true }
  }
}

extension Interview {
  /// What is asked before the result; nothing before the last question.
  package var askedBeforeResult: [Question] {
    guard case .outcome = page else { return [] }
    return guide.following(way, of: given).questions
  }

  /// What is asked behind the result.
  package func askedBehindResult(in language: Language?) -> [Question] {
    guard case .outcome(let id) = page else { return [] }
    return guide.following(id, answersBeforeResult, of: given, in: language).questions
  }
}
