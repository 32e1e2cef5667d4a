package import Guide
package import GuideFiles

/// Proves that every part of the guide is of use to somebody.
///
/// A message is used where its part is: its key is made from the part's id, and the start check
/// holds the texts of the interface against the names that the program asks for.
package struct UseProof {
  package private(set) var findings: [Finding] = []

  package init(_ guide: Guide, in details: ContentDetails) {
    let parts = guide.parts
    let map = WayMap(guide)
    let questions = Set(map.stops.map(\.question))
    // Whoever asks for a person comes to this one, from every page.
    let outcomes = Set(guide.weighed(map.ends, []).map(\.outcome)).union([parts.counter])
    let reached = parts.outcomes.filter { outcomes.contains($0.id) }
    let steps = Set(reached.flatMap(\.steps))
    let documents = parts.documents.filter { document in
      reached.contains { $0.checksPapers && !document.exceptions.contains($0.id) }
    }
    let places =
      parts.steps.compactMap(\.place) + parts.documents.compactMap(\.place)
    let applicabilities =
      parts.steps.map(\.applicability) + parts.documents.map(\.applicability)
      + parts.circumstances.flatMap(\.routes).map(\.applicability)
    let leading = parts.circumstances.filter { !$0.routes.isEmpty || $0.asks != nil }.map(\.id)
    let circumstances = applicabilities.flatMap(\.circumstances) + leading
    let sources =
      parts.questions.flatMap(\.sources) + parts.outcomes.flatMap(\.sources)
      + parts.steps.flatMap(\.sources) + parts.documents.flatMap(\.sources)

    func report(_ ids: [String], unless used: Set<String>, _ file: GuideFile, _ what: String) {
      for id in ids where !used.contains(id) {
        findings.append(
          Finding(details.place(file, [file.rawValue, id]), what.replacing("%", with: "'\(id)'")))
      }
    }
    report(parts.questions.ids, unless: questions.names, .questions, "no way asks question %")
    let asks = reached.flatMap(\.asks) + parts.circumstances.compactMap(\.asks)
    let followUps = asks.compactMap(\.question)
    for id in parts.followUps.map(\.id) where !followUps.contains(id) {
      findings.append(
        Finding(
          details.place(.questions, ["follow-ups", id.rawValue]),
          "no outcome and no circumstance asks '\(id)'"))
    }
    report(parts.outcomes.ids, unless: outcomes.names, .outcomes, "no way ends at outcome %")
    report(parts.steps.ids, unless: steps.names, .steps, "no outcome has step %")
    report(
      parts.documents.ids, unless: Set(documents.ids), .documents, "nobody is asked for document %")
    report(
      parts.circumstances.ids, unless: Set(circumstances).names, .circumstances,
      "no step and no document depends on circumstance %")
    report(parts.places.ids, unless: Set(places).names, .places, "nothing is done at place %")
    let pictures =
      parts.questions.flatMap(\.choices).compactMap(\.picture)
      + parts.documents.compactMap(\.picture)
    for drawing in parts.drawings where !pictures.contains(drawing.id) {
      findings.append(
        Finding(
          details.place(of: drawing), "no choice and no document names the picture '\(drawing.id)'")
      )
    }
    report(parts.sources.ids, unless: Set(sources).names, .sources, "nothing rests on source %")
  }
}

extension Array where Element: Identifiable {
  fileprivate var ids: [String] { map { "\($0.id)" } }
}

extension Set {
  fileprivate var names: Set<String> { Set<String>(map { "\($0)" }) }
}
