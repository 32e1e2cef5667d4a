/// Which keys a visitor meant for the page before their eyes.
///
/// A page may turn under a finger: what was pressed for the page before, what a key sends while it
/// is held down, and the Enter that other programs want behind a digit must not answer a page that
/// nobody has seen. It is told when each key arrived and when each page stood; it knows no clock.
package struct KeyPace: Sendable {
  package typealias Instant = ContinuousClock.Instant

  /// How long a page must have stood before a digit counts, behind a digit that turned to it.
  package static let standing = Duration.milliseconds(300)

  /// Within what time of its last arrival the same key is one that is held down.
  package static let repetition = Duration.milliseconds(100)

  /// How long a key may have been down before it begins to repeat, by any keyboard's setting; and how
  /// long behind a digit a lone Enter is only a habit.
  package static let habit = Duration.seconds(1)

  /// Whether keys are held to it at all: a program at the keyboard waits for its pages by itself.
  private let isOn: Bool

  /// The key that came last, and when it did so last.
  private var last: (key: Key, at: Instant)?

  /// The last one again, of which only its silence will say that it was not held down.
  private var doubtful: (key: Key, at: Instant)?

  /// The digit that turned to the page on show, and since when that stands.
  private var turned: (key: Key, at: Instant)?

  package init(isOn: Bool = true) { self.isOn = isOn }

  /// When the doubtful key counts, if nothing comes before; nil where there is none.
  package var deadline: Instant? { doubtful.map { $0.at + Self.repetition } }

  /// Takes in a key that has arrived; `isRepeated` is whether the terminal says that it is held down.
  ///
  /// `isInField` is whether it is typed into a field, where letters may follow each other: there only
  /// the key that turned the page is doubted. `isLit` is whether an option is lit, so that Enter says
  /// something.
  ///
  /// - Returns: The keys that count now, in their order: the doubtful one before it, too.
  package mutating func take(
    _ key: Key, at now: Instant, isRepeated: Bool = false, isInField: Bool = false,
    isLit: Bool = false
  ) -> [Key] {
    guard isOn else { return [key] }
    let isSame = last?.key == key
    let since = last.map { now - $0.at } ?? Self.habit
    let earlier = ripe(at: now, before: key)
    last = (key, now)
    if isRepeated, !isInField { return earlier }
    let isDoubted = key.mayTurnAPage && (!isInField || turned?.key == key)
    if isSame, isDoubted, since < Self.repetition {
      doubtful = nil
      return earlier
    }
    if let turned, key.digit != nil, now - turned.at < Self.standing { return earlier }
    if let turned, key == .enter, !isLit, now - turned.at < Self.habit { return earlier }
    if isSame, isDoubted, since < Self.habit {
      doubtful = (key, now)
      return earlier
    }
    turned = nil
    return earlier + [key]
  }

  /// The doubtful key, once it has proven to be none that is held down.
  package mutating func ripe(at now: Instant) -> Key? {
    guard let doubtful, now - doubtful.at >= Self.repetition else { return nil }
    (self.doubtful, turned) = (nil, nil)
    return doubtful.key
  }

  /// Takes in that a page came by a key, and stands since then.
  package mutating func stood(at now: Instant, by key: Key) {
    turned = key.digit == nil ? nil : (key, now)
    // What was pressed before it stood was meant for the page before.
    doubtful = nil
  }

  /// The doubtful key, where another one came behind it: then it was let go before.
  private mutating func ripe(at now: Instant, before key: Key) -> [Key] {
    guard let doubtful, doubtful.key != key || now - doubtful.at >= Self.repetition else {
      return []
    }
    self.doubtful = nil
    turned = nil
    return [doubtful.key]
  }
}

extension Key {
  /// Whether it may lead to another page; arrows only light what is there.
  fileprivate var mayTurnAPage: Bool { self != .up && self != .down }
}
