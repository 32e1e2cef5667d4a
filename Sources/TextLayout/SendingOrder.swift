/// In which form a terminal wants text that runs from right to left.
package enum SendingOrder: String, CaseIterable, Sendable {
  /// As it is to be seen from the left edge on, with letters joined; for terminals that show what
  /// they get.
  case device

  /// As it is read, with plain letters; for terminals that turn and join by themselves, for screen
  /// readers and for braille lines.
  case logical
}
