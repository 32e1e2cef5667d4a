package import Words

/// How often, never who: numbers by day and queue, visits by week and language, and nothing else.
///
/// The two tables share no sum. A visit counts in its language whether it takes a number or not, and a
/// number in its queue whether a visitor or staff took it, so neither table tells about the other.
package struct Counts: Equatable, Sendable {
  package var numbers: [DayAndQueue: Int] = [:]
  package var visits: [WeekAndLanguage: Int] = [:]

  package init() {}

  package struct DayAndQueue: Hashable, Sendable {
    package let day: Day
    package let queue: Queue

    package init(_ day: Day, _ queue: Queue) {
      self.day = day
      self.queue = queue
    }
  }

  package struct WeekAndLanguage: Hashable, Sendable {
    /// Its Monday.
    package let monday: Day
    package let language: Language

    /// The week in which `day` lies.
    package init(of day: Day, _ language: Language) {
      monday = Day(ordinal: day.ordinal - day.weekday + 1)
      self.language = language
    }
  }
}
