package import TextLayout

/// One screenful of a page, as it is sent.
package struct Screenful: Equatable, Sendable {
  /// As many rows as the screen has, from the top.
  package let rows: [Row]

  /// The page's options that stand on it, the one with the key 1 first.
  package let options: [Int]

  /// Its place among the page's screens, from 0, and their number.
  package let index: Int
  package let count: Int

  /// Where the field of the page is drawn; nil where there is none.
  package let field: FieldPlace?

  package var isLast: Bool { index == count - 1 }
}

/// The place of a field on the screen, counted from 0.
package struct FieldPlace: Equatable, Sendable {
  package let row: Int
  package let column: Int
  package let columns: Int
}
