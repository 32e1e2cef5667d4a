/// Where a text stands in a cell that is wider.
package enum Alignment: Sendable {
  /// Where reading begins: at the right in a right-to-left page.
  case start
  case centre
  case end
}

extension Typesetter {
  /// A text in exactly that many columns (0 or more), as it is sent.
  ///
  /// Cells of a table are set one by one and put side by side by ``row(_:)``, so that a border or a
  /// neighbour can never be drawn into their order. A text that is too long is cut and ends in an
  /// ellipsis.
  package func cell(_ text: String, columns: Int, alignment: Alignment = .start) -> String {
    var line = deviceLine(text)
    if line.columns > columns { line = deviceLine(shortened(text, columns: columns)) }
    let free = columns - line.columns
    let before =
      switch alignment {
      case .start: 0
      case .centre: free / 2
      case .end: free
      }
    let left = beginsAtRight ? free - before : before
    return String(repeating: " ", count: left) + line.text
      + String(repeating: " ", count: free - left)
  }

  /// Spans beside each other, given in the order in which they are read.
  package func row(_ spans: [Span]) -> Row {
    Row(beginsAtRight ? spans.reversed() : spans)
  }

  private func shortened(_ text: String, columns: Int) -> String {
    guard columns > 1, let first = lines(text, columns: columns - 1).first,
      self.columns(first) < columns
    else { return String(repeating: "…", count: min(1, columns)) }
    return first + "…"
  }
}
