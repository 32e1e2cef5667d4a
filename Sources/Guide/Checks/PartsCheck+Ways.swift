internal import Words

/// Whether every way on leads somewhere, can be taken, and comes to an end.
extension PartsCheck {
  mutating func check(_ routes: [Route], at path: [String]) {
    for (place, route) in routes.enumerated() {
      let here = routes.count == 1 ? path : path + ["\(place)"]
      let isOpen = route.applicability == .always
      if place == routes.count - 1, !isOpen { add(.questions, here, .conditionalLastRoute) }
      if place < routes.count - 1, isOpen {
        add(.questions, path + ["\(place + 1)"], .routeAfterUnconditional)
      }
      check(route.applicability, in: .questions, here, isRoute: true)
      let target = routes.count == 1 ? here : here + ["go"]
      switch route.destination {
      case .question(let id) where questions[id.rawValue] == nil:
        add(
          .questions, target,
          .unknown(
            kind: "question or outcome", id: id.rawValue,
            known: parts.questions.map(\.id.rawValue) + parts.outcomes.map(\.id.rawValue)))
      case .question, .outcome: break
      }
    }
  }

  /// A circumstance sends to outcomes only: no question comes behind it.
  mutating func check(_ circumstance: Circumstance) {
    let path = ["circumstances", circumstance.id.rawValue]
    if let ask = circumstance.asks {
      check(ask.applicability, in: .circumstances, path + ["ask"], isAsk: true)
      refer(
        to: ask.question ?? "papers", in: .circumstances, path + ["ask"], "question",
        parts.followUps)
    }
    check(circumstance.applicability, in: .circumstances, path, isRoute: true)
    let routes = circumstance.routes
    for (place, route) in routes.enumerated() {
      let isList = routes.count > 1 || route.applicability != .always
      let here = path + ["go"] + (isList ? ["\(place)"] : [])
      if place < routes.count - 1, route.applicability == .always {
        add(.circumstances, path + ["go", "\(place + 1)"], .routeAfterUnconditional)
      }
      check(route.applicability, in: .circumstances, here)
      guard case .question(let id) = route.destination else { continue }
      add(
        .circumstances, isList ? here + ["go"] : here,
        .unknown(
          kind: "outcome", id: id.rawValue, known: parts.outcomes.map(\.id.rawValue)))
    }
  }

  mutating func check(
    _ applicability: Applicability, in file: GuideFile, _ path: [String], isRoute: Bool = false,
    isNote: Bool = false, isAsk: Bool = false
  ) {
    for (key, condition) in [("when", applicability.when), ("unless", applicability.unless)] {
      for term in condition?.terms ?? [] {
        check(term, in: file, path + [key, term.written.key])
        let isKnown =
          switch term {
          case .answer(let id, _): !isRoute || followUps[id.rawValue] == nil
          case .circumstances: !isRoute
          case .known, .counts: !isRoute
          case .within: file == .steps || file == .notes
          case .outcome: isNote || isAsk
          case .queue: isNote
          case .language: isAsk
          }
        if !isKnown { add(file, path + [key, term.written.key], term.unknownHere) }
      }
    }
  }

  mutating func check(_ condition: Condition, in file: GuideFile, _ path: [String]) {
    for term in condition.terms { check(term, in: file, path + [term.written.key]) }
  }

  /// Whether everything that a term names is there.
  private mutating func check(_ term: Condition.Term, in file: GuideFile, _ path: [String]) {
    switch term {
    case .answer(let id, let choices):
      guard let question = questions[id.rawValue] ?? followUps[id.rawValue] else {
        add(
          file, path,
          .unknown(
            kind: "question", id: id.rawValue,
            known: (parts.questions + parts.followUps).map(\.id.rawValue) + ["circumstances"]))
        return
      }
      for (place, choice) in choices.enumerated() {
        refer(to: choice, in: file, path + ["\(place)"], "choice of '\(id)'", question.choices)
      }
    case .circumstances(let listed):
      for (place, id) in listed.enumerated() {
        refer(to: id, in: file, path + ["\(place)"], "circumstance", parts.circumstances)
      }
    case .outcome(let listed):
      for (place, id) in listed.enumerated() {
        refer(to: id, in: file, path + ["\(place)"], "outcome", parts.outcomes)
      }
    case .known(let questions):
      for (place, id) in questions.enumerated() {
        refer(to: id, in: file, path + ["\(place)"], "question", parts.followUps)
      }
    case .counts(let least):
      for id in least.keys {
        refer(
          to: id, in: file, path + [id.rawValue], "question that counts",
          parts.followUps.filter { $0.kind == .count })
      }
    case .within(_, let id):
      refer(
        to: id, in: file, path, "question for a date",
        parts.followUps.filter { $0.kind == .date(of: nil) })
    case .language: break
    case .queue(let listed):
      let known = profile.letters.keys.map(\.rawValue).sorted()
      for (place, queue) in listed.enumerated() where !known.contains(queue.rawValue) {
        add(file, path + ["\(place)"], .unknown(kind: "queue", id: queue.rawValue, known: known))
      }
    }
  }

  /// Finds the questions that some way meets twice.
  mutating func checkEnds() {
    var finished: Set<Identifier<Question>> = []

    func visit(_ id: Identifier<Question>, under open: Set<Identifier<Question>>) -> Defect? {
      if open.contains(id) {
        return Defect(
          file: .questions, path: ["questions", id.rawValue],
          problem: .endlessWay(through: id.rawValue))
      }
      guard !finished.contains(id), let question = questions[id.rawValue] else { return nil }
      for route in question.choices.flatMap(\.routes) {
        if case .question(let next) = route.destination,
          let defect = visit(next, under: open.union([id]))
        {
          return defect
        }
      }
      finished.insert(id)
      return nil
    }

    for question in parts.questions {
      if let defect = visit(question.id, under: []), !defects.contains(defect) {
        defects.append(defect)
      }
    }
  }
}

extension Condition.Term {
  /// What is wrong where it is not known yet.
  fileprivate var unknownHere: Defect.Problem {
    switch self {
    case .circumstances: .circumstanceInRoute
    case .answer(let id, _): .askedLater(id.rawValue)
    case .known(let ids): .askedLater(ids.first?.rawValue ?? "")
    case .counts, .within: .askedLater(questions.first?.rawValue ?? "")
    case .outcome, .queue, .language: .resultBeforeResult(written.key)
    }
  }
}
