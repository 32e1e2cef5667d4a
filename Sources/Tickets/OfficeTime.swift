/// An office's own time: it goes by the machine's boot clock, which nobody can set, and takes the
/// wall clock's word only where others hold that to the time.
///
/// So a wall clock that jumps ages no number and begins no day. A machine without a clock battery
/// starts where its ledger ended; when its wall clock is held to the time, ``Reading/shift`` says by
/// how much the office's time was behind since that start.
package struct OfficeTime: Equatable, Sendable {
  /// The start of the machine that it goes by.
  package let boot: String

  // One point, by three clocks: seconds since the start, on the wall, and of the office.
  package let uptime: Int
  package let wall: Int
  package let seconds: Int

  /// Whether the wall clock has been held to the time since that start.
  package let isSynchronized: Bool

  /// By how many seconds the wall clock has jumped against the boot clock; 0 where it has not.
  package let jump: Int

  package init(
    boot: String, uptime: Int, wall: Int, seconds: Int, isSynchronized: Bool, jump: Int = 0
  ) {
    self.boot = boot
    self.uptime = uptime
    self.wall = wall
    self.seconds = seconds
    self.isSynchronized = isSynchronized
    self.jump = jump
  }

  /// How far the wall clock may move against the boot clock before it has jumped; seconds.
  package static let tolerance = 300

  /// From where on the office's time follows the small corrections of the wall clock; seconds.
  private static let step = 30

  /// What a look at the clocks says.
  package struct Reading: Equatable, Sendable {
    /// The office's time, for all that is recorded.
    package let now: Moment

    /// What to put on a slip: the office's time where it is sure, else what the wall shows.
    package let shown: OfficeMinute

    /// What to keep for the next look.
    package let time: OfficeTime

    /// By how many seconds all that was recorded since the machine's start has to be later.
    package let shift: Int

    /// Whether the time is sure enough to begin a day by.
    package var isSure: Bool { time.isSynchronized }
  }

  /// Looks at the clocks. `known` is what the last look kept; `last` the office's time of the last
  /// number or event, in seconds since 1970, where there is one.
  package static func reading(
    of wall: Moment, after known: OfficeTime?, last: Int?
  ) -> Reading {
    guard let known, known.boot == wall.boot.id, known.uptime <= wall.boot.uptime else {
      // How long the machine was off, only a sure clock knows.
      let seconds = wall.isSynchronized ? wall.seconds : last ?? wall.seconds
      return Reading(wall, OfficeTime(wall, seconds: seconds), shift: 0)
    }
    let elapsed = wall.boot.uptime - known.uptime
    let drift = wall.seconds - known.wall - elapsed
    let expected = known.seconds + elapsed
    if wall.isSynchronized, !known.isSynchronized {
      return Reading(
        wall, OfficeTime(wall, seconds: wall.seconds), shift: wall.seconds - expected)
    }
    guard abs(drift) <= tolerance else {
      // It is one jump, whatever the clocks drift meanwhile.
      let jump = abs(drift - known.jump) < step ? known.jump : drift
      return Reading(wall, known.with(jump: jump), at: expected)
    }
    guard known.isSynchronized, wall.isSynchronized, abs(drift) >= step else {
      return Reading(wall, known.with(jump: 0), at: expected)
    }
    return Reading(wall, OfficeTime(wall, seconds: wall.seconds), shift: 0)
  }

  private init(_ wall: Moment, seconds: Int) {
    self.init(
      boot: wall.boot.id, uptime: wall.boot.uptime, wall: wall.seconds, seconds: seconds,
      isSynchronized: wall.isSynchronized)
  }

  private func with(jump: Int) -> OfficeTime {
    OfficeTime(
      boot: boot, uptime: uptime, wall: wall, seconds: seconds, isSynchronized: isSynchronized,
      jump: jump)
  }

  /// The time from now on where staff have said that the wall clock is right.
  package static func confirmed(by wall: Moment) -> OfficeTime {
    OfficeTime(
      boot: wall.boot.id, uptime: wall.boot.uptime, wall: wall.seconds, seconds: wall.seconds,
      isSynchronized: true)
  }
}

extension OfficeTime.Reading {
  fileprivate init(_ wall: Moment, _ time: OfficeTime, shift: Int) {
    self.init(wall, time, at: time.seconds, shift: shift)
  }

  fileprivate init(_ wall: Moment, _ time: OfficeTime, at seconds: Int, shift: Int = 0) {
    now = wall.showing(seconds)
    shown = (time.isSynchronized ? now : wall).minute
    self.time = time
    self.shift = shift
  }
}
