import Guide
import Testing
import Words

@testable import GuideFiles

/// What an administrator writes of the times at which numbers are given, and what is told of a mistake.
@Suite struct `The opening hours of an office's profile` {
  @Test func `has opening hours, those of a queue, and closed days for both`() throws {
    let file = YAMLFile(sound, named: "offices/kreis.yaml")
    let profile = try #require(ProfileReader(file: file).profile())
    let days = try ["2026-12-31", "2027-12-24"].map { try #require(Day(iso: $0)) }
    let closed = [days[0]...days[0], days[1]...Day(ordinal: days[1].ordinal + 8)]

    #expect(
      profile.hours(of: Queue(rawValue: "K"))
        == OpeningHours(
          week: [
            1: [.init(from: 480, to: 720), .init(from: 840, to: 960)],
            5: [.init(from: 480, to: 720)],
          ], closed: closed))
    #expect(
      profile.hours(of: Queue(rawValue: "A"))
        == OpeningHours(week: [2: [.init(from: 540, to: 600)]], closed: closed))
  }

  @Test func `with closed days alone is open on all others, and without both always`() throws {
    let keys = ["opening-hours:", "queue-opening-hours:", "closed-days:"]
    let lines = sound.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { line in
        !keys.prefix(2).contains { line.hasPrefix($0) } && !line.hasPrefix("  monday")
          && !line.hasPrefix("  friday")
      }
    let text = lines.joined(separator: "\n")
    let bare = lines.filter { !$0.hasPrefix(keys[2]) }.joined(separator: "\n")

    #expect(try hours(in: text)?.week == OpeningHours.always)
    #expect(try hours(in: bare) == nil)
  }

  private func hours(in text: String) throws -> OpeningHours? {
    let file = YAMLFile(text, named: "offices/kreis.yaml")
    let profile = try #require(ProfileReader(file: file).profile())
    #expect(file.findings.map(\.description) == [])
    return profile.hours(of: Queue(rawValue: "A"))
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
    opening-hours:
      monday: ["08:00-12:00", "14:00-16:00"]
      friday: "08:00-12:00"
    queue-opening-hours: { A: { tuesday: "09:00-10:00" } }
    closed-days: [2026-12-31, 2027-12-24..2028-01-01]

    """

  private static let closedDay =
    "a day is expected here, written yyyy-mm-dd, or the first and the last of a range, as in "
    + "2026-12-24..2027-01-01"

  private static let mistakes = [
    ProfileMistake(
      "monday: [", "munday: ①[", "'munday' is no day of the week; did you mean 'monday'?"),
    ProfileMistake("friday: ", "Fr: ①", "'Fr' is no day of the week; did you mean 'friday'?"),
    ProfileMistake(
      "\"08:00-12:00\"", "①\"8 bis 12.00 Uhr\"",
      "times are expected here, written \"08:00-12:00\"; did you mean '08:00-12:00'?"),
    ProfileMistake(
      "\"08:00-12:00\"", "①morgens", "times are expected here, written \"08:00-12:00\""),
    ProfileMistake(
      "\"08:00-12:00\"", "①\"12:00-08:00\"",
      "'12:00-08:00' ends before it begins; did you mean '08:00-12:00'?"),
    ProfileMistake(
      "\"14:00-16:00\"", "①\"11:30-16:00\"", "'11:30-16:00' begins before '08:00-12:00' is over"),
    ProfileMistake(
      "{ tuesday: \"09:00-10:00\" }", "①{ tuesday: [] }",
      "nothing opens on any day; leave the key out where numbers are given at any time"),
    ProfileMistake("{ A: { tue", "{ B: ①{ tue", "the office has no queue 'B'; its queues are A"),
    ProfileMistake(
      "[2026-12-31", "[①31.12.2026", "\(closedDay); did you mean '2026-12-31'?"),
    ProfileMistake("[2026-12-31", "[①31.12.", "\(closedDay); the year is missing"),
    ProfileMistake("[2026-12-31", "[①2026-12-32", closedDay),
    ProfileMistake(
      "2027-12-24..2028-01-01", "①2028-01-01..2027-12-24",
      "this range ends before it begins; did you mean '2027-12-24..2028-01-01'?"),
    ProfileMistake(
      "2027-12-24..2028-01-01", "①2027-12-24..2029-01-01",
      "375 closed days are more than a year; is the year right?"),
  ]
}
