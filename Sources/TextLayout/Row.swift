/// A row of a page, from the left edge of the screen on.
package struct Row: Hashable, Sendable {
  /// The spans, the leftmost one first.
  package let spans: [Span]

  package init(_ spans: [Span] = []) {
    self.spans = spans
  }

  /// A row of one text that is already in the order of the device.
  package init(_ text: String, _ style: Style = .plain) {
    self.init([Span(text, style)])
  }

  /// The width in columns.
  package var columns: Int { spans.reduce(0) { $0 + Columns.of($1.text) } }

  /// The row's text without its styles.
  package var text: String { spans.map(\.text).joined() }

  /// As much of the row as fits, from the left edge on.
  package func clipped(columns: Int) -> Row {
    var free = columns
    var kept: [Span] = []
    for span in spans where free > 0 {
      var text = String.UnicodeScalarView()
      for scalar in span.text.unicodeScalars {
        guard Columns.of(scalar) <= free else {
          free = 0
          break
        }
        free -= Columns.of(scalar)
        text.append(scalar)
      }
      kept.append(Span(String(text), span.style))
    }
    return Row(kept)
  }
}

/// A piece of a row in one style.
package struct Span: Hashable, Sendable {
  /// In the order of the device, as ``Typesetter`` returns it.
  package let text: String
  package let style: Style

  package init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}
