/// A point in time, together with what the office's clock on the wall shows then.
package struct Moment: Hashable, Sendable {
  /// Since 1 January 1970, UTC.
  package let seconds: Int

  /// How far the office's zone is ahead of UTC at this point, in seconds; negative to the west.
  package let offset: Int

  package init(seconds: Int, offset: Int) {
    self.seconds = seconds
    self.offset = offset
  }

  /// Whole minutes since 1 January 1970, UTC.
  package var minutes: Int { seconds.quotient(60) }

  /// The office's local minute.
  package var minute: OfficeMinute { OfficeMinute(ordinal: (seconds + offset).quotient(60)) }
}

extension Int {
  /// The quotient rounded down, also below zero.
  func quotient(_ divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

/// What tells the time. Only the program's edge reads the machine's clock.
package protocol OfficeClock: Sendable {
  var now: Moment { get }
}
