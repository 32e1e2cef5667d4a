internal import TextLayout

/// The pictures beside the words of a page, on a screen that is wide enough for both.
///
/// Where not all of a screen's choices find room, the one that is lit or was chosen before is shown,
/// or else the first, with its digit below it.
struct Panel {
  /// A picture with an empty column at each side; the last one's is the screen's edge.
  static let tileColumns = PicturePlace.columns + 2

  private(set) var pictures: [PicturePlace] = []

  /// What stands below the pictures, by the row of the page's body.
  private(set) var captions: [Int: [Span]] = [:]

  /// `options` are those on the screen, the one with the key 1 first; `rows` are those of the body.
  init?(_ page: Page, _ options: [Int], lit: Int?, _ sides: Sides, rows: Int) {
    guard sides.panel > 0 else { return nil }
    let tile = (columns: Panel.tileColumns, rows: PicturePlace.rows + 2)
    let perRow = (sides.panel + 1) / tile.columns
    let start = sides.panelStart + 1
    if let picture = page.picture {
      pictures = [PicturePlace(picture: picture, row: 1, column: start)]
      return
    }
    var shown = options.enumerated().filter { page.options[$0.element].picture != nil }
    if shown.count > perRow * ((rows - 1) / tile.rows) {
      let chosen =
        shown.first { $0.element == lit } ?? shown.first { page.options[$0.element].isMarked }
      shown = Array([chosen ?? shown[0]])
    }
    for (place, option) in shown.enumerated() {
      guard let picture = page.options[option.element].picture else { continue }
      let row = 1 + place / perRow * tile.rows
      // The first one stands where reading begins.
      let slot = sides.page.beginsAtRight ? perRow - 1 - place % perRow : place % perRow
      pictures.append(
        PicturePlace(picture: picture, row: row, column: start + slot * tile.columns))
      // The last cell is a column narrower than the others.
      let widths = (0..<perRow).map { $0 == perRow - 1 ? tile.columns - 1 : tile.columns }
      var cells =
        captions[row + PicturePlace.rows]
        ?? widths.map { Span(String(repeating: " ", count: $0)) }
      let digit = sides.page.cell(
        "\(option.offset + 1)", columns: widths[slot], alignment: .centre)
      cells[slot] = Span(digit, .accent(.notice))
      captions[row + PicturePlace.rows] = cells
    }
  }
}

extension Sides {
  /// A row of the page with cells of the panel beside it.
  func row(_ row: Row, withPanel cells: [Span]) -> Row {
    let width = cells.reduce(0) { $0 + Columns.of($1.text) }
    guard page.beginsAtRight else {
      let gap = String(repeating: " ", count: max(0, panelStart - row.columns))
      return Row(row.spans + [Span(gap)] + cells)
    }
    // Its first span is the empty panel.
    let edge = Span(String(repeating: " ", count: max(0, panel + 1 - width)))
    return Row(cells + [edge] + row.spans.dropFirst())
  }
}
