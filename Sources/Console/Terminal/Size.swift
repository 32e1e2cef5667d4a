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

  /// More than any screen has letters for: a terminal that says 65,535 by 65,535 has a fault, and a
  /// page of that size would take minutes.
  package static let largest = Size(columns: 1000, rows: 400)

  package func holds(_ other: Size) -> Bool { columns >= other.columns && rows >= other.rows }
}
