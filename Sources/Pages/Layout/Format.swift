package import TextLayout

/// The screen that pages are set for.
package struct Format: Equatable, Sendable {
  /// 80 or more.
  package let columns: Int

  /// 24 or more.
  package let rows: Int

  package let order: SendingOrder
  package let look: Look

  /// Whether the screen shows pictures.
  package let hasPictures: Bool

  package init(
    columns: Int, rows: Int, order: SendingOrder = .device, look: Look = .normal,
    hasPictures: Bool = false
  ) {
    self.columns = columns
    self.rows = rows
    self.order = order
    self.look = look
    self.hasPictures = hasPictures
  }

  /// The smallest screen that every page fits.
  package static let smallest = Format(columns: 80, rows: 24)
}
