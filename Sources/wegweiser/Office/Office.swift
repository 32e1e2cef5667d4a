internal import Guide
internal import Tickets
internal import Words

/// One office as its profile describes it: its name, its clock, the letters of its queues.
///
/// It is read from the profile alone: whatever is wrong with guide or catalogs, an office has its
/// numbers, its counters and its waiting room.
struct Office {
  let profile: OfficeProfile
  let clock: MachineClock
  let letters: Letters
  let officeDay: OfficeDay

  init(_ profile: OfficeProfile) throws {
    self.profile = profile
    clock = try MachineClock(of: profile)
    letters = try Letters(profile.numberLetters)
    var officeDay = OfficeDay()
    officeDay.begins = profile.dayBegins / 60
    self.officeDay = officeDay
  }

  /// The office day by the clock.
  var day: Day { officeDay.day(at: clock.now) }

  /// A queue that the office has.
  func queue(named name: String) throws -> Queue {
    let queue = Queue(rawValue: name)
    guard letters[queue] != nil else {
      throw Failure(LedgerError.unknownQueue(queue: queue, known: letters.queues))
    }
    return queue
  }

  /// How a kiosk of that name comes to numbers where a server has them.
  func shared(_ kiosk: String) -> SharedNumbers {
    let own = profile.emergencyLetters[kiosk].flatMap(Letter.init(rawValue:))
    return SharedNumbers(
      leased: profile.numberLetters, own: own.map { [$0] } ?? [])
  }
}

extension OfficeProfile {
  /// The letters that each queue prints; its check has seen that they are letters, and disjoint.
  fileprivate var numberLetters: [Queue: [Letter]] {
    letters.mapValues { $0.compactMap(Letter.init(rawValue:)) }
  }
}
