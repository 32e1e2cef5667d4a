internal import TextLayout

/// The bytes that bring a page onto a terminal.
///
/// Every row is placed by itself and cleared behind its text, so nothing of the page before it
/// stays, nothing scrolls and nothing flickers.
enum Painting {
  /// A whole page; what exceeds the screen is cut.
  static func page(_ rows: [Row], size: Size, look: Look) -> String {
    var page = "\u{1B}[?25l"
    for index in 0..<size.rows {
      let row = index < rows.count ? rows[index].clipped(columns: size.columns) : Row()
      page += position(row: index, column: 0)
      for part in row.spans { page += span(part, look: look) }
      // Behind a full row the cursor still stands on its last letter.
      page += row.columns < size.columns ? "\u{1B}[0m\u{1B}[K" : "\u{1B}[0m"
    }
    return page
  }

  /// Places the cursor; rows and columns count from 0.
  static func position(row: Int, column: Int) -> String {
    "\u{1B}[\(row + 1);\(column + 1)H"
  }

  static func span(_ span: Span, look: Look) -> String {
    let parameters = look.parameters(for: span.style, isArabic: span.text.hasArabicLetters)
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
