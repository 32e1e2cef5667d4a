internal import Guide
internal import Messages
internal import Words

/// Reads the YAML files of a guide into its parts and its German texts.
struct GuideReader {
  private let files: [GuideFile: YAMLFile]
  private var texts: [MessageKey: Message] = [:]

  /// Whether a text may stand with its translations, as only an office writes it: the guide's stand in
  /// the catalogs.
  var takesTranslations = false

  /// The office's own translations of its own texts.
  var ownTranslations: [Language: [MessageKey: String]] = [:]

  /// The office's own steps, each with the outcome that it is added to.
  var ownSteps: [String: String] = [:]

  /// Where each German text stands, for findings about it.
  private(set) var places: [MessageKey: YAMLEntry] = [:]

  init(_ files: [GuideFile: YAMLFile]) {
    self.files = files
  }

  /// The German texts read so far.
  var germanTexts: [MessageKey: Message] { texts }

  mutating func parts(for profile: OfficeProfile, drawings: [Drawing]) -> GuideParts {
    var parts = GuideParts(start: "", counter: "")
    parts.drawings = drawings
    var outcomes: [(key: String, value: YAMLEntry)] = []
    if let root = files[.outcomes]?.root {
      let top = root.fields(known: ["for-person", "outcomes"], needed: ["for-person", "outcomes"])
      if let counter = top["for-person"] { parts.counter = counter.identifier() }
      outcomes = top["outcomes"]?.identified() ?? []
    }
    let names = Set(outcomes.map(\.key))
    parts.outcomes = outcomes.map { outcome($0.key, $0.value) }
    if let root = files[.questions]?.root {
      let top = root.fields(
        known: ["start", "questions", "follow-ups"], needed: ["start", "questions"])
      if let start = top["start"] { parts.start = start.identifier() }
      parts.questions = (top["questions"]?.identified() ?? []).map {
        question($0.key, $0.value, outcomes: names, towns: profile.towns)
      }
      parts.followUps = (top["follow-ups"]?.identified() ?? []).map { followUp($0.key, $0.value) }
    }
    parts.steps = entries(.steps, "steps").map { step($0.key, $0.value) }
    parts.documents = entries(.documents, "documents").map { document($0.key, $0.value) }
    parts.circumstances = entries(.circumstances, "circumstances").map {
      circumstance($0.key, $0.value, outcomes: names)
    }
    parts.places = entries(.places, "places").map { place($0.key, $0.value) }
    parts.notes = entries(.notes, "notes").map { note($0.key, $0.value) }
    parts.words = entries(.words, "words").map { word($0.key, $0.value) }
    parts.sources = entries(.sources, "sources").map { source($0.key, $0.value) }
    return parts
  }

  /// The entries below the one key of a file.
  private func entries(_ file: GuideFile, _ key: String) -> [(key: String, value: YAMLEntry)] {
    guard let root = files[file]?.root else { return [] }
    return root.fields(known: [key], needed: [key])[key]?.identified() ?? []
  }

  private mutating func question(
    _ id: String, _ entry: YAMLEntry, outcomes: Set<String>, towns: [Town]
  ) -> Question {
    let fields = entry.fields(
      known: [
        "code", "ask", "label", "why", "look", "hint", "sources", "each-town", "choices",
      ],
      needed: ["code", "ask", "label", "why", "look", "hint", "choices"])
    for part in ["ask", "label", "why", "look", "hint"] {
      take(fields[part], "question/\(id)/\(part)")
    }
    var choices: [Choice] = []
    if let eachTown = fields["each-town"] {
      let routes =
        eachTown.fields(known: ["go"], needed: ["go"])["go"]?.routes(outcomes: outcomes) ?? []
      choices = towns.map { Choice(id: $0.id, code: $0.code, name: $0.name, routes: routes) }
    }
    let siblings = fields["choices"]?.identified() ?? []
    for (key, value) in siblings {
      let fields = value.fields(
        known: ["code", "say", "go", "check", "picture", "printed-as"],
        needed: ["code", "say", "go"])
      take(fields["say"], "question/\(id)/choice/\(key)")
      choices.append(
        Choice(
          id: Identifier(rawValue: key), code: fields["code"]?.number() ?? 1,
          routes: fields["go"]?.routes(outcomes: outcomes) ?? [
            Route(to: .nowhere)
          ],
          needsCounterCheck: fields["check"]?.boolean() ?? false,
          picture: fields["picture"]?.identifier(),
          printedCode: fields["printed-as"].flatMap { printedCode(of: $0, among: siblings) }))
    }
    return Question(
      id: Identifier(rawValue: id), code: fields["code"]?.number() ?? 1, choices: choices,
      sources: fields.identifiers("sources"))
  }

