package import Words

/// Counts as they may leave the office: rounded, and of days and weeks that are over.
///
/// Each count goes to the nearest multiple of five by a fixed rule, so asking twice tells nothing new;
/// 5 stands for three to seven; a row of fewer is left out, as if nobody had come: that it stood there would
/// tell of one or two people. Sums are those of the rounded counts, since a
/// rounded sum beside them would give small ones away. A day that still goes on is left out: whoever
/// looked after each visitor would see the third one come.
package struct Statistics: Equatable, Sendable {
  package struct Cell<Key: Equatable & Sendable>: Equatable, Sendable {
    package let key: Key

    /// A multiple of five.
    package let count: Int
  }

  /// By day, then queue.
  package let numbers: [Cell<Counts.DayAndQueue>]

  /// By week, then language.
  package let visits: [Cell<Counts.WeekAndLanguage>]

  /// What may be published of these counts on a day.
  package init(of counts: Counts, on today: Day) {
    numbers = counts.numbers.filter { $0.key.day < today }
      .sorted { ($0.key.day, $0.key.queue.rawValue) < ($1.key.day, $1.key.queue.rawValue) }
      .map { Cell(key: $0.key, count: Statistics.rounded($0.value)) }.filter { $0.count > 0 }
    visits = counts.visits.filter { $0.key.monday.ordinal + 7 <= today.ordinal }
      .sorted {
        ($0.key.monday, $0.key.language.rawValue) < ($1.key.monday, $1.key.language.rawValue)
      }
      .map { Cell(key: $0.key, count: Statistics.rounded($0.value)) }.filter { $0.count > 0 }
  }

  /// To the nearest multiple of five.
  package static func rounded(_ count: Int) -> Int { (count + 2) / 5 * 5 }
}
