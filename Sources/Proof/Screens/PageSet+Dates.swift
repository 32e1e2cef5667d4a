internal import Guide
internal import Words

extension Interview {
  /// The interview as it is, and with the earliest and the latest date for what asks for one.
  func withEachDate(on today: Day) -> [Interview] {
    let dates = askedBeforeResult.filter { $0.kind == .date(of: nil) }
    guard !dates.isEmpty else { return [self] }
    let samples = Kind.date(of: nil).samples(on: today)
    return [self]
      + [samples.first, samples.last].map { value in
        var told = self
        for question in dates { told.handle(.answered(question.id, value)) }
        return told
      }
  }
}

extension Guide {
  /// A day on which steps say most: every source is overdue, and the month ends at a weekend.
  func longestDay(after today: Day) -> Day {
    var day = (parts.sources.map(\.reviewBy).max() ?? today).lastOfMonth
    day = max(day, today).adding(months: 1).firstOfMonth
    while day.lastOfMonth.weekday < 6 { day = day.adding(months: 1) }
    return day
  }
}
