internal import Guide
internal import Words

/// Opening hours and closed days, as an office writes them.
///
///     opening-hours:
///       monday: ["08:00-12:00", "14:00-16:00"]
///     closed-days: [2026-12-24, 2026-12-28..2027-01-01]
enum OpeningHoursReader {
  /// A map of weekdays.
  static func week(_ entry: YAMLEntry) -> [Int: [OpeningHours.Span]] {
    var week: [Int: [OpeningHours.Span]] = [:]
    for (name, value) in entry.fields(known: nil) {
      guard let weekday = weekdays.firstIndex(of: name) else {
        value.add("'\(name)' is no day of the week\(suggestion(for: name))")
        continue
      }
      week[weekday + 1] = spans(value)
    }
    if week.values.allSatisfy(\.isEmpty), entry.file.findings.isEmpty {
      entry.add("nothing opens on any day; leave the key out where numbers are given at any time")
    }
    return week
  }

  /// Days and ranges of days, each with its year.
  static func closedDays(_ entry: YAMLEntry) -> [ClosedRange<Day>] {
    entry.list().compactMap(days)
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static let german = [
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
  ]

  private static func suggestion(for name: String) -> String {
    let small = name.lowercased()
    let index =
      german.firstIndex { $0 == small || small.utf8.count >= 2 && $0.hasPrefix(small) }
      ?? weekdays.firstIndex { small.utf8.count >= 2 && $0.hasPrefix(small) }
    return index.map { "; did you mean '\(weekdays[$0])'?" } ?? weekdays.suggestion(for: small)
  }

  /// The times of one day, in order: one text or a list of them.
  private static func spans(_ entry: YAMLEntry) -> [OpeningHours.Span] {
    var spans: [OpeningHours.Span] = []
    for value in entry.isList ? entry.list() : [entry] {
      guard let span = span(value) else { continue }
      if let before = spans.last, span.from < before.to {
        value.add("'\(span.text)' begins before '\(before.text)' is over")
        continue
      }
      spans.append(span)
    }
    return spans
  }

  private static func span(_ entry: YAMLEntry) -> OpeningHours.Span? {
    let text = entry.text()
    guard !text.isEmpty else { return nil }
    let found = OpeningHours.Span(reading: text)
    if let found, found.text == text, found.from < found.to { return found }
    if let found, found.text == text {
      let other = OpeningHours.Span(from: found.to, to: found.from)
      entry.add("'\(text)' ends before it begins; did you mean '\(other.text)'?")
      return nil
    }
    let meant = found.map { "; did you mean '\($0.text)'?" } ?? ""
    entry.add("times are expected here, written \"08:00-12:00\"\(meant)")
    return nil
  }

  private static func days(_ entry: YAMLEntry) -> ClosedRange<Day>? {
    let text = entry.text()
    guard !text.isEmpty else { return nil }
    let parts = text.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
    let days = parts.compactMap { Day(iso: $0) }
    guard (1...2).contains(parts.count), days.count == parts.count else {
      entry.add(
        "a day is expected here, written yyyy-mm-dd, or the first and the last of a range, as in "
          + "2026-12-24..2027-01-01\(meant(by: text))")
      return nil
    }
    let (first, last) = (days[0], days[days.count - 1])
    guard first <= last else {
      entry.add("this range ends before it begins; did you mean '\(last)..\(first)'?")
      return nil
    }
    if last.ordinal - first.ordinal > 366 {
      entry.add(
        "\(last.ordinal - first.ordinal + 1) closed days are more than a year; is the year right?")
    }
    return first...last
  }

  /// A date as on German letters, turned round; or that its year is missing.
  private static func meant(by text: String) -> String {
    let numbers = text.split(separator: ".").map { Int($0) }
    guard let day = numbers.first ?? nil, numbers.count > 1, let month = numbers[1] else {
      return ""
    }
    guard numbers.count == 3, let year = numbers[2] else {
      return numbers.count == 2 ? "; the year is missing" : ""
    }
    return Day(year: year, month: month, day: day).map { "; did you mean '\($0)'?" } ?? ""
  }
}

extension OpeningHours.Span {
  /// `08:00-12:00`.
  fileprivate var text: String { "\(Self.text(from))-\(Self.text(to))" }

  /// Reads also what people write for it: "8-12", "8.00 – 12.30 Uhr".
  fileprivate init?(reading text: String) {
    let ends = text.replacing("Uhr", with: "").replacing("bis", with: "-")
      .split(whereSeparator: { "-–—".contains($0) }).map(Self.minute)
    guard ends.count == 2, let from = ends[0], let to = ends[1] else { return nil }
    self.init(from: from, to: to)
  }

  private static func minute(_ text: Substring) -> Int? {
    let parts = text.filter { $0 != " " && $0 != "\u{A0}" }
      .split(whereSeparator: { ":.".contains($0) }).map { Int($0) }
    guard let hour = parts.first ?? nil, parts.count <= 2, (0...24).contains(hour) else {
      return nil
    }
    let minute = parts.count == 2 ? parts[1] : 0
    guard let minute, (0..<60).contains(minute), hour < 24 || minute == 0 else { return nil }
    return hour * 60 + minute
  }

  private static func text(_ minute: Int) -> String {
    [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
