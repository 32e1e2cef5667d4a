internal import Foundation
internal import Words

/// The machine's clock; no other place in the program reads it for a date.
enum Clock {
  static func today(in timeZone: String) -> Day {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: timeZone) ?? .gmt
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let today = Day(year: year, month: month, day: day)
    else { preconditionFailure("the machine's clock stands at a day that no calendar has") }
    return today
  }
}
