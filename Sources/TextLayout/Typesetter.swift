package import Words

/// Sets texts of one direction onto the columns of a terminal.
///
/// Texts are kept in logical order up to here and are in the order of the device afterwards: what
/// comes out of ``line(_:)`` and ``cell(_:columns:alignment:)`` is sent as it is and never laid out
/// again. No format character (ZWNJ, soft hyphen, isolates) and no control character leaves.
package struct Typesetter: Sendable {
  /// The direction of the page; a text's own letters never decide it.
  package let direction: Direction
  package let order: SendingOrder

  package init(_ direction: Direction, order: SendingOrder = .device) {
    self.direction = direction
    self.order = order
  }

  /// One line as it is sent; the text must fit, since nothing is cut or broken.
  package func line(_ text: String) -> String { deviceLine(text).text }

  /// The width of a line once it is set, in columns.
  package func columns(_ text: some StringProtocol) -> Int { deviceLine(text).columns }

  /// Whether lines begin at the right edge and the device still counts from the left one.
  package var beginsAtRight: Bool { order == .device && direction == .rightToLeft }

  func deviceLine(_ text: some StringProtocol) -> DeviceLine {
    DeviceLine(text, base: direction, order: order)
  }
}
