internal import Foundation
internal import Guide
internal import Words

/// Reads the profile of one office.
struct ProfileReader {
  let file: YAMLFile

  /// The profile, or nil where the file could not be read at all.
  func profile() -> OfficeProfile? {
    guard let root = file.root else { return nil }
    let needed = [
      "id", "name", "status", "as-of", "timezone", "day-begins", "letters", "queues", "towns",
    ]
    let fields = root.fields(
      known: needed + ["counter", "emergency", "places", "guide", "texts", "steps"], needed: needed)
    return OfficeProfile(
      id: fields["id"]?.text() ?? "", name: fields["name"]?.text() ?? "",
      counter: fields["counter"]?.text(),
      isVerified: fields["status"]?.word("status", else: Status.unverified) == .verified,
      asOf: fields["as-of"]?.day() ?? Day(ordinal: 0),
      queues: (fields["queues"]?.list() ?? []).map { Queue(rawValue: $0.text()) },
      letters: letters(fields["letters"]), emergencyLetters: emergencyLetters(fields["emergency"]),
      dayBegins: fields["day-begins"].map(minutes) ?? 0,
      timeZone: fields["timezone"].map(timeZone) ?? "", towns: towns(fields["towns"]),
      lines: lines(fields["places"]), comparedGuide: fields["guide"]?.text())
  }

  private enum Status: String, CaseIterable { case verified, unverified }

  private func letters(_ entry: YAMLEntry?) -> [Queue: [String]] {
    Dictionary(
      (entry?.fields(known: nil) ?? []).map { key, value in
        (Queue(rawValue: key), value.list().map { $0.text() })
      }, uniquingKeysWith: { first, _ in first })
  }

  private func emergencyLetters(_ entry: YAMLEntry?) -> [String: String] {
    Dictionary(
      (entry?.identified() ?? []).map { ($0.key, $0.value.text()) },
      uniquingKeysWith: { first, _ in first })
  }

  private func towns(_ entry: YAMLEntry?) -> [Town] {
    (entry?.identified() ?? []).map { id, value in
      let fields = value.fields(known: ["code", "name"], needed: ["code", "name"])
      return Town(
        id: Identifier(rawValue: id), code: fields["code"]?.number() ?? 1,
        name: fields["name"]?.text() ?? "")
    }
  }

  private func lines(_ entry: YAMLEntry?) -> [Identifier<Place>: [PlaceLine]] {
    Dictionary(
      (entry?.identified() ?? []).map { id, value in
        let lines = value.list().map { line in
          let fields = line.fields(
            known: ["towns", "line", "source", "as-of", "incomplete", "hours", "closed"],
            needed: ["line"])
          return PlaceLine(
            towns: fields.identifiers("towns"), line: fields["line"]?.text() ?? "",
            source: fields["source"]?.text(), asOf: fields["as-of"]?.day(),
            isIncomplete: fields["incomplete"]?.boolean() ?? false,
            hours: fields["hours"]?.text(),
            closedDays: fields["closed"]?.list().map { $0.day() } ?? [])
        }
        return (Identifier(rawValue: id), lines)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// A time zone that the machine knows: without it there is no clock, so no kiosk starts.
  private func timeZone(_ entry: YAMLEntry) -> String {
    let name = entry.text()
    guard !name.isEmpty, TimeZone(identifier: name) == nil else { return name }
    let known = TimeZone.knownTimeZoneIdentifiers
    entry.add(
      known.isEmpty
        ? "the machine knows no time zones: install the package tzdata"
        : "the machine knows no time zone '\(name)'\(known.suggestion(for: name))")
    return name
  }

  /// `HH:MM` as minutes after midnight.
  private func minutes(_ entry: YAMLEntry) -> Int {
    let parts = entry.text().split(separator: ":").map { Int($0) }
    if parts.count == 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour),
      (0..<60).contains(minute)
    {
      return hour * 60 + minute
    }
    entry.add("a time of day is expected here, written \"HH:MM\"")
    return 0
  }
}
