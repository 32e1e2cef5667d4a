/// Rows that belong together: a page ends between two paragraphs, not within one.
struct Paragraph {
  /// White dots before it, left out at the top of a page.
  var gap: Int

  var rows: [Row]

  /// Whether the next paragraph must begin on the same page, as after a heading.
  var leadsOn = false

  /// What stands in it, where a printer may set that by itself.
  var content: Content?

  /// What a printer sets with its own letters, or may draw as its own code.
  enum Content {
    case letters(EscPosText.Passage)
    case code(String, Correction, module: Int)
  }

  /// A passage in the printer's own letters, which takes no room in the picture.
  init(_ passage: EscPosText.Passage, gap: Int, leadsOn: Bool = false) {
    self.init(gap: gap, rows: [], leadsOn: leadsOn, content: .letters(passage))
  }

  init(gap: Int, rows: [Row], leadsOn: Bool = false, content: Content? = nil) {
    (self.gap, self.rows, self.leadsOn, self.content) = (gap, rows, leadsOn, content)
  }

  var height: Int { rows.reduce(0) { $0 + $1.height } }

  /// The line-for-line view of two languages.
  func beside(_ other: Paragraph) -> Paragraph {
    Paragraph(
      gap: max(gap, other.gap), rows: rows.beside(other.rows), leadsOn: leadsOn || other.leadsOn)
  }
}

extension [(id: String, Paragraph)] {
  /// The statements of two languages beside each other, those with one id in one paragraph; what
  /// only one side says has the other's half white.
  func beside(_ others: Self) -> [Paragraph] {
    var rest = others[...]
    var paragraphs: [Paragraph] = []
    for (id, statement) in self {
      guard let place = rest.firstIndex(where: { $0.id == id }) else {
        paragraphs.append(statement)
        continue
      }
      paragraphs += rest[..<place].map { $0.1 }
      paragraphs.append(statement.beside(rest[place].1))
      rest = rest[(place + 1)...]
    }
    return paragraphs + rest.map { $0.1 }
  }
}
