internal import Guide

/// Reads the journeys; what they name, the proof checks.
struct JourneyReader {
  static let name = "Resources/guide/journeys.yaml"
  private let file: YAMLFile

  init(_ file: YAMLFile) {
    self.file = file
  }

  var findings: [Finding] {
    file.root == nil && file.findings.isEmpty
      ? [Finding(FilePlace(file: Self.name, line: 1), "the file is missing or cannot be read")]
      : file.findings
  }

  func journeys() -> [Journey] {
    guard let root = file.root else { return [] }
    let entries = root.fields(known: ["journeys"], needed: ["journeys"])["journeys"]
    return (entries?.identified() ?? []).map { journey($0.key, $0.value) }
  }

  private func answers(_ entry: YAMLEntry?) -> [Journey.Answer] {
    (entry?.fields(known: nil) ?? []).map { key, value in
      Journey.Answer(
        question: Identifier(rawValue: key), choice: value.identifier(), place: value.place)
    }
  }

  private func journey(_ name: String, _ entry: YAMLEntry) -> Journey {
    let needed = ["person", "answers", "outcome"]
    let fields = entry.fields(
      known: needed + [
        "circumstances", "told", "counter-check", "may-run-on", "steps", "must", "must-not",
        "papers", "typical",
      ],
      needed: needed)
    // Who it is, is for those who read the file.
    _ = fields["person"]?.text()
    return Journey(
      name: name, isTypical: fields["typical"]?.boolean() ?? false,
      answers: answers(fields["answers"]),
      circumstances: Set(fields.identifiers("circumstances")),
      told: answers(fields["told"]),
      outcome: fields["outcome"]?.identifier() ?? "",
      needsCounterCheck: fields["counter-check"]?.boolean() ?? false,
      mayRunOn: fields["may-run-on"]?.boolean() ?? false,
      steps: fields["steps"]?.identifiers(), must: fields.identifiers("must"),
      mustNot: fields.identifiers("must-not"), papers: fields["papers"]?.identifiers(),
      place: entry.place,
      places: Dictionary(
        fields.map { ($0.key, $0.value.place) }, uniquingKeysWith: { first, _ in first }))
  }
}
