package import Messages
package import Words

extension Wording {
  /// When to come again, in one sentence.
  package func reopening(_ closing: OpeningHours.Closing) -> Text {
    guard let next = closing.next else { return self(.closedUnknown) }
    let phrase: Phrase =
      switch next.day.ordinal - closing.today.ordinal {
      case 0: .closedToday
      case 1: .closedTomorrow
      default: .closedLater
      }
    return self(
      phrase,
      [
        "weekday": self(Self.weekdays[next.day.weekday - 1]).string,
        "date": next.day.asOnLetters, "time": next.time,
      ])
  }

  private static let weekdays: [Phrase] = [
    .weekdayMonday, .weekdayTuesday, .weekdayWednesday, .weekdayThursday, .weekdayFriday,
    .weekdaySaturday, .weekdaySunday,
  ]
}
