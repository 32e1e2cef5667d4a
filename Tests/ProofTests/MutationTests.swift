import Foundation
import Guide
import GuideFiles
import Messages
import Proof
import Testing
import Words

/// Breaks the guide in one place and expects the proof to say so.
///
/// Every seventeenth break in the usual run, all of them where `WEGWEISER_TEST_LONG` is set.
@Suite struct `A guide that is broken in one place` {
  @Test func `is found, whichever edge leads elsewhere`() throws {
    try expectFound(Mutants.edges(of:))
  }

  @Test func `is found, whichever condition is lost, can never hold or lacks a value`() throws {
    try expectFound(Mutants.conditions(of:))
  }

  @Test func `is found, whichever step or paper is left out`() throws {
    try expectFound(Mutants.omissions(of:))
  }

  @Test func `is found, whichever paper shows no picture or another's`() throws {
    try expectFound(Mutants.pictures(of:))
  }

  @Test func `is found, whichever source is gone, unused or overdue`() throws {
    try expectFound(Mutants.sources(of:))
  }

  @Test func `is found, whichever message is missing, fuzzy or older than its German`() throws {
    let details = try shippedDetails()
    let lists = WordLists { _ in "" }
    var survivors: [String] = []
    for catalog in details.catalogs {
      for entry in sampled(catalog.entries) {
        let german = try #require(details.germanTexts[entry.key])
        let (source, forms) = (entry.message.source, entry.message.forms)
        let broken: [(String, [CatalogEntry], Message)] = [
          ("missing", [], german),
          ("empty", [entry.with(Message(source: source, forms: [""]))], german),
          ("fuzzy", [entry.with(Message(source: source, forms: forms, isFuzzy: true))], german),
          (
            "older", [entry],
            Message(source: source + " Neu.", forms: german.forms.map { $0 + " Neu." })
          ),
        ]
        for (name, entries, german) in broken {
          let proof = TextProof(
            german: [entry.key: german], places: [:],
            catalogs: [
              CatalogDetails(language: catalog.language, file: catalog.file, entries: entries)
            ], lists)
          if !proof.findings.contains(where: { $0.message.hasPrefix("[A1] \(entry.key)") }) {
            survivors.append("\(catalog.language) \(entry.key) \(name)")
          }
        }
      }
    }

    #expect(survivors == [])
  }

  @Test func `is found, whichever plural form is missing, empty or without its number`() throws {
    let key = MessageKey(rawValue: "interface/try")
    let german = Message(
      source: "{count} Person", forms: ["{count} Person", "{count} Personen"])
    let lists = WordLists { _ in "" }
    var survivors: [String] = []
    for language in Language.allCases where language != .source {
      let count = PluralRule(language).formCount
      let whole = [String](repeating: "{count}", count: count)
      for form in 0..<count {
        var (shorter, empty, numberless) = (whole, whole, whole)
        shorter.remove(at: form)
        empty[form] = ""
        numberless[form] = "x"
        // Arabic has words of its own for one and two.
        let mayOmit = language == .ar && (form == 1 || form == 2)
        let broken = [("A3", shorter), ("A1", empty)] + (mayOmit ? [] : [("A2", numberless)])
        for (rule, forms) in broken {
          let entry = CatalogEntry(
            key: key, message: Message(source: german.source, forms: forms), line: 1)
          let proof = TextProof(
            german: [key: german], places: [:],
            catalogs: [
              CatalogDetails(language: language, file: "\(language).po", entries: [entry])
            ], lists)
          if !proof.findings.contains(where: { $0.message.hasPrefix("[\(rule)] \(key)") }) {
            survivors.append("\(language) form \(form) \(rule)")
          }
        }
      }
    }

    #expect(survivors == [])
  }

  @Test func `is one of more than two hundred`() throws {
    let parts = try shippedDetails().content.guide.parts
    let all = [
      Mutants.edges(of: parts), Mutants.conditions(of: parts), Mutants.omissions(of: parts),
      Mutants.pictures(of: parts), Mutants.sources(of: parts),
    ]
    #expect(all.allSatisfy { $0.count > 20 }, "\(all.map(\.count))")
    #expect(all.reduce(0) { $0 + $1.count } > 200, "\(all.map(\.count))")
  }

  private func expectFound(_ mutants: (GuideParts) -> [Mutant]) throws {
    let details = try shippedDetails()
    let guide = details.content.guide
    var survivors: [String] = []
    for mutant in sampled(mutants(guide.parts)) where try !isFound(mutant.parts, details) {
      survivors.append(mutant.name)
    }

    #expect(survivors == [])
  }

  /// Whether the start check or the proof says anything, the quickest asked first.
  private func isFound(_ parts: GuideParts, _ details: ContentDetails) throws -> Bool {
    guard let guide = try? Guide(parts, for: details.content.guide.profile) else { return true }
    let today = details.content.day
    return !JourneyProof(guide, in: details, on: today).findings.isEmpty
      || !SourceProof(guide, in: details, on: today).findings.isEmpty
      || !UseProof(guide, in: details).findings.isEmpty
      || !ConditionProof(guide, in: details, EndCases(guide, on: details.content.day)).findings
        .isEmpty
  }

  private func sampled<Element>(_ elements: [Element]) -> [Element] {
    if ProcessInfo.processInfo.environment["WEGWEISER_TEST_LONG"] != nil { return elements }
    return stride(from: 0, to: elements.count, by: 17).map { elements[$0] }
  }
}

extension CatalogEntry {
  fileprivate func with(_ message: Message) -> CatalogEntry {
    CatalogEntry(key: key, message: message, line: line)
  }
}
