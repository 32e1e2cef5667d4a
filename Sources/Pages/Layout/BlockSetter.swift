internal import Messages
internal import TextLayout
internal import Words

/// Sets the pieces of a page, in one or two languages, as blocks of rows.
struct BlockSetter {
  let pages: [Page]
  let sides: Sides
  let lit: Int?

  /// The digit that chooses each option: its place on its own screen, from 1.
  let digits: [Int]

  /// The blocks from top to bottom; the progress is not among them, it stands above.
  var blocks: [Block] {
    var blocks: [Block] = []
    for (index, piece) in pages[0].pieces.enumerated() {
      if case .progress = piece.role { continue }
      let rows = rows(pages.map { $0.pieces[index] })
      if let last = blocks.last, last.keeps(piece.role) {
        blocks[blocks.count - 1].rows += rows
      } else {
        blocks.append(Block(rows: rows, role: piece.role))
      }
    }
    return blocks
  }

  /// One piece, line for line in each language.
  private func rows(_ pieces: [Piece]) -> [Row] {
    if pieces[0].role == .number { return number(pieces[0].text.string) }
    let columns = zip(pieces, sides.languages).map { piece, language in
      lines(piece, in: language)
    }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { line in
      sides.row(columns.map { line < $0.count ? $0[line] : sides.blank })
    }
  }

  /// The lines of a piece on one side, each as wide as the side.
  private func lines(_ piece: Piece, in language: Language) -> [[Span]] {
    let lead = lead(of: piece.role, on: sides.typesetter(language))
    let text = sides.typesetter(piece.text.language)
    let width = sides.columns - lead.columns
    let isAlong = piece.text.language.direction == language.direction
    return text.lines(piece.text.string, columns: width).enumerated().map { index, line in
      let cell = text.cell(
        line, columns: width, alignment: isAlong || piece.standsAlone ? .start : .end)
      let spans = (index == 0 ? lead.spans : [Span(lead.blank)]) + [Span(cell, lead.style)]
      return piece.standsAlone && !isAlong ? spans.reversed() : spans
    }
  }

  /// What stands before a piece's text: a key, a mark, an indentation.
  private func lead(of role: Piece.Role, on side: Typesetter) -> Lead {
    switch role {
    case .title: Lead([], style: .bold)
    case .heading: Lead([], style: .accent(.notice))
    case .notice: Lead([Span(side.cell("!", columns: 2), .accent(.care))], style: .accent(.care))
    case .hint: Lead([], style: .dim)
    case .detail: Lead([Span(side.cell("", columns: 5))], style: .bold)
    case .option(let index): option(index, on: side)
    case .paragraph, .number, .progress: Lead([], style: .plain)
    }
  }

  private func option(_ index: Int, on side: Typesetter) -> Lead {
    let mark = side.cell(pages[0].options[index].isMarked ? "✓" : "", columns: 2)
    let key = side.cell("\(digits[index])", columns: 3, alignment: .centre)
    let isLit = index == lit
    return Lead(
      [Span(key, isLit ? .reverse : .accent(.notice)), Span(mark, .bold)],
      style: isLit ? .reverse : .plain)
  }

  /// A queue number in large signs, over both sides.
  private func number(_ text: String) -> [Row] {
    BigNumber(text).rows.map { row in
      let width = Columns.of(row)
      let margin = max(1, (sides.format.columns - width) / 2)
      return Row([Span(String(repeating: " ", count: margin)), Span(row, .bold)])
    }
  }

  private struct Lead {
    let spans: [Span]
    let style: Style

    init(_ spans: [Span], style: Style) {
      self.spans = spans
      self.style = style
    }

    var columns: Int { spans.reduce(0) { $0 + Columns.of($1.text) } }
    var blank: String { String(repeating: " ", count: columns) }
  }
}
