package import Words

/// A minute as the office's clock on the wall shows it, without a zone; for people, never a key.
package struct OfficeMinute: Hashable, Sendable {
  package let day: Day

  /// 0 to 23.
  package let hour: Int

  /// 0 to 59.
  package let minute: Int

  /// The minute that many after midnight of 1 January 1970.
  init(ordinal: Int) {
    let day = ordinal.quotient(1440)
    self.day = Day(ordinal: day)
    self.hour = (ordinal - day * 1440) / 60
    self.minute = (ordinal - day * 1440) % 60
  }

  /// Reads `yyyy-mm-ddThh:mm`, and nothing else.
  package init?(iso text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard text.utf8.count == 16, parts.count == 2, let day = Day(iso: String(parts[0])) else {
      return nil
    }
    let time = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard time.map(\.utf8.count) == [2, 2], let hour = Int(time[0]), let minute = Int(time[1]),
      (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    self.day = day
    self.hour = hour
    self.minute = minute
  }
}

extension OfficeMinute: CustomStringConvertible {
  /// `yyyy-mm-ddThh:mm`.
  package var description: String { "\(day)T\(digits(hour)):\(digits(minute))" }

  private func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
