import Foundation
import Testing

/// A German text that changes after it was translated, through the tools that translators use.
@Suite struct `A changed German text` {
  private static let old = "Bitten Sie um den Einstellungsbescheid:"
  private static let new = "Bitten Sie um den Brief über das Ende der Zahlung:"

  /// A copy in which one sentence of a step has changed, with all its catalogs merged.
  private func changed() throws -> ContentCopy {
    let copy = try ContentCopy()
    try copy.change("Resources/guide/steps.yaml", Self.old, to: Self.new)
    let template = try Program.run(["content", "template", "--content", copy.path])
    try #require(template.status == 0, "\(template.errors)")
    for language in translations {
      let merged = try Program.tool(
        "msgmerge",
        [
          "--update", "--previous", "--quiet", "--backup=none", "--no-wrap",
          "locales/\(language).po",
          "locales/wegweiser.pot",
        ],
        in: copy.path)
      try #require(merged.status == 0, "\(merged.errors)")
    }
    return copy
  }

  @Test func `makes each translation fuzzy, which is then shown in German, and found`() throws {
    let copy = try changed()

    for language in translations {
      let catalog = try String(
        contentsOfFile: "\(copy.path)/locales/\(language).po", encoding: .utf8)
      let entry = try #require(
        catalog.components(separatedBy: "\n\n").first { $0.contains("msgctxt \"step/end-notice\"") }
      )
      #expect(entry.contains("\n#, fuzzy\n"), "\(language)")
      #expect(
        entry.contains("#| msgid \"Sagen Sie diesen Satz dem Sozialamt")
          && entry.contains(Self.old),
        "\(language)")

      let before = try plan(language)
      let after = try plan(language, "--content", copy.path)
      for (step, shown) in zip(before.steps, after.steps) where step.id != "end-notice" {
        #expect(step.text == shown.text)
      }
      let text = try #require(after.steps.first { $0.id == "end-notice" }?.text)
      #expect(text.contains(Self.new), "\(language)")
      #expect(before.steps.first { $0.id == "end-notice" }?.text != text)
    }

    let check = try Program.run(["content", "check", "--texts", "--quiet", "--content", copy.path])
    #expect(check.status == 65)
    let said = check.errorLines.filter { $0.contains("step/end-notice") }
    #expect(
      said.map { String($0.drop { $0 != " " }) }
        == Array(
          repeating: " error: [A1] step/end-notice: it is fuzzy: the German text changed",
          count: translations.count))
  }

  private func plan(_ language: String, _ more: String...) throws -> PlanAnswer {
    try Program.run(
      ["plan", "--json", "--language", language] + today + changeThisMonth.answers + more
    ).decoded()
  }
}
