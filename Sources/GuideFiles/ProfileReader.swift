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
      known: needed + [
        "counter", "emergency", "places", "guide", "texts", "steps", "opening-hours",
        "queue-opening-hours", "closed-days",
      ], needed: needed)
    let letters = letters(fields["letters"])
    let closed = fields["closed-days"].map(OpeningHoursReader.closedDays) ?? []
    let week = fields["opening-hours"].map(OpeningHoursReader.week)
    return OfficeProfile(
      id: fields["id"].map(id) ?? "",
      name: fields["name"]?.plainText(atMost: Self.longestName, on: "at the head of every page")
        ?? "",
      counter: fields["counter"]?.unquotedText(),
      isVerified: fields["status"]?.word("status", else: Status.unverified) == .verified,
      asOf: fields["as-of"]?.day() ?? Day(ordinal: 0),
      queues: (fields["queues"]?.list() ?? []).map { Queue(rawValue: $0.text()) },
      letters: letters, emergencyLetters: emergencyLetters(fields["emergency"]),
      dayBegins: fields["day-begins"].map(minutes) ?? 0,
      timeZone: fields["timezone"].map(timeZone) ?? "", towns: towns(fields["towns"]),
      lines: lines(fields["places"]), comparedGuide: fields["guide"].map(version),
      openingHours: week != nil || !closed.isEmpty
        ? OpeningHours(week: week ?? OpeningHours.always, closed: closed) : nil,
      queueHours: queueWeeks(fields["queue-opening-hours"], of: letters)
        .mapValues { OpeningHours(week: $0, closed: closed) })
  }

  /// The weeks of queues with hours of their own.
  private func queueWeeks(
    _ entry: YAMLEntry?, of letters: [Queue: [String]]
  ) -> [Queue: [Int: [OpeningHours.Span]]] {
    let known = letters.keys.map(\.rawValue).sorted()
    var weeks: [Queue: [Int: [OpeningHours.Span]]] = [:]
    for (name, value) in entry?.fields(known: nil) ?? [] {
      guard known.contains(name) else {
        value.add(
          "the office has no queue '\(name)'; its queues are \(known.joined(separator: ", "))")
        continue
      }
      weeks[Queue(rawValue: name)] = OpeningHoursReader.week(value)
    }
    return weeks
  }

  /// The id, which is the file's own name: by it the settings and the codes find the office.
  private func id(_ entry: YAMLEntry) -> String {
    let (id, wanted) = (entry.text(), file.stem)
    if !id.isEmpty, id != wanted {
      entry.add("the id of this file is its own name without '.yaml': '\(wanted)'")
    }
    return id
  }

  /// A version of the guide, as `office check` names it.
  private func version(_ entry: YAMLEntry) -> String {
    let text = entry.text()
    let parts = text.split(separator: ".", maxSplits: 1)
    if parts.count != 2 || Day(iso: String(parts[0])) == nil || Int(parts[1]) == nil {
      entry.add(
        "a version of the guide is expected here, as 'wegweiser office check' says it: 2026-11-24.1"
      )
    }
    return text
  }

  /// In characters: a name stands at the head of a page, a place's line on a slip.
  private static let longestName = 56
  private static let longestLine = 160

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
        name: fields["name"]?.unquotedText() ?? "")
    }
  }

  private func lines(_ entry: YAMLEntry?) -> [Identifier<Place>: [PlaceLine]] {
    Dictionary(
      (entry?.identified() ?? []).map { (Identifier(rawValue: $0.key), $0.value.list().map(line)) },
      uniquingKeysWith: { first, _ in first })
  }

  private func line(_ entry: YAMLEntry) -> PlaceLine {
    let fields = entry.fields(
      known: ["towns", "line", "source", "as-of", "incomplete", "hours", "closed"],
      needed: ["line"])
    return PlaceLine(
      towns: fields["towns"].map(served) ?? [],
      line: fields["line"]?.plainText(atMost: Self.longestLine, on: "on a slip") ?? "",
      source: fields["source"]?.text(), asOf: fields["as-of"]?.day(),
      isIncomplete: fields["incomplete"]?.boolean() ?? false,
      hours: fields["hours"]?.unquotedText(),
      closedDays: fields["closed"]?.list().map { $0.day() } ?? [])
  }

  /// The towns of one line, none twice.
  private func served(_ entry: YAMLEntry) -> [Identifier<Choice>] {
    var towns: [Identifier<Choice>] = []
    for value in entry.list() {
      let town: Identifier<Choice> = value.identifier()
      if towns.contains(town) {
        value.add("town '\(town)' stands in this list twice")
      } else {
        towns.append(town)
      }
    }
    return towns
  }

  /// A time zone that the machine knows: without it there is no clock, so no kiosk starts.
  private func timeZone(_ entry: YAMLEntry) -> String {
    let name = entry.text()
    guard !name.isEmpty, TimeZone(identifier: name) == nil else { return name }
    let known = TimeZone.knownTimeZoneIdentifiers
    entry.add(
      known.isEmpty
        ? "the machine knows no time zones: install the package tzdata"
        : "the machine knows no time zone '\(name)'"
          + (known.first { $0.hasSuffix("/" + name) }.map { "; did you mean '\($0)'?" }
            ?? known.suggestion(for: name)))
    return name
  }

  /// `HH:MM` as minutes after midnight.
  private func minutes(_ entry: YAMLEntry) -> Int {
    // '4:5' and '-0:30' are numbers too, but no times that anybody would read alike.
    if let parts = entry.text().wholeMatch(of: /(\d{1,2}):(\d\d)/), let hour = Int(parts.1),
      let minute = Int(parts.2), hour < 24, minute < 60
    {
      return hour * 60 + minute
    }
    entry.add("a time of day is expected here, written \"HH:MM\"")
    return 0
  }
}

extension YAMLEntry {
  /// A text that is shown as it stands, and not in the quotes of a letter, which are no quotes for YAML and
  /// would be printed.
  fileprivate func unquotedText() -> String {
    let text = text()
    if let first = text.first, let last = text.dropFirst().last, "„“»".contains(first),
      "“”«".contains(last)
    {
      add("the quotes \(first)…\(last) would be printed; write \"…\" or none")
    }
    return text
  }

  /// The same, short enough for its place.
  fileprivate func plainText(atMost most: Int, on place: String) -> String {
    let text = unquotedText()
    if text.count > most {
      add("this text has \(text.count) characters; \(place) there is room for \(most)")
    }
    return text
  }
}
