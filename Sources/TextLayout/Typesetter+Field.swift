/// A field that is being typed into, as it is sent.
package struct FieldPicture: Equatable, Sendable {
  /// Exactly as many columns as the field has.
  package let text: String

  /// The column of the cursor within the field, counted from its left edge, from 0.
  package let cursorColumn: Int

  package init(text: String, cursorColumn: Int) {
    self.text = text
    self.cursorColumn = cursorColumn
  }
}

extension Typesetter {
  /// Sets what stands in a field, and finds the cursor's column.
  ///
  /// Of a text that is longer than the field, the part around the cursor is shown. One column stays
  /// free for the cursor after the last letter. `cursor` counts the scalars of the text before the
  /// cursor; `columns` is 1 or more.
  package func field(_ text: String, cursor: Int, columns: Int) -> FieldPicture {
    precondition(columns > 0, "a field has at least one column")
    let scalars = Array(text.unicodeScalars)
    let cursor = min(max(cursor, 0), scalars.count)
    func width(_ range: Range<Int>) -> Int {
      self.columns(String(joined: scalars[range]))
    }
    var (start, end) = (0, scalars.count)
    while start < cursor, width(start..<cursor) > columns - 1 { start += 1 }
    while end > cursor, width(start..<end) > columns - 1 { end -= 1 }

    let shown = String(joined: scalars[start..<end])
    let line = deviceLine(shown)
    let left = beginsAtRight ? columns - line.columns : 0
    // A letter without a place of its own (a lam before its alef) lends its neighbour's.
    let place = (cursor..<max(end, cursor)).lazy
      .compactMap { line.column(ofPosition: $0 - start) }.first
    let afterLast = beginsAtRight ? left - 1 : line.columns
    return FieldPicture(
      text: cell(shown, columns: columns),
      cursorColumn: min(max(place.map { left + $0 } ?? afterLast, 0), columns - 1))
  }
}
