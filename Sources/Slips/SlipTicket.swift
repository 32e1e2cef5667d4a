package import Words

/// What a slip says of its ticket.
package struct SlipTicket: Equatable, Sendable {
  /// `A 017`.
  package let number: String

  package let day: Day

  /// `14:30`, the office's own time.
  package let time: String

  package let isCopy: Bool

  /// Whether nothing was issued and the slip only shows what one looks like.
  package let isSample: Bool

  package init(
    number: String, day: Day, time: String, isCopy: Bool = false, isSample: Bool = false
  ) {
    self.number = number
    self.day = day
    self.time = time
    self.isCopy = isCopy
    self.isSample = isSample
  }

  /// The number that no queue ever gives, at no time: the same every day that is asked for.
  package static func sample(on day: Day) -> SlipTicket {
    SlipTicket(number: "A 000", day: day, time: "00:00", isSample: true)
  }
}
