/// What a page is set on: the whole letters of a terminal, without its last row.
///
/// A picture that reaches the last row moves the page up.
package struct Sheet: Equatable, Sendable {
  /// The terminal's columns, and its rows but the last.
  package let columns: Int
  package let rows: Int

  /// Width and height of one of the terminal's letters, in dots.
  package let cell: Area

  package init(columns: Int, rows: Int, cell: (width: Int, height: Int)) {
    self.columns = columns
    self.rows = rows
    self.cell = Area(x: 0, y: 0, width: cell.width, height: cell.height)
  }

  package var width: Int { columns * cell.width }
  package var height: Int { rows * cell.height }

  /// How many dots one point of the design is: a screen of 1920 by 1080, less a row of letters.
  var unit: Double { min(Double(width) / 1908, Double(height) / 1044) }
}
