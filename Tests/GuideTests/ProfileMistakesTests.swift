import Testing

@testable import GuideFiles

/// What an administrator gets wrong who writes the profile of an own office, and what is told of it.
@Suite struct `An office's profile` {
  @Test func `is read without a word where nothing is wrong`() {
    #expect(findings(of: sound) == [])
    // As an editor of Windows saves it.
    #expect(findings(of: "\u{FEFF}" + sound.replacing("\n", with: "\r\n")) == [])
  }

  @Test(arguments: mistakes)
  func `is told what is wrong, where, and what to write`(mistake: ProfileMistake) throws {
    let text = sound.replacing(mistake.old, with: mistake.new, maxReplacements: 1)
    try #require(text != sound)
    let before = text.prefix { $0 != "①" }.split(separator: "\n", omittingEmptySubsequences: false)
    let place = "\(before.count):\(before[before.count - 1].count + 1)"

    #expect(
      findings(of: text.replacing("①", with: "")) == [
        "offices/kreis.yaml:\(place): error: \(mistake.message)"
      ])
  }

  private func findings(of text: String) -> [String] {
    let file = YAMLFile(text, named: "offices/kreis.yaml")
    _ = ProfileReader(file: file).profile()
    return file.findings.map(\.description)
  }

  private let sound = """
    id: kreis
    name: Integration Point
    status: unverified
    as-of: 2026-11-24
    timezone: Europe/Berlin
    day-begins: "04:00"
    letters: { A: [A, E] }
    queues: [A]
    guide: 2026-11-24.1
    towns:
      goch: { code: 1, name: Goch }
      rees: { code: 2, name: Rees }
    places:
      sozialamt:
        - { towns: [goch, rees], line: "Sozialamt, Markt 1", hours: "8-12", closed: [2026-12-24] }

    """

  private static let mistakes = [
    ProfileMistake(
      "id: kreis", "id: ①kleve", "the id of this file is its own name without '.yaml': 'kreis'"),
    ProfileMistake("id: kreis\n", "①", "the key 'id' is missing"),
    ProfileMistake("name: Int", "①nmae: X\nname: Int", "unknown key 'nmae'; did you mean 'name'?"),
    ProfileMistake(
      "Integration Point", "①„Integration Point“",
      "the quotes „…“ would be printed; write \"…\" or none"),
    ProfileMistake(
      "Integration Point",
      "①Integration Point von Arbeitsagentur, Jobcenter und Sozialamt im Kreis",
      "this text has 70 characters; at the head of every page there is room for 56"),
    ProfileMistake(
      "status: unverified", "status: ①verifyed",
      "unknown status 'verifyed'; did you mean 'verified'?"),
    ProfileMistake(
      "as-of: 2026-11-24", "as-of: ①24.11.2026", "a day is expected here, written yyyy-mm-dd"),
    ProfileMistake(
      "as-of: 2026-11-24", "as-of: ①2026-02-30", "a day is expected here, written yyyy-mm-dd"),
    ProfileMistake(
      "Europe/Berlin", "①Berlin",
      "the machine knows no time zone 'Berlin'; did you mean 'Europe/Berlin'?"),
    ProfileMistake(
      "Europe/Berlin", "①Europe/Brelin",
      "the machine knows no time zone 'Europe/Brelin'; did you mean 'Europe/Berlin'?"),
    ProfileMistake(
      "\"04:00\"", "①\"4 Uhr\"", "a time of day is expected here, written \"HH:MM\""),
    ProfileMistake(
      "2026-11-24.1", "①2.1",
      "a version of the guide is expected here, as 'wegweiser office check' says it: 2026-11-24.1"),
    ProfileMistake("queues: [A]", "queues: ①A", "a list is expected here, as in [one, two]"),
    ProfileMistake(
      "goch: { code", "Goch: ①{ code", "'Goch' is no id: small letters a-z, digits and hyphens"),
    ProfileMistake("code: 1", "code: ①one", "a whole number of 1 or more is expected here"),
    ProfileMistake("[goch, rees]", "[goch, ①goch]", "town 'goch' stands in this list twice"),
    ProfileMistake("hours:", "①ours:", "unknown key 'ours'; did you mean 'hours'?"),
    ProfileMistake("[2026-12-24]", "[①24.12.]", "a day is expected here, written yyyy-mm-dd"),
    ProfileMistake(
      "\"Sozialamt, Markt 1", "①\"Sozialamt, \u{202E}Markt 1",
      "an invisible mark of writing direction (U+202E) cannot stand in a text"),
    ProfileMistake("timezone", "①\ttimezone", "a tab stands here; indent with spaces"),
    ProfileMistake(
      "status:", "①name: X\nstatus:", "'name' stands here twice; the first is in line 2"),
  ]
}

/// A change of a sound profile; ① is where the message points.
struct ProfileMistake: CustomTestStringConvertible, Sendable {
  let old, new, message: String
  var testDescription: String { "\(new): \(message)" }

  init(_ old: String, _ new: String, _ message: String) {
    (self.old, self.new, self.message) = (old, new, message)
  }
}
