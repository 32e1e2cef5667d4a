/// The way in which a line of text runs.
package enum Direction: Sendable {
  case leftToRight
  case rightToLeft
}
