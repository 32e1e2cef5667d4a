/// Visits that took a number faster than anybody can read, one after the other: children at play, or a
/// key that is stuck.
package struct Haste: Sendable {
  /// How many of them within ``window`` are too many.
  package static let most = 3
  package static let window = Duration.seconds(300)

  private var visits: [ContinuousClock.Instant] = []

  package init() {}

  /// Takes in one more; returns whether they have just become too many.
  package mutating func note(at now: ContinuousClock.Instant = .now) -> Bool {
    let were = left(at: now) != nil
    visits.append(now)
    return !were && left(at: now) != nil
  }

  /// How long it stays too many; nil where it is not.
  package mutating func left(at now: ContinuousClock.Instant = .now) -> Duration? {
    visits = visits.filter { $0 + Haste.window > now }
    guard visits.count >= Haste.most else { return nil }
    return visits[visits.count - Haste.most] + Haste.window - now
  }
}
