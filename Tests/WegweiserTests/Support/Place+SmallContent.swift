import Foundation

extension Place {
  /// The smallest content that the program accepts, for tests that start it hundreds of times; what
  /// the kiosk itself says is the shipped text, in German alone.
  ///
  /// - Returns: The folder.
  func smallContent() throws -> String {
    let shipped = URL(filePath: ContentCopy.shipped)
    for name in ["Resources/guide/interface.yaml", "Resources/guide/version"] {
      let text = try String(contentsOf: shipped.appending(path: name), encoding: .utf8)
      _ = try file("content/" + name, holding: text)
    }
    for (name, text) in Place.parts {
      _ = try file("content/Resources/" + name, holding: text)
    }
    for language in translations {
      let catalog = try String(
        contentsOf: shipped.appending(path: "locales/\(language).po"), encoding: .utf8)
      let head = catalog.prefix(upTo: catalog.range(of: "\n\n")?.upperBound ?? catalog.endIndex)
      _ = try file("content/locales/\(language).po", holding: String(head))
    }
    return path + "/content"
  }

  private static let parts = [
    "guide/questions.yaml": """
    start: urgent
    questions:
      urgent:
        { code: 1, ask: A, label: A, why: B, look: C, hint: D, sources: [], choices: {
          "no": { code: 1, say: E, go: papers-check }, "yes": { code: 2, say: F, go: papers-check } } }
    """,
    "guide/outcomes.yaml": """
    for-person: papers-check
    outcomes:
      papers-check:
        { code: 1, title: A, say: B, purpose: C, offices: [counter], queue: A, ask: [],
          steps: [], sources: [] }
    """,
    "guide/places.yaml": "places: { here: { say: A } }",
    "guide/steps.yaml": "steps: {}",
    "guide/documents.yaml": "documents: {}",
    "guide/circumstances.yaml": "circumstances: {}",
    "guide/notes.yaml": "notes: {}",
    "guide/words.yaml": "words: { counter: { say: A } }",
    "guide/sources.yaml": "sources: {}",
    "offices/kreis-viersen.yaml": """
    { id: kreis-viersen, name: A, status: unverified, as-of: 2026-11-22, timezone: Europe/Berlin,
      day-begins: "04:00", letters: { A: [A, E], K: [K] }, queues: [A, K], towns: {}, places: {} }
    """,
  ]
}
