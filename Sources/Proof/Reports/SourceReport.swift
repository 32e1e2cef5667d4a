internal import Guide
package import GuideFiles
internal import Messages
internal import Words

/// Every statement with what it rests on, in German, for the lawyer who reads them again.
package struct SourceReport {
  private let details: ContentDetails
  private var guide: Guide { details.content.guide }

  package init(_ details: ContentDetails) {
    self.details = details
  }

  /// Markdown: one section a source, the one to be read next first, with the statements on it; at
  /// the end the statements that rest on none.
  package var markdown: String {
    let sources = guide.parts.sources.sorted {
      ($0.reviewBy, $0.id.rawValue) < ($1.reviewBy, $1.id.rawValue)
    }
    var lines = [
      "# Quellen des Wegweisers, Stand \(details.content.version)", "",
      "Nach dem Lesen: `wegweiser content confirm QUELLE --on TAG`", "",
    ]
    for source in sources {
      lines += [
        "## \(source.provision)", "",
        "`\(source.id)` · gelesen \(source.checked.asOnLetters) · wieder lesen bis "
          + "\(source.reviewBy.asOnLetters) · Sicherheit: \(source.confidence.inGerman)", "",
        "<\(source.address)>", "",
      ]
      lines += statements.filter { $0.sources.contains(source.id) }.map(\.line) + [""]
    }
    lines += ["## Ohne Quelle", ""] + statements.filter(\.sources.isEmpty).map(\.line)
    return lines.joined(separator: "\n")
  }

  private struct Statement {
    let id: String
    let keys: [MessageKey]
    let sources: [Identifier<Source>]
    let text: String

    var line: String { "- **\(id)**: \(text)" }
  }

  private var statements: [Statement] {
    let parts = guide.parts
    func statement(_ id: String, _ keys: [MessageKey], _ sources: [Identifier<Source>]) -> Statement
    {
      let texts = keys.map { details.content.messages.string($0, in: .source) }
      return Statement(id: id, keys: keys, sources: sources, text: texts.joined(separator: " / "))
    }
    return parts.questions.map {
      statement("question/\($0.id)", [$0.ask, $0.why, $0.look, $0.hint], $0.sources)
    } + parts.outcomes.map { statement("outcome/\($0.id)", [$0.title, $0.say], $0.sources) }
      + parts.steps.map { statement("step/\($0.id)", [$0.say], $0.sources) }
      + parts.documents.map {
        statement("document/\($0.id)", [$0.say, $0.look, $0.missing], $0.sources)
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
