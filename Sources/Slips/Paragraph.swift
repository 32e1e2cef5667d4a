internal import Words

/// Rows that belong together: a page ends between two paragraphs, not within one.
struct Paragraph {
  /// White dots before it, left out at the top of a page.
  var gap: Int

  var rows: [Row]

  /// Whether the next paragraph must begin on the same page, as after a heading.
  var leadsOn = false

  /// What stands in it, where a printer may set that by itself.
  var content: Content?

  /// What a printer may set with its own letters or its own code.
  enum Content {
    case line(Slip.Line, language: Language)
    case code(String, module: Int)
  }

  var height: Int { rows.reduce(0) { $0 + $1.height } }

  /// The line-for-line view of two languages.
  func beside(_ other: Paragraph) -> Paragraph {
    Paragraph(
      gap: max(gap, other.gap), rows: rows.beside(other.rows), leadsOn: leadsOn || other.leadsOn)
  }
}
