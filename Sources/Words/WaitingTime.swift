/// How long a number will probably wait, as a visitor is told.
package enum WaitingTime: Equatable, Sendable {
  /// Too little is known today to say anything.
  case notKnown

  /// Both in minutes and rounded to five, away from each other; `from` is 0 for "less than".
  case range(from: Int, to: Int)
}
