/// The size of a terminal, in columns and rows; each 1 or more.
package struct Size: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = max(columns, 1)
    self.rows = max(rows, 1)
  }

  /// The size that pages are designed for, and the smallest at which they are whole.
  package static let page = Size(columns: 80, rows: 24)

  package func holds(_ other: Size) -> Bool { columns >= other.columns && rows >= other.rows }
}
