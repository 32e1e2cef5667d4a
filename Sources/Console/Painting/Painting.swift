internal import TextLayout

/// The bytes that bring a page onto a terminal.
///
/// Every row is placed by itself and filled up behind its text, so nothing of the page before it
/// stays, nothing scrolls and nothing flickers.
enum Painting {
  /// A whole page; what exceeds the screen is cut.
  static func page(_ rows: [Row], size: Size, palette: Palette) -> String {
    var page = "\u{1B}[?25l"
    for index in 0..<size.rows {
      let row = index < rows.count ? rows[index].clipped(columns: size.columns) : Row()
      page += position(row: index, column: 0)
      for part in row.spans { page += span(part, palette) }
      // Spaces in the page's own colours: not every terminal clears with a colour.
      let free = String(repeating: " ", count: max(0, size.columns - row.columns))
      page += free.isEmpty ? "" : span(Span(free), palette)
    }
    return page
  }

  /// Takes away the pictures that kitty laid over the text; other terminals pass it over.
  static let sweep = "\u{1B}_Ga=d,q=2\u{1B}\\"

  /// Places the cursor; rows and columns count from 0.
  static func position(row: Int, column: Int) -> String {
    "\u{1B}[\(row + 1);\(column + 1)H"
  }

  static func span(_ span: Span, _ palette: Palette) -> String {
    let parameters = palette.parameters(for: span.style, isArabic: span.text.hasArabicLetters)
      .map(String.init).joined(separator: ";")
    // A row comes from the typesetter; whatever else made it, no sequence gets through.
    let text = span.text.unicodeScalars.filter { $0.properties.generalCategory != .control }
    return "\u{1B}[\(parameters)m" + String(String.UnicodeScalarView(text)) + "\u{1B}[0m"
  }
}

extension String {
  /// Whether a letter of the Arabic script is in it, plain or in a form that joins.
  fileprivate var hasArabicLetters: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0600...0x06FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE: true
      default: false
      }
    }
  }
}
