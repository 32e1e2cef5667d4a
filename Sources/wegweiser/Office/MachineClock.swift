internal import CSystem
internal import Foundation
internal import Guide
internal import Tickets
internal import Words

/// The machine's clock; no other place in the program reads it for a date.
struct MachineClock: OfficeClock {
  private let timeZone: TimeZone

  /// The clock on the wall of an office.
  ///
  /// - Throws: ``Failure`` where the profile names a zone that the machine does not know; Debian has
  ///   them in the package `tzdata`.
  init(of profile: OfficeProfile) throws {
    guard let zone = TimeZone(identifier: profile.timeZone) else {
      throw Failure(
        .configuration,
        "the machine knows no time zone '\(profile.timeZone)'; is the package tzdata installed?")
    }
    timeZone = zone
  }

  /// A clock that needs no office: UTC.
  static let universal = MachineClock(timeZone: .gmt)

  private init(timeZone: TimeZone) { self.timeZone = timeZone }

  var now: Moment {
    let date = Date()
    return Moment(
      seconds: Int(date.timeIntervalSince1970.rounded(.down)),
      offset: timeZone.secondsFromGMT(for: date),
      boot: Moment.Boot(id: Self.start, uptime: Int(csystem_uptime())),
      isSynchronized: csystem_clock_is_held() == 1)
  }

  /// The name that the kernel gives to this start of the machine.
  private static let start: String = {
    let text = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
    return text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
  }()

  var today: Day { now.minute.day }
}
