package import TextLayout

/// What a visitor sees: whole pages, each in one write.
@MainActor package final class Screen {
  private let terminal: Terminal

  /// How styles are shown from the next page on.
  package var look = Look.standard

  package init(on terminal: Terminal) {
    self.terminal = terminal
  }

  /// The size now.
  package var size: Size { terminal.size }

  /// Shows a page of rows, the uppermost first, and the field on it that has the cursor.
  ///
  /// A screen of any size gets as much of the page as it holds.
  ///
  /// - Returns: Whether the terminal took all of it in time.
  @discardableResult package func show(_ rows: [Row], with field: LineField? = nil) -> Bool {
    let page = Painting.page(rows, size: size, look: look)
    return terminal.write(page + (field?.drawing(look: look) ?? ""))
  }

  /// Shows only the field anew, as after a key.
  @discardableResult package func show(_ field: LineField) -> Bool {
    terminal.write("\u{1B}[?25l" + field.drawing(look: look))
  }
}
