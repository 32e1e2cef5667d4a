internal import Console
internal import Pages
internal import Visits

extension VisitSession {
  /// When the visitor is asked, told the next second, or given up; nil at the greeting.
  var deadline: ContinuousClock.Instant? {
    if visit.stage == .greeting, visit.overlay == nil {
      return lastKey + .seconds(Tray.lifetime)
    }
    if case .silence(let left) = visit.overlay {
      return silenceBegins + .seconds(pace.silenceWipe - left + 1)
    }
    return silenceBegins
  }

  var silenceBegins: ContinuousClock.Instant {
    let times = visit.hasMoreTime ? 3.0 : 1.0
    // Who reads a result has it on the slip, too.
    let isResult = [.result, .ticket].contains(visit.stage)
    return lastKey + .seconds(pace.silenceWarn * times * (isResult ? 2.0 / 3.0 : 1))
  }

  /// Takes in that nothing was done for a while; returns whether the visit is given up.
  func isOver() -> Bool {
    if visit.stage == .greeting, visit.overlay == nil {
      tray.empty()
      lastKey = .now
      return false
    }
    let left: Int =
      if case .silence(let seconds) = visit.overlay { seconds - 1 } else { pace.silenceWipe }
    guard left > 0 else { return true }
    _ = visit.handle(.silent(secondsLeft: left), on: Shown(options: [], isLast: true))
    return false
  }

  func farewell() -> End {
    visit.leave()
    show()
    _ = loop.next(until: .now + .seconds(3))
    return .over
  }
}
