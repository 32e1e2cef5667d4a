/// A picture on the screen, ready to be sent.
package struct PlacedPicture: Equatable, Sendable {
  /// Lines of half blocks, or a whole picture in one.
  private let lines: [String]

  /// Its upper left corner, counted from 0.
  private let row: Int
  private let column: Int

  /// Whether it is made of letters, which any text replaces.
  let isText: Bool

  package init(_ lines: [String], isText: Bool, row: Int, column: Int) {
    self.lines = lines
    self.isText = isText
    self.row = row
    self.column = column
  }

  /// What to write; colours and cursor are as before afterwards.
  var drawing: String {
    let placed = lines.enumerated().map { index, line in
      Painting.position(row: row + index, column: column) + line
    }
    return "\u{1B}7" + placed.joined() + "\u{1B}[0m\u{1B}8"
  }
}
