import Foundation
import Shipped
import Testing

@testable import GuideFiles

/// What an administrator gets wrong who writes the profile of an own office, and all that is told of it where the
/// whole content is read, as before a kiosk starts.
@Suite struct `An office's profile` {
  @Test(arguments: harmless)
  func `is read without a word where nothing is wrong`(old: String, new: String) throws {
    let text = old.isEmpty ? new + sound : sound.replacing(old, with: new)
    try #require(old == new || text != sound)
    #expect(try findings(of: text) == [])
  }

  private static let harmless = [
    ("", ""), ("", "\u{FEFF}"), ("", "\u{FEFF}# words\n"), ("\n", "\r\n"), ("\"04:00\"", "5:00"),
    ("name: Goch", "name: NO"), ("name: Goch", "name: 47638"), ("name: Goch", "name: Bad 'Goch'"),
    // More than one line, as YAML allows it.
    ("\"Sozialamt, Markt 1\"", "\"Sozialamt,\n          Markt 1\""),
  ]

  @Test(arguments: mistakes)
  func `is told what is wrong, where, and what to write`(mistake: ProfileMistake) throws {
    let text = sound.replacing(mistake.old, with: mistake.new, maxReplacements: 1)
    try #require(text != sound)
    let before = text.prefix { $0 != "①" }.split(separator: "\n", omittingEmptySubsequences: false)
    let place = "\(before.count):\(before[before.count - 1].count + 1)"

    #expect(
      try findings(of: text.replacing("①", with: "")) == [
        "kreis.yaml:\(place): \(mistake.severity): \(mistake.message)"
      ])
  }

  @Test func `is told where it is not UTF-8`() throws {
    var bytes = Array(sound.utf8)
    let place = try #require(sound.utf8.firstRange(of: "Goch".utf8)?.lowerBound)
    bytes[sound.utf8.distance(from: sound.utf8.startIndex, to: place)] = 0xF6
    #expect(
      try findings(of: bytes) == [
        "kreis.yaml:11:26: error: the file is not UTF-8: the byte F6 stands here; save it again with the "
          + "encoding UTF-8"
      ])
  }

  @Test func `that is one page longer than the largest file is not read`() throws {
    let large = String(repeating: "# words\n", count: 6 << 17)
    #expect(
      try findings(of: large) == ["kreis.yaml:1:1: error: the file is larger than 4 MB"])
  }

  private func findings(of text: String) throws -> [String] { try findings(of: Array(text.utf8)) }

  private func findings(of bytes: [UInt8]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "wegweiser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(bytes).write(to: folder.appending(path: "kreis.yaml"))
    let content = ContentFolder(path: try Self.guide.get().folder.path, offices: folder.path)
    var findings: [Finding]
    do throws(ContentError) {
      findings = try content.readDetails(office: "kreis", texts: Shipped.texts).misfits
    } catch {
      findings = error.findings
    }
    return findings.map {
      $0.description.replacing(folder.standardizedFileURL.path + "/", with: "")
    }
  }

  private static let guide = Result { try ContentCopy() }

  private let sound = """
    id: kreis
    name: Integration Point
    status: unverified
    as-of: 2026-11-24
    timezone: Europe/Berlin
    day-begins: "04:00"
    letters: { A: [A, E], B: [B], S: [S], W: [W], K: [K] }
    queues: [A, K]
    guide: 2026-11-24.1
    towns:
      goch: { code: 1, name: Goch }
      rees: { code: 2, name: Rees }
    emergency: { kiosk-1: X }
    places:
      sozialamt:
        - { towns: [goch, rees], line: "Sozialamt, Markt 1", hours: "8-12", closed: [2026-12-24] }
        - { towns: [goch], line: "Rathaus" }
    texts:
      place/bank: { de: eine Bank, en: a bank }
    steps:
      apply-now:
        ground-floor:
          code: 900
          time: today
          title: { de: Zu Schalter 7 gehen }
          say: Gehen Sie zu Schalter 7.
          place: here

    """

  private static let space = "a no-break space stands here; write a plain space"

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
    ProfileMistake("queues: [A, K]", "queues: ①A", "a list is expected here, as in [one, two]"),
    ProfileMistake(
      "goch: { code", "Goch: ①{ code",
      "'Goch' is no id: small letters a-z, digits and hyphens; did you mean 'goch'?"),
    ProfileMistake("code: 1", "code: ①one", "a whole number of 1 or more is expected here"),
    ProfileMistake("[goch, rees]", "[goch, ①goch]", "town 'goch' stands in this list twice"),
    ProfileMistake("hours:", "①ours:", "unknown key 'ours'; did you mean 'hours'?"),
    ProfileMistake("[2026-12-24]", "[①24.12.]", "a day is expected here, written yyyy-mm-dd"),
    ProfileMistake(
      "\"Sozialamt, Markt 1", "①\"Sozialamt, \u{202E}Markt 1",
      "an invisible mark of writing direction (U+202E) cannot stand in a text"),
    // What is not YAML.
    ProfileMistake("  goch: {", "①\tgoch: {", "a tab stands here; indent with spaces"),
    ProfileMistake(
      "  rees: { code", "   ①rees: { code",
      "this line is indented otherwise than the lines from line 11 on, or a quote ends too early before it"
    ),
    ProfileMistake("name: Int", "name:①\u{A0}Int", space),
    ProfileMistake(
      "status: unverified", "①status:unverified", "after the key in this line come ':' and a space"),
    ProfileMistake(
      "name: Int", "name: Goch①: Int",
      "a second ': ' stands in this line, or it is indented wrongly; a text with ': ' is written in quotes: \"…\""
    ),
    ProfileMistake(
      "name: Integration", "name: ①\"Integration",
      "the quote that is opened here is not closed in this line"),
    ProfileMistake(
      "name: Integration", "name: ①'Integration",
      "the quote that is opened here is not closed in this line"),
    ProfileMistake(
      "K: [K] }\n", "K: [K]\n①",
      "the bracket '{' that is opened in line 7 is not closed, or a comma or a quote is missing before this"
    ),
    ProfileMistake(
      "Markt 1\", hours: \"8", "Markt 1, hours: \"①8",
      "the bracket '{' that is opened in line 16 is not closed, or a comma or a quote is missing before this"
    ),
    ProfileMistake(
      "timezone", "①---\ntimezone", "a second document begins here ('---'); a file holds one"),
    ProfileMistake(
      "status:", "①name: X\nstatus:", "'name' stands here twice; the first is in line 2"),
    ProfileMistake(
      "name: Int", "name: ①\u{1B}Int", "the character ESC (U+001B) cannot stand in a file"),
    ProfileMistake(
      "name: Int", "name: ①&x Int", "anchors ('&') are not used here; write the text out"),
    // What a text is not.
    ProfileMistake("\"04:00\"", "①\"4:5\"", "a time of day is expected here, written \"HH:MM\""),
    ProfileMistake("\"04:00\"", "①4.00", "a time of day is expected here, written \"HH:MM\""),
    ProfileMistake("\"04:00\"", "①24:00", "a time of day is expected here, written \"HH:MM\""),
    ProfileMistake(
      "\"Sozialamt, Markt 1\"", "Sozialamt, ①Markt 1",
      "'Markt 1' stands here alone: in { } and [ ] a text with a comma is written in quotes: \"…\""),
    ProfileMistake(
      "\"Sozialamt, Markt 1\"", "„Sozialamt, ①Markt 1, Goch“",
      "'Markt 1' stands here alone: in { } and [ ] a text with a comma is written in quotes: \"…\""),
    ProfileMistake(
      "name: Goch", "name: ①„Goch“", "the quotes „…“ would be printed; write \"…\" or none"),
    ProfileMistake(
      "\"8-12\"", "①„8-12“", "the quotes „…“ would be printed; write \"…\" or none"),
    ProfileMistake(
      "name: Integration Point", "name:①", "a text is expected here"),
    // What does not fit the rest.
    ProfileMistake("code: 2", "code: ①1", "code 1 already belongs to 'goch'"),
    ProfileMistake("[goch, rees]", "[goch, ①reees]", "unknown town 'reees'; did you mean 'rees'?"),
    ProfileMistake(
      "    - { towns: [goch], line: \"Rathaus\" }\n",
      "    - { line: \"Rathaus\" }\n    - { towns: [①goch], line: \"Kreishaus\" }\n",
      "the town 'goch' has more than 2 lines of this place, so that none would be printed"),
    ProfileMistake("B: [B]", "B: [①E]", "the letter 'E' belongs to two queues or kiosks"),
    ProfileMistake("-1: X", "-1: ①K", "the letter 'K' belongs to two queues or kiosks"),
    ProfileMistake(
      "B: [B]", "B: [①I]",
      "'I' is no letter that people tell apart from a digit: one of A-Z without I, O, Q"),
    ProfileMistake(
      "{ A: [A, E], B: [B]", "①{ A: [A, E], X: [B]", "queue 'B' has no letters to print"),
    ProfileMistake("queues: [A, K]", "queues: [A, K, ①Y]", "queue 'Y' has no letters to print"),
    ProfileMistake("queues: [A, K]", "queues: ①[A]", "the program needs the queue 'K'"),
    ProfileMistake(
      "code: 900", "code: ①90", "an office's own steps have codes from 900 on"),
    ProfileMistake("time: today", "time: ①todya", "unknown time 'todya'; did you mean 'today'?"),
    ProfileMistake("{ de: eine Bank, en", "①{ en", "the key 'de' is missing"),
    // What the guide of another day may have: it is left out.
    ProfileMistake(
      "sozialamt:\n    - {", "sozialant:\n    ①- {",
      "unknown place 'sozialant'; did you mean 'sozialamt'?",
      .warning),
    ProfileMistake(
      "place: here", "place: ①heer", "unknown place 'heer'; did you mean 'here'?", .warning),
    ProfileMistake(
      "ground-floor:\n      code", "rent-notice:\n      ①code",
      "there is a step 'rent-notice' already; give this one another id",
      .warning),
    ProfileMistake(
      "apply-now:\n    g", "aply-now:\n    ①g",
      "unknown outcome 'aply-now'; did you mean 'apply-now'?",
      .warning),
    ProfileMistake(
      "place/bank: {", "place/bnak: ①{",
      "no text has the key 'place/bnak'; did you mean 'place/bank'?",
      .warning),
    ProfileMistake(
      "de: eine Bank", "de: ①\"eine Bank {name}\"",
      "this text has the placeholders {name}, the guide's (none)", .warning),
  ]
}

/// A change of a sound profile; ① is where the message points.
struct ProfileMistake: CustomTestStringConvertible, Sendable {
  let old, new, message: String
  let severity: Finding.Severity
  var testDescription: String { "\(new): \(message)" }

  init(
    _ old: String, _ new: String, _ message: String, _ severity: Finding.Severity = .error
  ) {
    (self.old, self.new, self.message) = (old, new, message)
    self.severity = severity
  }
}
