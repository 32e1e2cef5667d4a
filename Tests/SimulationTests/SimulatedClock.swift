import Foundation
import Synchronization
import Tickets
import Words

/// A clock on the wall of an office in Berlin that jumps when it is told to.
final class SimulatedClock: OfficeClock {
  private struct Time {
    var truth: Int
    var error = 0
  }

  private let time: Mutex<Time>

  init(at seconds: Int) { time = Mutex(Time(truth: seconds)) }

  var now: Moment { Moment.berlin(time.withLock { $0.truth + $0.error }) }

  func advance(seconds: Int) { time.withLock { $0.truth += seconds } }

  /// Sets the clock wrong, or right again.
  func jump(_ jump: Jump) {
    time.withLock { time in
      switch jump {
      case .ahead(let seconds): time.error += seconds
      case .to1970: time.error = 86_400 - time.truth
      case .toMorning: time.truth += SimulatedClock.untilMorning(time.truth)
      case .right: time.error = 0
      }
    }
  }

  enum Jump {
    case ahead(Int)
    case to1970
    /// Two minutes before the next office day begins; not an error, but a night.
    case toMorning
    case right

    static let all: [Jump] = [
      .ahead(-2 * 86_400), .ahead(400 * 86_400), .to1970, .ahead(3600), .ahead(-3600),
      .ahead(-600), .ahead(3 * 86_400), .toMorning, .toMorning, .toMorning, .right, .right, .right,
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
