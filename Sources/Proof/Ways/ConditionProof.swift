package import Guide
package import GuideFiles

/// Proves that every condition decides something: that it can hold, and can fail, on some way to
/// what carries it.
///
/// Only the answers that one condition names are kept apart, and circumstances enter in every
/// combination of those that it names; all others cannot change it.
package struct ConditionProof {
  private let guide: Guide
  private let details: ContentDetails
  private let cases: EndCases
  package private(set) var findings: [Finding] = []

  package init(_ guide: Guide, in details: ContentDetails, _ cases: EndCases) {
    self.guide = guide
    self.details = details
    self.cases = cases
    for step in guide.parts.steps { check(step) }
    for document in guide.parts.documents { check(document) }
    for outcome in guide.parts.outcomes { check(outcome) }
    for note in guide.parts.notes { check(note) }
    checkRoutes()
    checkCircumstances()
  }

  private mutating func check(_ step: Step) {
    guard step.applicability != .always else { return }
    let carriers = guide.parts.outcomes.filter { $0.steps.contains(step.id) }
    var all: [Situation] = []
    for outcome in carriers {
      let cases = cases(of: step.applicability, at: [outcome.id])
      if !cases.contains(where: step.applicability.holds(in:)), !cases.isEmpty {
        let index = outcome.steps.firstIndex(of: step.id).map { "\($0)" } ?? "0"
        add(
          "on no way to '\(outcome.id)' does the condition of step '\(step.id)' hold",
          .outcomes, ["outcomes", outcome.id.rawValue, "steps", index])
      }
      all += cases
    }
    check(step.applicability, "step '\(step.id)'", all, .steps, ["steps", step.id.rawValue])
  }

  private mutating func check(_ document: Document) {
    let path = ["documents", document.id.rawValue]
    let asking = guide.parts.outcomes.filter(\.checksPapers).map(\.id)
    for (index, outcome) in document.exceptions.enumerated()
    where !cases(of: document.applicability, at: [outcome])
      .contains(where: document.applicability.holds(in:)) || !asking.contains(outcome)
    {
      add(
        "document '\(document.id)' is not asked for '\(outcome)' anyway", .documents,
        path + ["except", "\(index)"])
    }
    let carriers = asking.filter { !document.exceptions.contains($0) }
    if document.applicability != .always {
      check(
        document.applicability, "document '\(document.id)'",
        cases(of: document.applicability, at: carriers), .documents, path)
    }
    if let runsOn = document.runsOn {
      let condition = Applicability(when: runsOn)
      check(
        condition, "the end date of document '\(document.id)'", cases(of: condition, at: carriers),
        .documents, path, whenKey: "runs-on")
    }
  }

  /// Checks that each thing that an outcome asks is asked of somebody, and not of somebody else.
  private mutating func check(_ outcome: Outcome) {
    for (index, ask) in outcome.asks.enumerated() where ask.applicability != .always {
      let path = ["outcomes", outcome.id.rawValue, "ask", "\(index)"]
      let name = ask.question.map { "'\($0)'" } ?? "the papers"
      check(
        ask.applicability, "\(name) behind '\(outcome.id)'",
        cases(of: ask.applicability, at: [outcome.id]), .outcomes, path)
    }
  }

  private mutating func check(_ note: Note) {
    guard note.applicability != .always else { return }
    let ends = cases.situations(of: note.applicability)
    let path = ["notes", note.id.rawValue]
    if !ends.contains(where: note.applicability.holds(in:)) {
      add("the condition of note '\(note.id)' holds on no way", .notes, path + ["when"])
    } else if !note.applicability.namesQueue, ends.allSatisfy(note.applicability.holds(in:)) {
      // Which queues there are is the office's: where it has few, all its visitors may stand in those.
      add(
        "the condition of note '\(note.id)' holds on every way; leave it out", .notes,
        path + ["when"])
    }
  }

  /// Checks one applicability against all the answers with which its carrier can be met.
  private mutating func check(
    _ applicability: Applicability, _ name: String, _ cases: [Situation], _ file: GuideFile,
    _ path: [String], whenKey: String = "when"
  ) {
    if !cases.contains(where: applicability.holds(in:)) {
      return add(
        "the condition of \(name) holds on no way that comes to it", file, path + [whenKey])
    }
    if cases.allSatisfy(applicability.holds(in:)) {
      return add(
        "the condition of \(name) holds on every way; leave it out", file, path + [whenKey])
    }
    for (key, condition) in [(whenKey, applicability.when), ("unless", applicability.unless)] {
      for term in condition?.terms ?? [] {
        guard case .answer(let question, let choices) = term else { continue }
        for (index, choice) in choices.enumerated()
        where !cases.contains(where: { $0.answers[question] == .choice(choice) }) {
          add(
            "no way that comes to \(name) answers '\(question)' with '\(choice)'", file,
            path + [key, question.rawValue, "\(index)"])
        }
      }
    }
  }

  /// Checks that every route is taken on some way.
  private mutating func checkRoutes() {
    let named = guide.parts.questions.flatMap(\.choices).flatMap(\.routes)
      .map(\.applicability.questions)
    let stops = WayMap(guide, watching: named.reduce(into: []) { $0.formUnion($1) }).stops
    let byQuestion = Dictionary(grouping: stops, by: \.question)
    for question in guide.parts.questions {
      for choice in question.choices where choice.routes.count > 1 {
        let answers = (byQuestion[question.id] ?? []).map { stop in
          var answers = stop.answers
          answers[question.id] = .choice(choice.id)
          return answers
        }
        for (index, route) in choice.routes.enumerated() {
          let isTaken = answers.contains { answers in
            choice.routes.firstIndex { $0.applicability.holds(for: answers) } == index
          }
          guard !isTaken, !answers.isEmpty else { continue }
          let home = choice.name == nil ? ["choices", choice.id.rawValue] : ["each-town"]
          add(
            "no way takes route \(index + 1) of choice '\(choice.id)'; \(route.applicability.names)",
            .questions, ["questions", question.id.rawValue] + home + ["go", "\(index)"])
        }
      }
    }
  }

  private func cases(
    of applicability: Applicability, at outcomes: [Identifier<Outcome>]
  ) -> [Situation] {
    cases.cases(of: applicability, at: outcomes)
  }

  /// Checks that every circumstance is asked of somebody, and that each of its routes is taken.
  private mutating func checkCircumstances() {
    let everywhere = guide.parts.outcomes.map(\.id)
    for circumstance in guide.parts.circumstances {
      let (id, path) = (circumstance.id, ["circumstances", circumstance.id.rawValue])
      if circumstance.applicability != .always {
        check(
          circumstance.applicability, "circumstance '\(id)'",
          cases(of: circumstance.applicability, at: everywhere), .circumstances, path)
      }
      if let ask = circumstance.asks, let question = ask.question, ask.applicability != .always {
        check(
          ask.applicability, "'\(question)' after '\(id)'",
          cases(of: ask.applicability, at: everywhere), .circumstances, path + ["ask"])
      }
      for (index, route) in circumstance.routes.enumerated() {
        let met = Applicability.joined(circumstance.routes.map(\.applicability))
        let isTaken = cases(of: met, at: everywhere).map(\.answers).contains { answers in
          answers.circumstances.contains(id)
            && circumstance.routes.firstIndex { $0.applicability.holds(for: answers) } == index
        }
        guard !isTaken else { continue }
        add(
          "nobody takes route \(index + 1) of circumstance '\(id)'; \(route.applicability.names)",
          .circumstances, path + ["go", "\(index)"])
      }
    }
  }

  private mutating func add(_ message: String, _ file: GuideFile, _ path: [String]) {
    findings.append(Finding(details.place(file, path), message))
  }
}

extension Applicability {
  /// Its ids, for a message.
  fileprivate var names: String {
    let values = conditions.flatMap(\.terms).map(\.written).map { key, values in
      "\(key): \(values.joined(separator: ", "))"
    }
    return values.isEmpty
      ? "it has no condition" : "its condition is {\(values.joined(separator: "; "))}"
  }
}

extension Array where Element: Hashable {
  /// Every set of some of the elements, the empty one among them.
  var subsets: [Set<Element>] {
    reduce(into: [[]]) { sets, element in sets += sets.map { $0.union([element]) } }
  }
}

extension Applicability {
  fileprivate var namesQueue: Bool {
    [when, unless].contains { condition in
      condition?.terms.contains { if case .queue = $0 { true } else { false } } ?? false
    }
  }
}
