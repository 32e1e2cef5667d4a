internal import Console
internal import Pages
internal import Visits

/// A visitor who is silent, or has gone.
extension VisitSession {
  /// When the visitor is asked, told the next second, or given up; nil at the greeting.
  var deadline: ContinuousClock.Instant? {
    // A long slip over a slow line takes its time, and ends by itself.
    if isIssuing { return nil }
    if visit.stage == .greeting, visit.overlay == nil {
      return min(lastKey + .seconds(Tray.lifetime), lastLook + .seconds(Freshness.interval))
    }
    if case .silence(let left) = visit.overlay {
      return silenceBegins + .seconds(pace.silenceWipe - left + 1)
    }
    return silenceBegins
  }

  var silenceBegins: ContinuousClock.Instant {
    lastKey
      + .seconds(
        pace.warning(in: visit.manner, reading: wordsOnShow) * (visit.hasMoreTime ? 3 : 1))
  }

  /// Takes in that nothing was done for a while; returns whether the visit is given up.
  func isOver() -> Bool {
    if visit.stage == .greeting, visit.overlay == nil {
      lastLook = .now
      if lastKey + .seconds(Tray.lifetime) <= .now {
        tray.empty()
        lastKey = .now
      }
      return freshness.isPast
    }
    if hasHeardSomething() { return false }
    let left: Int =
      if case .silence(let seconds) = visit.overlay { seconds - 1 } else { pace.silenceWipe }
    guard left > 0 else { return true }
    _ = visit.handle(.silent(secondsLeft: left), on: Shown(options: [], isLast: true))
    return false
  }

  func farewell() -> End {
    visit.leave()
    show()
    let isHasty =
      visit.ticket?.number != nil
      && firstKey.map { .now - $0 < .seconds(pace.haste) } ?? false
    waitForFarewell()
    return isHasty ? .overInHaste : .over
  }

  /// Waits a moment, or until a key; whoever listens hears it to its end. The answers are gone already.
  private func waitForFarewell() {
    let shortest = ContinuousClock.now + .seconds(3)
    let longest = ContinuousClock.now + .seconds(12)
    var end = shortest
    while true {
      switch loop.next(until: end, watching: [reading?.descriptor].compactMap(\.self)) {
      case .readable:
        noteTroubles()
        if ContinuousClock.now >= shortest, !isSpeaking { return }
      case .deadline where end < longest && isSpeaking: end = longest
      default: return
      }
    }
  }
}
