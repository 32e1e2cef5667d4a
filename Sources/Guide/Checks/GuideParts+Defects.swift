internal import Words

extension GuideParts {
  /// Everything that is wrong with the parts, file by file.
  func defects(with profile: OfficeProfile) -> [Defect] {
    var check = PartsCheck(self, profile)
    check.run()
    return check.defects
  }
}

/// One look through all parts.
private struct PartsCheck {
  private let parts: GuideParts
  private let profile: OfficeProfile
  private let questions: [String: Question]
  private(set) var defects: [Defect] = []

  init(_ parts: GuideParts, _ profile: OfficeProfile) {
    self.parts = parts
    self.profile = profile
    questions = Dictionary(
      parts.questions.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func run() {
    refer(to: parts.start, in: .questions, ["start"], "question", parts.questions)
    for question in parts.questions { check(question) }
    for outcome in parts.outcomes { check(outcome) }
    for step in parts.steps { check(step) }
    for document in parts.documents { check(document) }
    checkCodes()
    checkProfile()
    require(Outcome.papersCheck, in: .outcomes, "outcome", parts.outcomes)
    require(Place.here, in: .places, "place", parts.places)
    if defects.isEmpty { checkEnds() }
  }

  private mutating func check(_ question: Question) {
    let path = ["questions", question.id.rawValue]
    let listed = question.choices.count { $0.name == nil }
    if question.choices.count < 2 {
      add(.questions, path, .tooFewChoices(question.choices.count))
    }
    if listed > 9 { add(.questions, path, .tooManyChoices(listed)) }
    for choice in question.choices {
      let home = path + (choice.name == nil ? ["choices", choice.id.rawValue] : ["each-town"])
      check(choice.routes, at: home + ["go"])
    }
    refer(toSources: question.sources, in: .questions, path)
  }

  private mutating func check(_ routes: [Route], at path: [String]) {
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

  private mutating func check(_ outcome: Outcome) {
    let path = ["outcomes", outcome.id.rawValue]
    let queues = profile.letters.keys.map(\.rawValue).sorted()
    if !queues.contains(outcome.queue.rawValue) {
      add(
        .outcomes, path + ["queue"],
        .unknown(kind: "queue", id: outcome.queue.rawValue, known: queues))
    }
    for (place, office) in outcome.offices.enumerated()
    where Office(rawValue: office.rawValue) == nil {
      add(
        .outcomes, path + ["offices", "\(place)"],
        .unknown(kind: "office", id: office.rawValue, known: Office.allCases.map(\.rawValue)))
    }
    for (place, step) in outcome.steps.enumerated() {
      refer(to: step, in: .outcomes, path + ["steps", "\(place)"], "step", parts.steps)
    }
    refer(toSources: outcome.sources, in: .outcomes, path)
  }

  private mutating func check(_ step: Step) {
    let path = ["steps", step.id.rawValue]
    if let place = step.place {
      refer(to: place, in: .steps, path + ["place"], "place", parts.places)
    }
    check(step.applicability, in: .steps, path)
    refer(toSources: step.sources, in: .steps, path)
  }

  private mutating func check(_ document: Document) {
    let path = ["documents", document.id.rawValue]
    if let place = document.place {
      refer(to: place, in: .documents, path + ["place"], "place", parts.places)
    }
    check(document.applicability, in: .documents, path)
    for (place, outcome) in document.exceptions.enumerated() {
      refer(to: outcome, in: .documents, path + ["except", "\(place)"], "outcome", parts.outcomes)
    }
    if let runsOn = document.runsOn { check(runsOn, in: .documents, path + ["runs-on"]) }
    refer(toSources: document.sources, in: .documents, path)
  }

  private mutating func check(
    _ applicability: Applicability, in file: GuideFile, _ path: [String], isRoute: Bool = false
  ) {
    if let when = applicability.when { check(when, in: file, path + ["when"], isRoute: isRoute) }
    if let unless = applicability.unless {
      check(unless, in: file, path + ["unless"], isRoute: isRoute)
    }
  }

  private mutating func check(
    _ condition: Condition, in file: GuideFile, _ path: [String], isRoute: Bool = false
  ) {
    for term in condition.terms {
      switch term {
      case .answer(let id, let choices):
        guard let question = questions[id.rawValue] else {
          add(
            file, path + [id.rawValue],
            .unknown(
              kind: "question", id: id.rawValue,
              known: parts.questions.map(\.id.rawValue) + ["circumstances"]))
          continue
        }
        for (place, choice) in choices.enumerated() {
          refer(
            to: choice, in: file, path + [id.rawValue, "\(place)"], "choice of '\(id)'",
            question.choices)
        }
      case .circumstances(let listed):
        if isRoute { add(file, path + ["circumstances"], .circumstanceInRoute) }
        for (place, id) in listed.enumerated() {
          refer(
            to: id, in: file, path + ["circumstances", "\(place)"], "circumstance",
            parts.circumstances)
        }
      }
    }
  }

  private mutating func checkCodes() {
    checkCodes(parts.questions.map { ($0.id.rawValue, $0.code) }, .questions, ["questions"])
    for question in parts.questions {
      // Codes of towns are the profile's own; the other choices must only keep clear of them.
      let towns = question.choices.filter { $0.name != nil }
      checkCodes(
        question.choices.filter { $0.name == nil }.map { ($0.id.rawValue, $0.code) }, .questions,
        ["questions", question.id.rawValue, "choices"],
        taken: Dictionary(
          towns.map { ($0.code, $0.id.rawValue) }, uniquingKeysWith: { first, _ in first }))
    }
    checkCodes(parts.outcomes.map { ($0.id.rawValue, $0.code) }, .outcomes, ["outcomes"])
    checkCodes(parts.steps.map { ($0.id.rawValue, $0.code) }, .steps, ["steps"])
    checkCodes(parts.documents.map { ($0.id.rawValue, $0.code) }, .documents, ["documents"])
    checkCodes(
      parts.circumstances.map { ($0.id.rawValue, $0.code) }, .circumstances, ["circumstances"])
  }

  private mutating func checkCodes(
    _ coded: [(id: String, code: Int)], _ file: GuideFile, _ path: [String],
    taken: [Int: String] = [:]
  ) {
    var owners = taken
    for (id, code) in coded {
      if let owner = owners.updateValue(id, forKey: code), owner != id {
        add(file, path + [id, "code"], .codeUsedTwice(code, by: owner))
      }
    }
  }

  private mutating func checkProfile() {
    var letters: Set<String> = []
    let byQueue = profile.letters.sorted { $0.key.rawValue < $1.key.rawValue }
    for (queue, listed) in byQueue {
      for (place, letter) in listed.enumerated() {
        checkLetter(letter, ["letters", queue.rawValue, "\(place)"], &letters)
      }
    }
    for (kiosk, letter) in profile.emergencyLetters.sorted(by: { $0.key < $1.key }) {
      checkLetter(letter, ["emergency", kiosk], &letters)
    }
    for (place, queue) in profile.queues.enumerated()
    where profile.letters[queue]?.isEmpty ?? true {
      add(.profile, ["queues", "\(place)"], .queueWithoutLetters(queue.rawValue))
    }
    if !profile.queues.contains(.counter) {
      add(.profile, ["queues"], .missingPart(kind: "queue", id: Queue.counter.rawValue))
    }
    checkCodes(profile.towns.map { ($0.id.rawValue, $0.code) }, .profile, ["towns"])
    for (place, lines) in profile.lines.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      refer(to: place, in: .profile, ["places", place.rawValue], "place", parts.places)
      for (index, line) in lines.enumerated() {
        for (number, town) in line.towns.enumerated()
        where !profile.towns.contains(where: { $0.id == town }) {
          add(
            .profile, ["places", place.rawValue, "\(index)", "towns", "\(number)"],
            .unknown(
              kind: "town", id: town.rawValue, known: profile.towns.map(\.id.rawValue)))
        }
      }
    }
  }

  private mutating func checkLetter(
    _ letter: String, _ path: [String], _ seen: inout Set<String>
  ) {
    let isReadable =
      letter.utf8.count == 1 && letter.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      && !["I", "O", "Q"].contains(letter)
    if !isReadable { add(.profile, path, .unreadableLetter(letter)) }
    if !seen.insert(letter).inserted { add(.profile, path, .letterUsedTwice(letter)) }
  }

  /// Finds the questions that some way meets twice.
  private mutating func checkEnds() {
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

  private mutating func refer<Part: Identifiable>(
    to id: Identifier<Part>, in file: GuideFile, _ path: [String], _ kind: String, _ parts: [Part]
  ) where Part.ID == Identifier<Part> {
    guard !parts.contains(where: { $0.id == id }) else { return }
    add(file, path, .unknown(kind: kind, id: id.rawValue, known: parts.map(\.id.rawValue)))
  }

  private mutating func refer(
    toSources sources: [Identifier<Source>], in file: GuideFile, _ path: [String]
  ) {
    for (place, source) in sources.enumerated() {
      refer(to: source, in: file, path + ["sources", "\(place)"], "source", parts.sources)
    }
  }

  private mutating func require<Part: Identifiable>(
    _ id: Identifier<Part>, in file: GuideFile, _ kind: String, _ parts: [Part]
  ) where Part.ID == Identifier<Part> {
    guard !parts.contains(where: { $0.id == id }) else { return }
    add(file, [], .missingPart(kind: kind, id: id.rawValue))
  }

  private mutating func add(_ file: GuideFile, _ path: [String], _ problem: Defect.Problem) {
    defects.append(Defect(file: file, path: path, problem: problem))
  }
}
