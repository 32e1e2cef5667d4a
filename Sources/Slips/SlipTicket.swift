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

  /// How long it will probably wait; nil where nothing is said of it.
  package let waiting: WaitingTime?

  package init(
    number: String, day: Day, time: String, isCopy: Bool = false, isSample: Bool = false,
    waiting: WaitingTime? = nil
  ) {
    self.number = number
    self.day = day
    self.time = time
    self.isCopy = isCopy
    self.isSample = isSample
    self.waiting = waiting
  }

  /// The number that no queue ever gives, at no time: the same every day that is asked for.
  package static func sample(on day: Day) -> SlipTicket {
    SlipTicket(number: "A 000", day: day, time: "00:00", isSample: true)
  }
}
