/// A point in time: what the clock on a machine's wall shows, and the clock that nobody can set.
package struct Moment: Hashable, Sendable {
  /// Since 1 January 1970, UTC.
  package let seconds: Int

  /// How far the office's zone is ahead of UTC at this point, in seconds; negative to the west.
  package let offset: Int

  /// The clock that runs from the machine's start on, also while it sleeps.
  package let boot: Boot

  /// Whether the machine says that its wall clock is held to the time by others.
  package let isSynchronized: Bool

  /// One start of a machine, and the seconds since.
  package struct Boot: Hashable, Sendable {
    package let id: String
    package let uptime: Int

    package init(id: String, uptime: Int) {
      self.id = id
      self.uptime = uptime
    }
  }

  /// Without `boot` it is a clock that never jumps: both run alike.
  package init(seconds: Int, offset: Int, boot: Boot? = nil, isSynchronized: Bool = true) {
    self.seconds = seconds
    self.offset = offset
    self.boot = boot ?? Boot(id: "", uptime: seconds)
    self.isSynchronized = isSynchronized
  }

  /// Whole minutes since 1 January 1970, UTC.
  package var minutes: Int { seconds.quotient(60) }

  /// How far the office is ahead of UTC, as ISO 8601 has it: `+01:00`.
  package var zone: String {
    let minutes = abs(offset) / 60
    func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return (offset < 0 ? "-" : "+") + digits(minutes / 60) + ":" + digits(minutes % 60)
  }

  /// The office's local minute.
  package var minute: OfficeMinute { OfficeMinute(ordinal: (seconds + offset).quotient(60)) }

  /// The same point as another clock shows it.
  package func showing(_ seconds: Int) -> Moment {
    Moment(seconds: seconds, offset: offset, boot: boot, isSynchronized: isSynchronized)
  }
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
