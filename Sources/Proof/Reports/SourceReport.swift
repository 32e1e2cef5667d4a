package import Guide
package import GuideFiles
internal import Messages
internal import Words

/// Every statement with what it rests on, in German, for the lawyer who reads them again.
package struct SourceReport {
  private let details: ContentDetails
  private var guide: Guide { details.content.guide }

  /// The sources and the steps it is about; nil for all.
  private let chosen: Set<Identifier<Source>>?
  private let steps: Set<Identifier<Step>>?

  package init(
    _ details: ContentDetails, only chosen: Set<Identifier<Source>>? = nil,
    of steps: Set<Identifier<Step>>? = nil
  ) {
    self.details = details
    self.chosen = chosen
    self.steps = steps
  }

  /// Markdown: one section a source, the one to be read next first, with the statements on it; at
  /// the end the statements that rest on none.
  package var markdown: String {
    let statements = chosenStatements
    let sources = guide.parts.sources.filter { source in
      (chosen?.contains(source.id) ?? true)
        && (steps == nil || statements.contains { $0.sources.contains(source.id) })
    }.sorted {
      ($0.reviewBy, $0.id.rawValue) < ($1.reviewBy, $1.id.rawValue)
    }
    var lines = [
      "# Quellen des Wegweisers, Stand \(details.content.version)", "",
      "Nach dem Lesen: `wegweiser content confirm QUELLE --on TAG`", "",
    ]
    for source in sources {
      lines += [
        "## \(source.provision)", "",
        "`\(source.id)` · gelesen \(source.checked.asOnLetters)"
          + (source.readBy.map { " von \($0)" } ?? "") + " · wieder lesen bis "
          + "\(source.reviewBy.asOnLetters) · Sicherheit: \(source.confidence.inGerman)", "",
        "<\(source.address)>", "",
      ]
      lines += statements.filter { $0.sources.contains(source.id) }.map(\.line) + [""]
    }
    let bare = statements.filter(\.sources.isEmpty)
    if chosen == nil && !bare.isEmpty { lines += ["## Ohne Quelle", ""] + bare.map(\.line) }
    return lines.joined(separator: "\n")
  }

  private var chosenStatements: [Statement] {
    guard let steps else { return statements }
    let ids = Set(steps.map { "step/\($0)" })
    return statements.filter { ids.contains($0.id) }
  }

  private struct Statement {
    let id: String
    let sources: [Identifier<Source>]
    let text: String

    /// For whom and by when, with the ids of the guide; nil where it is for everybody.
    var scope: String?

    var line: String { "- **\(id)**: \(text)" + (scope.map { " *(\($0))*" } ?? "") }
  }

  private var statements: [Statement] {
    let parts = guide.parts
    func statement(_ id: String, _ keys: [MessageKey], _ sources: [Identifier<Source>]) -> Statement
    {
      let texts = keys.map { details.content.messages.string($0, in: .source) }
      return Statement(id: id, sources: sources, text: texts.joined(separator: " / "))
    }
    return parts.questions.map {
      statement("question/\($0.id)", [$0.ask, $0.why, $0.look, $0.hint], $0.sources)
    } + parts.outcomes.map { statement("outcome/\($0.id)", [$0.title, $0.say], $0.sources) }
      + parts.steps.map { step in
        var said = statement(
          "step/\(step.id)", [step.title, step.say] + [step.sentence].compactMap(\.self),
          step.sources)
        let outcomes = parts.outcomes.filter { $0.steps.contains(step.id) }.map(\.id.rawValue)
        let deadline = step.deadline.map { ["Frist: \($0.inGerman)"] } ?? []
        said.scope =
          (["bei \(outcomes.joined(separator: ", "))", "Zeit: \(step.time.inGerman)"]
          + step.applicability.inGerman + deadline + (step.isPrinted ? [] : ["nie auf Papier"]))
          .joined(separator: "; ")
        return said
      }
      + parts.documents.map { document in
        var said = statement(
          "document/\(document.id)", [document.say, document.look, document.missing],
          document.sources)
        let conditions = document.applicability.inGerman
        if !conditions.isEmpty { said.scope = conditions.joined(separator: "; ") }
        return said
      }
  }
}

extension Confidence {
  fileprivate var inGerman: String {
    switch self {
    case .high: "hoch"
    case .medium: "mittel"
    case .low: "niedrig"
    }
  }
}

extension StepTime {
  fileprivate var inGerman: String {
    switch self {
    case .today: "heute"
    case .soon: "danach"
    case .later: "später"
    }
  }
}

extension DeadlineRule {
  fileprivate var inGerman: String {
    switch self {
    case .today: "heute"
    case .endOfMonth: "letzter Tag des Monats"
    }
  }
}

extension Applicability {
  /// Each of its conditions, with the ids of the guide.
  fileprivate var inGerman: [String] {
    func words(_ condition: Condition) -> String {
      condition.terms.map(\.written).map { key, values in
        "\(key) = \(values.joined(separator: " oder "))"
      }.joined(separator: " und ")
    }
    return [when.map { "nur wenn \(words($0))" }, unless.map { "nicht wenn \(words($0))" }]
      .compactMap(\.self)
  }
}
