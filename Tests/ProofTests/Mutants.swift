import Guide
import Words

/// A guide with one break, and what was broken.
struct Mutant {
  let name: String
  let parts: GuideParts
}

/// All single breaks of a guide, by kind.
enum Mutants {
  /// Every way on, bent to an outcome that it does not lead to; and every check turned round.
  static func edges(of parts: GuideParts) -> [Mutant] {
    parts.questions.flatMap { question in
      // Towns share their ways on in the file, so they break together.
      let towns = question.choices.filter { $0.name != nil }
      let groups =
        question.choices.filter { $0.name == nil }.map { [$0] } + (towns.isEmpty ? [] : [towns])
      return groups.flatMap { group -> [Mutant] in
        let bent = group[0].routes.indices.map { index in
          Mutant(
            name: "\(question.id)/\(group[0].id)/\(index)",
            parts: parts.changing(question, group) { $0.bent(at: index) })
        }
        let turned = Mutant(
          name: "\(question.id)/\(group[0].id)/check",
          parts: parts.changing(question, group) { $0.turned })
        return checkedAnyway.contains("\(question.id)/\(group[0].id)") ? bent : bent + [turned]
      }
    }
  }

  /// Answers after or before which every way has another one that asks for a check.
  private static let checkedAnyway: Set = [
    "eighteen-months/yes", "eighteen-months/no", "eighteen-months/unknown",
    "other-paper/expired-24", "fiction-for/section-24", "section/24", "other-section/23-1",
    "income/pension",
  ]

  /// Every condition taken away, made impossible, and without each one of its values.
  static func conditions(of parts: GuideParts) -> [Mutant] {
    let steps = parts.steps.flatMap { step in
      step.applicability.broken.map { name, broken in
        var parts = parts
        parts.change(step.id) { $0.under(broken) }
        return Mutant(name: "step \(step.id) \(name)", parts: parts)
      }
    }
    let documents = parts.documents.flatMap { document in
      document.applicability.broken.map { name, broken in
        Mutant(
          name: "document \(document.id) \(name)",
          parts: parts.changing(document, to: document.copy(applicability: broken)))
      }
    }
    let dates = parts.documents.flatMap { document in
      // A condition that stands alone cannot contradict itself.
      Applicability(when: document.runsOn).broken.filter { $0.0 != "impossible" }.map {
        name, broken in
        Mutant(
          name: "end date of \(document.id) \(name)",
          parts: parts.changing(document, to: document.copy(runsOn: broken.when)))
      }
    }
    return steps + documents + dates
  }

  /// Every outcome without each of its steps, every guide without each paper, and every paper
  /// without each of its exceptions.
  static func omissions(of parts: GuideParts) -> [Mutant] {
    // A step with a condition is one act wherever it stands: one journey holds it for all outcomes.
    let special = Set(parts.steps.filter { $0.applicability.when != nil }.map(\.id))
    let everywhere = parts.steps.filter { special.contains($0.id) }.map { step in
      var parts = parts
      parts.outcomes = parts.outcomes.map { $0.without(step.id) }
      return Mutant(name: "no outcome with \(step.id)", parts: parts)
    }
    let steps = parts.outcomes.flatMap { outcome in
      outcome.steps.filter { !special.contains($0) }.map { step in
        var parts = parts
        parts.outcomes = parts.outcomes.map { $0.id == outcome.id ? $0.without(step) : $0 }
        return Mutant(name: "\(outcome.id) without \(step)", parts: parts)
      }
    }
    let papers = parts.documents.map { document in
      var parts = parts
      parts.documents.removeAll { $0.id == document.id }
      return Mutant(name: "without \(document.id)", parts: parts)
    }
    let exceptions = parts.documents.flatMap { document in
      document.exceptions.map { exception in
        Mutant(
          name: "\(document.id) also for \(exception)",
          parts: parts.changing(
            document, to: document.copy(exceptions: document.exceptions.filter { $0 != exception }))
        )
      }
    }
    return everywhere + steps + papers + exceptions
  }

  /// Every choice and paper without its picture, and with one that belongs to another.
  static func pictures(of parts: GuideParts) -> [Mutant] {
    let choices = parts.questions.flatMap { question in
      question.choices.filter { $0.picture != nil }.flatMap { choice in
        others(than: choice.picture, among: parts.drawings).map { name, other in
          Mutant(
            name: "\(question.id)/\(choice.id) \(name)",
            parts: parts.changing(question, [choice]) { $0.showing(other) })
        }
      }
    }
    let papers = parts.documents.filter { $0.picture != nil }.flatMap { document in
      others(than: document.picture, among: parts.drawings).map { name, other in
        Mutant(
          name: "\(document.id) \(name)",
          parts: parts.changing(document, to: document.copy(picture: .some(other))))
      }
    }
    return choices + papers
  }

  private static func others(
    than picture: Identifier<Drawing>?, among drawings: [Drawing]
  ) -> [(String, Identifier<Drawing>?)] {
    let other = drawings.first { $0.id != picture }?.id
    return [("without a picture", nil), ("with another's picture", other)]
  }

