/// A counter at which numbers are called, by the number on its sign.
package struct Counter: RawRepresentable, Hashable, Sendable {
  /// 1 to ``highest``.
  package let rawValue: Int

  /// The waiting room's screen has room for two digits.
  package static let highest = 99

  /// The counter with that number; nil outside 1...99.
  package init?(rawValue: Int) {
    guard (1...Counter.highest).contains(rawValue) else { return nil }
    self.rawValue = rawValue
  }
}

extension Counter: CustomStringConvertible {
  package var description: String { "\(rawValue)" }
}
