import Tickets

/// A machine with a clock on the wall, which can be set, and one that runs from its start on.
struct TestMachine {
  private var wall = Moment.noon.seconds
  private var start = 1
  private var uptime = 3600
  private var isHeld: Bool

  /// What the last look has kept.
  var time: OfficeTime?

  init(isHeld: Bool = true) { self.isHeld = isHeld }

  var now: Moment {
    Moment(
      seconds: wall, offset: 3600, boot: Moment.Boot(id: "start \(start)", uptime: uptime),
      isSynchronized: isHeld)
  }

  mutating func pass(minutes: Int) {
    wall += minutes * 60
    uptime += minutes * 60
  }

  /// Sets the wall clock by that many minutes; a clock that is set by hand is not held any more.
  mutating func set(ahead minutes: Int, isHeld: Bool = false) {
    wall += minutes * 60
    self.isHeld = isHeld
  }

  /// Starts anew, with the wall clock ahead by that many minutes.
  mutating func restart(ahead minutes: Int, isHeld: Bool) {
    start += 1
    uptime = 20
    set(ahead: minutes, isHeld: isHeld)
  }

  mutating func look(last: Int? = nil) -> OfficeTime.Reading {
    let reading = OfficeTime.reading(of: now, after: time, last: last)
    time = reading.time
    return reading
  }
}
