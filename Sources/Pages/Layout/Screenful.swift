internal import Messages
package import TextLayout

/// One screenful of a page, as it is sent.
package struct Screenful: Equatable, Sendable {
  /// As many rows as the screen has, from the top.
  package let rows: [Row]

  /// The pieces of the page that stand on it, by their places; the progress above it is none of them.
  package let pieces: [Int]

  /// The page's options that stand on it, the one with the key 1 first.
  package let options: [Int]

  /// Its place among the page's screens, from 0, and their number.
  package let index: Int
  package let count: Int

  /// Where the field of the page is drawn; nil where there is none.
  package let field: FieldPlace?

  /// The pictures on it; the rows are empty there.
  package let pictures: [PicturePlace]

  package init(
    rows: [Row] = [], pieces: [Int], options: [Int], index: Int = 0, count: Int = 1,
    field: FieldPlace? = nil, pictures: [PicturePlace] = []
  ) {
    self.rows = rows
    self.pieces = pieces
    self.options = options
    self.index = index
    self.count = count
    self.field = field
    self.pictures = pictures
  }

  /// The same screen with the field at another place.
  package func with(field: FieldPlace?) -> Screenful {
    Screenful(
      rows: rows, pieces: pieces, options: options, index: index, count: count, field: field,
      pictures: pictures)
  }

  package var isLast: Bool { index == count - 1 }

  /// Where the lit option begins in the visitor's language, nil where none is lit: a braille line
  /// follows the cursor there. `isRightToLeft` is whether that language is read from the right.
  package func lit(isRightToLeft: Bool) -> CursorPlace? {
    // The head is reversed too, and in the large look every key is, in a colour.
    for row in rows.indices.dropFirst() where rows[row].spans.contains(where: \.isLit) {
      var columns: [Int] = []
      var column = 0
      for span in rows[row].spans {
        if span.isLit { columns.append(column) }
        column += Columns.of(span.text)
      }
      return (isRightToLeft ? columns.last : columns.first).map {
        CursorPlace(row: row, column: $0)
      }
    }
    return nil
  }
}

extension [Screenful] {
  /// The screen at that place; without one, that on which the page's old answer stands, or else the
  /// first.
  package func shown(at index: Int?, of page: Page) -> Screenful {
    if let index { return self[Swift.min(index, count - 1)] }
    return first { $0.options.contains { page.options[$0].isMarked } } ?? self[0]
  }
}

extension Page {
  /// How many words stand on it, or on one of its screens.
  package func words(on screen: Screenful? = nil) -> Int {
    let shown = screen?.pieces ?? Array(pieces.indices)
    return shown.reduce(0) { count, index in
      count + pieces[index].text.string.split(whereSeparator: \.isWhitespace).count
    }
  }
}

extension Span {
  fileprivate var isLit: Bool { style == .reverse }
}

/// A place of the cursor, counted from 0.
package struct CursorPlace: Equatable, Sendable {
  package let row: Int
  package let column: Int
}

/// The place of a field on the screen, counted from 0.
package struct FieldPlace: Equatable, Sendable {
  package let row: Int
  package let column: Int
  package let columns: Int

  package init(row: Int, column: Int, columns: Int) {
    self.row = row
    self.column = column
    self.columns = columns
  }
}

/// The place of a picture, counted from 0.
package struct PicturePlace: Equatable, Sendable {
  /// The name of the drawing.
  package let picture: String
  package var row: Int
  package let column: Int

  /// How much a picture takes everywhere: the drawings are made for it.
  package static let columns = 24
  package static let rows = 10
}
