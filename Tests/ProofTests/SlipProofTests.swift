import Foundation
import GuideFiles
import Messages
import Proof
import Shipped
import Testing
import Words

/// What the proof says of slips and of characters, as its author reads it.
@Suite struct `The proof of the slips` {
  @Test func `finds a character that no face of the slip has`() throws {
    let messages = try changed(
      "Resources/guide/steps.yaml", "say: Bleiben Sie hier. Das",
      to: "say: \u{4E2D} Bleiben Sie hier. Das")

    #expect(
      messages.first?.says(
        "the slip of 'minor-alone' in de: no font has"
          + " the character '\u{4E2D}' (U+4E2D) of the line 'step/stay-for-youth-office'") == true,
      "\(messages)")
  }

  @Test func `finds a word wider than the narrowest paper, and a text too long for any`() throws {
    let messages = try changed(
      "Resources/guide/outcomes.yaml", "purpose: ",
      to: "purpose: Donaudampfschifffahrtskapitaenspatent "
        + String(repeating: "mit Kind und Hund ", count: 160))

    #expect(
      messages.first?.says(
        "the slip of 'apply-now' in de: "
          + "on 58mm a word of the line 'slip/purpose' is wider than its column") == true,
      "\(messages)")
    // Every slip of that outcome outgrew its bounds, on either roll; how long it is, its letters say.
    for (paper, whole, officer) in [("80mm", 700, 50), ("58mm", 1000, 85)] {
      for (what, most, advice) in [
        ("it is", whole, "what its steps and papers say"),
        ("the officer's lines are", officer, "the names of its papers"),
      ] {
        let start = "error: the slip of 'apply-now' in ti: on \(paper) \(what) "
        let end = " mm long, of at most \(most) mm; shorten \(advice)"
        #expect(messages.contains { $0.contains(start) && $0.hasSuffix(end) }, "\(start)…\(end)")
      }
    }
  }

  @Test func `says so where there are no faces to measure with`() throws {
    let details = try shippedDetails()

    let proof = SlipProof(try Self.shipped.get(), in: details, fontFolder: "/nirgendwo")

    #expect(
      proof.findings.map(\.description) == [
        "/nirgendwo:1:1: error: the font '/nirgendwo/NotoSans-Regular.ttf' cannot be read; "
          + "the Debian package fonts-noto-core has it"
      ])
  }

  @Test func `finds a line whose numbers are others than in German`() throws {
    let copy = try ContentCopy()
    let name = "\(copy.folder.path)/locales/en.po"
    let whole = try String(contentsOfFile: name, encoding: .utf8)
    let german =
      try details(of: copy).germanTexts[MessageKey(rawValue: "step/one-off-help")]?.forms[0] ?? ""
    let entry = """

      msgctxt "step/one-off-help"
      msgid "\(german.replacing("\"", with: "\\\""))"
      msgstr "Ask in 77 days."

      """
    try copy.write("locales/en.po", whole + entry)
    let details = try details(of: copy)

    let findings = SlipProof(Self.plans(of: details), in: details).findings

    // One line stands on the slips of many outcomes; the first of them is named.
    #expect(findings.count == 1, "\(findings)")
    let message = try #require(findings.first).message
    #expect(message.hasPrefix("the slip of '"), "\(message)")
    #expect(
      message.hasSuffix(
        "' in en: line 'step/one-off-help' has other numbers than its German twin"), "\(message)")
  }

  @Test func `finds a character that no face of slip or screen has, by rule, key and line`() throws
  {
    let copy = try ContentCopy()
    let places = try copy.change(
      "Resources/guide/interface.yaml", "foot/back: zurück",
      to: "foot/back: ①zurück \u{2620}\u{4E2D}")
    let details = try details(of: copy)

    let findings = GlyphProof(details, copy.folder).findings

    #expect(
      findings.map(\.description) == [
        "\(places[0]): error: [A12] interface/foot/back: no face of the slip has '\u{4E2D}' (U+4E2D)",
        "\(places[0]): error: [A12] interface/foot/back: no face of the page's picture has '\u{4E2D}' (U+4E2D)",
        "\(places[0]): error: [A12] interface/foot/back: no face of the screen has '\u{4E2D}' (U+4E2D)",
      ])
    #expect(GlyphProof(try shippedDetails(), shippedFolder).findings == [])
  }

  private func changed(_ file: String, _ old: String, to new: String) throws -> [String] {
    let copy = try ContentCopy()
    try copy.change(file, old, to: new)
    let details = try details(of: copy)
    return SlipProof(Self.plans(of: details), in: details).findings.map(\.description)
  }

  private func details(of copy: ContentCopy) throws -> ContentDetails {
    try copy.folder.readDetails(office: "kreis-viersen", texts: Shipped.texts)
  }

  /// What nothing has changed in.
  private static let shipped = Result { plans(of: try shippedDetails()) }

  private static func plans(of details: ContentDetails) -> PlanSet {
    let guide = details.content.guide
    return PlanSet(guide, EndCases(guide, on: details.content.day), on: details.content.day)
  }
}

extension String {
  /// Whether a finding in the outcomes, at whatever line, says this and nothing else.
  fileprivate func says(_ message: String) -> Bool {
    let parts = split(separator: ":", maxSplits: 3)
    return parts.first == "Resources/guide/outcomes.yaml" && parts.count == 4
      && Int(parts[1]) != nil && Int(parts[2]) != nil && parts[3] == " error: \(message)"
  }
}
