package import TextLayout

/// What a visitor sees: whole pages, each in one write.
@MainActor package final class Screen {
  private let terminal: Terminal

  /// How styles are shown from the next page on.
  package var palette = Palette()

  /// Whether pictures that are no text may be on the screen.
  private var hasPictures = false

  package init(on terminal: Terminal) {
    self.terminal = terminal
  }

  /// The size now.
  package var size: Size { terminal.size }

  /// Width and height of one letter in dots.
  package var cell: (width: Int, height: Int) { terminal.cell }

  /// Shows a page of rows, the uppermost first, and the field on it that has the cursor.
  ///
  /// A screen of any size gets as much of the page as it holds. Pictures must lie within it.
  ///
  /// - Returns: Whether the terminal took all of it in time.
  @discardableResult package func show(
    _ rows: [Row], with field: LineField? = nil, pictures: [PlacedPicture] = []
  ) -> Bool {
    let page = Painting.page(rows, size: size, palette: palette)
    let drawn = pictures.map(\.drawing).joined()
    // Text takes most pictures away by itself; kitty keeps them until it is told.
    let sweep = hasPictures ? Painting.sweep : ""
    hasPictures = pictures.contains { !$0.isText }
    return terminal.write(page + sweep + drawn + (field?.drawing(palette) ?? ""))
  }
}
