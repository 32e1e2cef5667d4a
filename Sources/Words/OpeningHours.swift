/// When an office, or one of its queues, is open: by weekday, and never on closed days.
///
/// All in the office's own time, as its clock on the wall shows it: a night in which that is set changes
/// nothing about "8 to 12".
package struct OpeningHours: Equatable, Sendable {
  /// A part of a day, in minutes after midnight: open at `from`, no longer at `to`.
  package struct Span: Equatable, Sendable {
    package let from: Int
    package let to: Int

    package init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }
  }

  /// When it opens next.
  package struct Opening: Hashable, Sendable {
    package let day: Day

    /// After midnight.
    package let minute: Int

    package init(day: Day, minute: Int) {
      self.day = day
      self.minute = minute
    }

    /// `08:00`.
    package var time: String {
      "\(OpeningHours.digits(minute / 60)):\(OpeningHours.digits(minute % 60))"
    }
  }

  /// That it is closed, as somebody learns it on a day.
  package struct Closing: Hashable, Sendable {
    package let today: Day

    /// nil where no day within a year is an open one.
    package let next: Opening?

    package init(today: Day, next: Opening?) {
      self.today = today
      self.next = next
    }
  }

  /// By weekday, 1 for Monday to 7 for Sunday, in the order of the day; a day without an entry is closed.
  package let week: [Int: [Span]]

  /// Closed whatever the weekday.
  package let closed: [ClosedRange<Day>]

  package init(week: [Int: [Span]], closed: [ClosedRange<Day>] = []) {
    self.week = week
    self.closed = closed
  }

  /// Every hour of every day.
  package static let always = Dictionary(
    uniqueKeysWithValues: (1...7).map { ($0, [Span(from: 0, to: 1440)]) })

  /// For how many days the next opening is looked for.
  private static let horizon = 366

  /// When it opens next, where it is closed on that day at that minute after midnight; nil where it is
  /// open.
  ///
  ///     OpeningHours(week: [1: [Span(from: 480, to: 720)]]).closing(on: tuesday, minute: 540)
  package func closing(on day: Day, minute: Int) -> Closing? {
    if spans(on: day).contains(where: { $0.from <= minute && minute < $0.to }) { return nil }
    if let later = spans(on: day).first(where: { $0.from > minute }) {
      return Closing(today: day, next: Opening(day: day, minute: later.from))
    }
    for ahead in 1...Self.horizon {
      let other = Day(ordinal: day.ordinal + ahead)
      guard let first = spans(on: other).first else { continue }
      return Closing(today: day, next: Opening(day: other, minute: first.from))
    }
    return Closing(today: day, next: nil)
  }

  private func spans(on day: Day) -> [Span] {
    closed.contains { $0.contains(day) } ? [] : week[day.weekday] ?? []
  }

  private static func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
