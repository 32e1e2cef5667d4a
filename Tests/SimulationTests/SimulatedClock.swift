import Foundation
import Synchronization
import Tickets
import Words

/// The clocks of a machine in Berlin: one on the wall, which jumps when it is told to, and the one
/// that runs from the machine's start on.
final class SimulatedClock: OfficeClock {
  private struct Time {
    var truth: Int
    var error = 0
    var isHeld = true
    var boot = 1
    var start: Int
  }

  private let time: Mutex<Time>

  init(at seconds: Int) { time = Mutex(Time(truth: seconds, start: seconds)) }

  var now: Moment {
    time.withLock { time in
      Moment(
        seconds: time.truth + time.error, offset: Moment.berlin(time.truth + time.error).offset,
        boot: Moment.Boot(id: "boot \(time.boot)", uptime: time.truth - time.start),
        isSynchronized: time.isHeld)
    }
  }

  /// What a clock shows that is never wrong.
  var truth: Moment { Moment.berlin(time.withLock { $0.truth }) }

  func advance(seconds: Int) { time.withLock { $0.truth += seconds } }

  /// Sets the clock wrong, or right again. As in the kernel, a clock that is set is not held to the
  /// time any more, and one that is held is right.
  func jump(_ jump: Jump) {
    time.withLock { time in
      switch jump {
      case .ahead(let seconds):
        time.error += seconds
        time.isHeld = false
      case .to1970:
        time.error = 86_400 - time.truth
        time.isHeld = false
      case .toMorning: time.truth += SimulatedClock.untilMorning(time.truth)
      case .right:
        time.error = 0
        time.isHeld = true
      case .restart(let isHeld, let error):
        time.truth += 60
        time.boot += 1
        time.start = time.truth
        time.isHeld = isHeld
        time.error = isHeld ? 0 : error
      }
    }
  }

  enum Jump {
    case ahead(Int)
    case to1970
    /// Two minutes before the next office day begins; not an error, but a night.
    case toMorning
    case right
    /// The machine starts anew, with its clock held to the time or wrong.
    case restart(isHeld: Bool, error: Int)

    static let all: [Jump] = [
      .ahead(-2 * 86_400), .ahead(400 * 86_400), .to1970, .ahead(3600), .ahead(-3600),
      .ahead(-600), .ahead(86_400), .toMorning, .toMorning, .toMorning, .right, .right, .right,
      .restart(isHeld: true, error: 0), .restart(isHeld: false, error: -14 * 3600),
      .restart(isHeld: false, error: 86_400),
    ]
  }

  private static func untilMorning(_ seconds: Int) -> Int {
    let now = Moment.berlin(seconds)
    let wall = (now.seconds + now.offset) % 86_400
    return (4 * 3600 - 120 - wall + 86_400) % 86_400
  }

  /// Where runs begin: an afternoon, an evening, and shortly before each night in which clocks are set.
  static let starts = [
    "2026-11-24T13:05", "2026-12-31T22:50", "2026-03-29T00:40", "2026-10-25T00:20",
  ].compactMap { text -> Int? in
    guard let day = Day(iso: String(text.prefix(10))), let hour = Int(text.dropFirst(11).prefix(2)),
      let minute = Int(text.suffix(2))
    else { return nil }
    return day.ordinal * 86_400 + hour * 3600 + minute * 60
  }
}

extension Moment {
  private static let zone = TimeZone(identifier: "Europe/Berlin")

  /// That second of UTC with what clocks in Berlin show.
  static func berlin(_ seconds: Int) -> Moment {
    let date = Date(timeIntervalSince1970: Double(seconds))
    return Moment(seconds: seconds, offset: zone?.secondsFromGMT(for: date) ?? 3600)
  }

  /// The office day by the rule itself: four hours less, then the date on the wall.
  var officeDay: Day {
    let wall = seconds + offset - 4 * 3600
    return Day(ordinal: wall >= 0 ? wall / 86_400 : (wall - 86_399) / 86_400)
  }
}
