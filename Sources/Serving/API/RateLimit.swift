internal import Synchronization

/// How often each token may do something within a minute.
final class RateLimit<Instant: InstantProtocol>: Sendable where Instant.Duration == Duration {
  private let most: Int
  private let taken = Mutex<[String: [Instant]]>([:])

  init(most: Int) { self.most = most }

  /// Takes one turn; false where the minute's turns are used up.
  func take(_ token: String, at now: Instant) -> Bool {
    taken.withLock { taken in
      let recent = (taken[token] ?? []).filter { $0.duration(to: now) < .seconds(60) }
      guard recent.count < most else {
        taken[token] = recent
        return false
      }
      taken[token] = recent + [now]
      return true
    }
  }
}