  /// The code of the choice that stands on paper instead.
  private func printedCode(
    of name: YAMLEntry, among choices: [(key: String, value: YAMLEntry)]
  ) -> Int? {
    guard let other = choices.first(where: { $0.key == name.text() }) else {
      name.add("unknown choice '\(name.text())'\(choices.map(\.key).suggestion(for: name.text()))")
      return nil
    }
    return other.value.fields(known: nil).first { $0.key == "code" }?.value.number()
  }

  private mutating func outcome(_ id: String, _ entry: YAMLEntry) -> Outcome {
    let needed = ["code", "title", "say", "purpose", "offices", "queue", "ask", "steps"]
    let fields = entry.fields(known: needed + ["first-in-line", "sources"], needed: needed)
    for part in ["title", "say", "purpose"] { take(fields[part], "outcome/\(id)/\(part)") }
    return Outcome(
      id: Identifier(rawValue: id), code: fields["code"]?.number() ?? 1,
      offices: fields.identifiers("offices"),
      queue: Queue(rawValue: fields["queue"]?.text() ?? Queue.counter.rawValue),
      isFirstInLine: fields["first-in-line"]?.boolean() ?? false,
      asks: fields["ask"]?.list().map { $0.ask() } ?? [], steps: fields.identifiers("steps"),
      sources: fields.identifiers("sources"))
  }

  mutating func step(_ id: String, _ entry: YAMLEntry) -> Step {
    let fields = entry.fields(
      known: [
        "code", "title", "time", "say", "show", "paper", "place", "deadline", "when", "unless",
        "not-with", "sources",
      ],
      needed: ["code", "title", "time", "say"])
    take(fields["say"], "step/\(id)")
    take(fields["title"], "step/\(id)/title")?.checkTitle()
    take(fields["show"], "step/\(id)/show")?.checkSentence()
    let time = fields["time"]?.word("time", else: StepTime.today) ?? .today
    let deadline = fields["deadline"]?.word("deadline", else: DeadlineRule.today)
    fields["time"]?.check(time, against: deadline)
    return Step(
      id: Identifier(rawValue: id), code: fields["code"]?.number() ?? 1, time: time,
      place: fields["place"]?.identifier(), deadline: deadline,
      applicability: fields.applicability(), hasSentence: fields["show"] != nil,
      isPrinted: fields["paper"]?.word("paper", else: PaperRule.always) != .never,
      contradictions: fields.identifiers("not-with"), sources: fields.identifiers("sources"))
  }

  private mutating func document(_ id: String, _ entry: YAMLEntry) -> Document {
    let fields = entry.fields(
      known: [
        "code", "say", "ask", "look", "missing", "place", "later", "dated", "runs-on", "when",
        "unless", "except", "sources", "picture",
      ],
      needed: ["code", "say", "ask", "look", "missing"])
    for part in ["say", "ask", "look", "missing"] { take(fields[part], "document/\(id)/\(part)") }
    return Document(
      id: Identifier(rawValue: id), code: fields["code"]?.number() ?? 1,
      place: fields["place"]?.identifier(), mayComeLater: fields["later"]?.boolean() ?? false,
      hasEndDate: fields["dated"]?.boolean() ?? false, runsOn: fields["runs-on"]?.condition(),
      applicability: fields.applicability(), exceptions: fields.identifiers("except"),
      sources: fields.identifiers("sources"), picture: fields["picture"]?.identifier())
  }

