package import TextLayout

/// What a visitor sees: whole pages, each in one write.
@MainActor package final class Screen {
  private let terminal: Terminal

  /// How styles are shown from the next page on.
  package var palette = Palette()

  /// Whether pictures that are no text may be on the screen.
  private var hasPictures = false

  /// The page that is on the screen as a picture, and the rows of letters in which it was written over;
  /// nil where rows are.
  private var picture: (page: DotPicture, cell: Size, overwritten: Set<Int>)?

  package init(on terminal: Terminal) {
    self.terminal = terminal
  }

  /// The size now.
  package var size: Size { terminal.size }

  /// Width and height of one letter in dots.
  package var cell: (width: Int, height: Int) { terminal.cell }

  /// Shows a page of rows, the uppermost first, and the field on it that has the cursor, or else the
  /// place where the cursor rests; without either it is hidden.
  ///
  /// A screen of any size gets as much of the page as it holds. Pictures must lie within it.
  ///
  /// - Returns: Whether the terminal took all of it in time.
  @discardableResult package func show(
    _ rows: [Row], with field: LineField? = nil, cursor: (row: Int, column: Int)? = nil,
    pictures: [PlacedPicture] = []
  ) -> Bool {
    // No part of a picture stays beside the rows.
    let clean = picture == nil ? "" : Painting.withoutPicture
    picture = nil
    let page = clean + Painting.page(rows, size: size, palette: palette)
    let drawn = pictures.map(\.drawing).joined()
    // Text takes most pictures away by itself; kitty keeps them until it is told.
    let sweep = hasPictures ? Painting.sweep : ""
    hasPictures = pictures.contains { !$0.isText }
    let resting = cursor.map { Painting.position(row: $0.row, column: $0.column) + "\u{1B}[?25h" }
    return terminal.write(page + sweep + drawn + (field?.drawing(palette) ?? resting ?? ""))
  }

  /// Shows a page as a picture, and the field on it that has the cursor.
  ///
  /// Of a page like the one before, only the rows are sent that differ. It must not reach into the last
  /// row, and is as wide as whole letters.
  ///
  /// - Returns: Whether the terminal took all of it in time.
  @discardableResult package func show(
    _ page: DotPicture, within room: PictureRoom, with field: LineField? = nil
  ) -> Bool {
    let cell = Size(columns: terminal.cell.width, rows: terminal.cell.height)
    var bytes = Array(Painting.beginsPicture.utf8)
    let rows = 0..<page.height / cell.rows
    var runs = [rows]
    if let shown = picture, shown.cell == cell, shown.page.isLike(page) {
      runs = page.changed(from: shown.page, rowHeight: cell.rows)
      runs += shown.overwritten.filter(rows.contains).map { $0..<$0 + 1 }
    } else {
      bytes += Painting.clears(ground: page.tones[0].name).utf8
    }
    for run in runs {
      Painting.write(
        page, rows: run, cell: (cell.columns, cell.rows), within: room, to: &bytes)
    }
    bytes += (field?.drawing(palette) ?? "").utf8
    bytes += Painting.endsPicture.utf8
    picture = (page, cell, Set([field?.place.row].compactMap(\.self)))
    let isWhole = terminal.write(bytes, within: .seconds(1))
    if !isWhole { picture = nil }
    return isWhole
  }

  /// Gives the terminal its own ground back.
  package func leavePictures() { terminal.write(Painting.ownGround) }
}
