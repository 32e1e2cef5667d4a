internal import Words

/// One look through all parts.
struct PartsCheck {
  let parts: GuideParts
  let profile: OfficeProfile
  let questions: [String: Question]
  let followUps: [String: Question]
  var defects: [Defect] = []

  init(_ parts: GuideParts, _ profile: OfficeProfile) {
    self.parts = parts
    self.profile = profile
    questions = Dictionary(
      parts.questions.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    followUps = Dictionary(
      parts.followUps.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func run() {
    refer(to: parts.start, in: .questions, ["start"], "question", parts.questions)
    for question in parts.questions { check(question) }
    for question in parts.followUps { checkFollowUp(question) }
    for outcome in parts.outcomes { check(outcome) }
    for step in parts.steps { check(step) }
    for document in parts.documents { check(document) }
    for circumstance in parts.circumstances { check(circumstance) }
    for note in parts.notes {
      check(note.applicability, in: .notes, ["notes", note.id.rawValue], isNote: true)
    }
    checkCodes()
    checkProfile()
    refer(to: parts.counter, in: .outcomes, ["for-person"], "outcome", parts.outcomes)
    if defects.isEmpty { checkEnds() }
  }

  mutating func check(_ question: Question) {
    let path = ["questions", question.id.rawValue]
    let listed = question.choices.count { $0.name == nil }
    if question.choices.count < 2 {
      add(.questions, path, .tooFewChoices(question.choices.count))
    }
    if listed > 9 { add(.questions, path, .tooManyChoices(listed)) }
    for choice in question.choices {
      let home = path + (choice.name == nil ? ["choices", choice.id.rawValue] : ["each-town"])
      check(choice.routes, at: home + ["go"])
      refer(toPicture: choice.picture, in: .questions, home)
    }
    refer(toSources: question.sources, in: .questions, path)
  }

  mutating func check(_ outcome: Outcome) {
    let path = ["outcomes", outcome.id.rawValue]
    let queues = profile.letters.keys.map(\.rawValue).sorted()
    if !queues.contains(outcome.queue.rawValue) {
      add(
        .outcomes, path + ["queue"],
        .unknown(kind: "queue", id: outcome.queue.rawValue, known: queues))
    }
    for (place, office) in outcome.offices.enumerated() {
      refer(to: office, in: .outcomes, path + ["offices", "\(place)"], "office", parts.words)
    }
    check(outcome.asks, at: path + ["ask"])
    for (place, step) in outcome.steps.enumerated() {
      refer(to: step, in: .outcomes, path + ["steps", "\(place)"], "step", parts.steps)
    }
    refer(toSources: outcome.sources, in: .outcomes, path)
  }

  mutating func check(_ step: Step) {
    let path = ["steps", step.id.rawValue]
    if let place = step.place {
      refer(to: place, in: .steps, path + ["place"], "place", parts.places)
    }
    check(step.applicability, in: .steps, path)
    for (place, other) in step.contradictions.enumerated() {
      refer(to: other, in: .steps, path + ["not-with", "\(place)"], "step", parts.steps)
    }
    refer(toSources: step.sources, in: .steps, path)
  }

  mutating func check(_ document: Document) {
    let path = ["documents", document.id.rawValue]
    if let place = document.place {
      refer(to: place, in: .documents, path + ["place"], "place", parts.places)
    }
    check(document.applicability, in: .documents, path)
    for (place, outcome) in document.exceptions.enumerated() {
      refer(to: outcome, in: .documents, path + ["except", "\(place)"], "outcome", parts.outcomes)
    }
    if let runsOn = document.runsOn { check(runsOn, in: .documents, path + ["runs-on"]) }
    refer(toPicture: document.picture, in: .documents, path)
    refer(toSources: document.sources, in: .documents, path)
  }

  mutating func refer<Part: Identifiable>(
    to id: Identifier<Part>, in file: GuideFile, _ path: [String], _ kind: String, _ parts: [Part]
  ) where Part.ID == Identifier<Part> {
    guard !parts.contains(where: { $0.id == id }) else { return }
    add(file, path, .unknown(kind: kind, id: id.rawValue, known: parts.map(\.id.rawValue)))
  }

  mutating func refer(
    toSources sources: [Identifier<Source>], in file: GuideFile, _ path: [String]
  ) {
    for (place, source) in sources.enumerated() {
      refer(to: source, in: file, path + ["sources", "\(place)"], "source", parts.sources)
    }
  }

  mutating func refer(
    toPicture picture: Identifier<Drawing>?, in file: GuideFile, _ path: [String]
  ) {
    guard let picture else { return }
    refer(to: picture, in: file, path + ["picture"], "picture", parts.drawings)
  }

  mutating func add(_ file: GuideFile, _ path: [String], _ problem: Defect.Problem) {
    defects.append(Defect(file: file, path: path, problem: problem))
  }
}