  private mutating func circumstance(
    _ id: String, _ entry: YAMLEntry, outcomes: Set<String>
  ) -> Circumstance {
    let fields = entry.fields(
      known: ["code", "say", "when", "unless", "go", "ask", "private", "secret"],
      needed: ["code", "say"])
    take(fields["say"], "circumstance/\(id)")
    return Circumstance(
      id: Identifier(rawValue: id), code: fields["code"]?.number() ?? 1,
      applicability: fields.applicability(),
      routes: fields["go"]?.routes(outcomes: outcomes) ?? [],
      asks: fields["ask"]?.ask(),
      isPrivate: fields["private"]?.boolean() ?? false,
      isSecret: fields["secret"]?.boolean() ?? false)
  }

  private mutating func note(_ id: String, _ entry: YAMLEntry) -> Note {
    let fields = entry.fields(
      known: ["place", "say", "when", "unless", "date"], needed: ["place", "say"])
    take(fields["say"], "note/\(id)")
    return Note(
      id: Identifier(rawValue: id),
      place: fields["place"]?.word("place", else: .officer) ?? .officer,
      applicability: fields.applicability(), date: fields["date"]?.word("date", else: .today))
  }

  private mutating func word(_ id: String, _ entry: YAMLEntry) -> Word {
    take(entry.fields(known: ["say"], needed: ["say"])["say"], "word/\(id)")
    return Word(id: Identifier(rawValue: id))
  }

  private mutating func place(_ id: String, _ entry: YAMLEntry) -> Place {
    take(entry.fields(known: ["say"], needed: ["say"])["say"], "place/\(id)")
    return Place(id: Identifier(rawValue: id))
  }

  private func source(_ id: String, _ entry: YAMLEntry) -> Source {
    let keys = ["provision", "address", "checked", "review-by", "confidence"]
    let fields = entry.fields(known: keys + ["law-changed", "read-by"], needed: keys)
    return Source(
      id: Identifier(rawValue: id), provision: fields["provision"]?.text() ?? "",
      address: fields["address"]?.text() ?? "",
      checked: fields["checked"]?.day() ?? Day(ordinal: 0),
      reviewBy: fields["review-by"]?.day() ?? Day(ordinal: 0),
      confidence: fields["confidence"]?.word("confidence", else: .low) ?? .low,
      lawChanged: fields["law-changed"]?.day(), readBy: fields["read-by"]?.text())
  }

  /// Reads the texts of `interface.yaml`: one text a key, or its forms for one and for other numbers.
  mutating func readInterface(_ file: YAMLFile) {
    for (key, value) in file.root?.fields(known: nil) ?? [] {
      let name = MessageKey.interface(key)
      if value.node.map == nil {
        take(value, name.rawValue)
      } else {
        let forms = value.fields(known: ["one", "other"], needed: ["one", "other"])
        let texts = ["one", "other"].map { forms[$0]?.text() ?? "" }
        places[name] = value
        self.texts[name] = Message(source: texts[0], forms: texts)
      }
    }
  }

  /// Keeps a text under a key.
  ///
  /// - Returns: Where its German stands; nil where there is none.
  @discardableResult mutating func take(_ entry: YAMLEntry?, _ key: String) -> YAMLEntry? {
    guard var entry else { return nil }
    let key = MessageKey(rawValue: key)
    if takesTranslations, entry.node.map != nil {
      guard let german = ownText(entry, key) else { return nil }
      entry = german
    }
    let text = entry.text()
    places[key] = entry
    texts[key] = Message(source: text, forms: [text])
    return entry
  }
}