  static func sources(of parts: GuideParts) -> [Mutant] {
    parts.sources.flatMap { source in
      var (gone, overdue) = (parts, parts)
      gone.sources.removeAll { $0.id == source.id }
      overdue.sources = parts.sources.map {
        $0.id == source.id
          ? Source(
            id: $0.id, provision: $0.provision, address: $0.address, checked: $0.checked,
            reviewBy: $0.checked.firstOfMonth, confidence: $0.confidence) : $0
      }
      var unused = parts
      unused.sources.append(
        Source(
          id: Identifier(rawValue: "\(source.id)-2"), provision: "", address: "",
          checked: source.checked, reviewBy: source.reviewBy, confidence: .low))
      return [
        Mutant(name: "without \(source.id)", parts: gone),
        Mutant(name: "\(source.id) overdue", parts: overdue),
        Mutant(name: "\(source.id) twice", parts: unused),
      ]
    }
  }
}

extension GuideParts {
  fileprivate func changing(
    _ question: Question, _ group: [Choice], _ change: (Choice) -> Choice
  ) -> GuideParts {
    var parts = self
    let ids = group.map(\.id)
    let changed = Question(
      id: question.id, code: question.code,
      choices: question.choices.map { ids.contains($0.id) ? change($0) : $0 },
      sources: question.sources)
    parts.questions = questions.map { $0.id == question.id ? changed : $0 }
    return parts
  }

  fileprivate func changing(_ document: Document, to other: Document) -> GuideParts {
    var parts = self
    parts.documents = documents.map { $0.id == document.id ? other : $0 }
    return parts
  }
}

extension Choice {
  fileprivate func bent(at index: Int) -> Choice {
    var routes = routes
    let elsewhere: Identifier<Outcome> =
      routes[index].destination == .outcome("papers-check") ? "apply-now" : "papers-check"
    routes[index] = Route(routes[index].applicability, to: .outcome(elsewhere))
    return Choice(
      id: id, code: code, name: name, routes: routes, needsCounterCheck: needsCounterCheck,
      picture: picture)
  }

  fileprivate func showing(_ picture: Identifier<Drawing>?) -> Choice {
    Choice(
      id: id, code: code, name: name, routes: routes, needsCounterCheck: needsCounterCheck,
      picture: picture)
  }

  fileprivate var turned: Choice {
    Choice(
      id: id, code: code, name: name, routes: routes, needsCounterCheck: !needsCounterCheck,
      picture: picture)
  }
}

extension Applicability {
  fileprivate var broken: [(String, Applicability)] {
    guard self != .always else { return [] }
    let subject = when ?? unless
    var broken = [
      ("lost", Applicability.always), ("impossible", Applicability(when: subject, unless: subject)),
    ]
    for (term, place) in (when?.places ?? []) {
      broken.append(
        (
          "when lacks \(term)/\(place)",
          Applicability(when: when?.without(term, place), unless: unless)
        ))
    }
    for (term, place) in (unless?.places ?? []) {
      broken.append(
        (
          "unless lacks \(term)/\(place)",
          Applicability(when: when, unless: unless?.without(term, place))
        ))
    }
    return broken
  }
}

extension Condition {
  /// The values that can be left out, by term and place.
  fileprivate var places: [(Int, Int)] {
    terms.enumerated().flatMap { index, term in
      let count = term.written.values.count
      return count > 1 ? (0..<count).map { (index, $0) } : []
    }
  }

  fileprivate func without(_ term: Int, _ place: Int) -> Condition {
    var terms = terms
    switch terms[term] {
    case .answer(let question, var choices):
      choices.remove(at: place)
      terms[term] = .answer(question, isOneOf: choices)
    case .circumstances(var listed):
      listed.remove(at: place)
      terms[term] = .circumstances(includeOneOf: listed)
    case .outcome(var listed):
      listed.remove(at: place)
      terms[term] = .outcome(isOneOf: listed)
    case .known(var questions):
      questions.remove(at: place)
      terms[term] = .known(questions)
    case .counts, .within: break
    case .language(var listed):
      listed.remove(at: place)
      terms[term] = .language(isOneOf: listed)
    case .queue(var listed):
      listed.remove(at: place)
      terms[term] = .queue(isOneOf: listed)
    }
    return Condition(terms)
  }
}

extension Outcome {
  func without(_ step: Identifier<Step>) -> Outcome {
    Outcome(
      id: id, code: code, offices: offices, queue: queue, isFirstInLine: isFirstInLine,
      asks: asks, steps: steps.filter { $0 != step }, sources: sources)
  }
}

extension Document {
  fileprivate func copy(
    applicability: Applicability? = nil, runsOn: Condition?? = nil,
    exceptions: [Identifier<Outcome>]? = nil, picture: Identifier<Drawing>?? = nil
  ) -> Document {
    Document(
      id: id, code: code, place: place, mayComeLater: mayComeLater, hasEndDate: hasEndDate,
      runsOn: runsOn ?? self.runsOn, applicability: applicability ?? self.applicability,
      exceptions: exceptions ?? self.exceptions, sources: sources,
      picture: picture ?? self.picture)
  }
}
