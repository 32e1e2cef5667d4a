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

  /// How large a queue number is.
  var numberScale = 1

  /// Whether the second language stands back: it is there to be compared, not to be read first.
  var dimsBeside = false

  /// The blocks from top to bottom; the progress is not among them, it stands above.
  var blocks: [Block] {
    var blocks: [Block] = []
    func append(_ block: Block) {
      if let last = blocks.last, last.keeps(block.role) {
        blocks[blocks.count - 1].rows += block.rows
        blocks[blocks.count - 1].pieces += block.pieces
        blocks[blocks.count - 1].options += block.options
      } else {
        blocks.append(block)
      }
    }
    let pieces = pages[0].pieces
    var index = 0
    while index < pieces.count {
      let piece = pieces[index]
      index += 1
      if case .progress = piece.role { continue }
      if isPaired(index - 1) {
        append(pair(index - 1))
        index += 1
        continue
      }
      // An answer clings to its question on each side, however high the other side is.
      let details = pieces[index...].prefix { $0.role == .detail }.count
      let group = Array((index - 1)..<(index + details))
      index += details
      append(
        Block(
          rows: rows(of: group), role: piece.role, pieces: group,
          options: [piece.option].compactMap(\.self)))
    }
    return blocks
  }

  /// Whether choices stand in two columns: where there is room for both, and there are many.
  private var hasTwoColumns: Bool {
    sides.columns(of: 0) >= 90 && pages[0].options.count > 5 && sides.format.look != .large
  }

  /// Whether a piece is an option that has the next one beside it.
  private func isPaired(_ index: Int) -> Bool {
    let pieces = pages[0].pieces
    guard hasTwoColumns, index + 1 < pieces.count, let option = pieces[index].option,
      pieces[index + 1].option != nil
    else { return false }
    // Pairs begin anew at the first option of each screen, and an answer stays below its question.
    guard digits[option] % 2 == 1, digits[option + 1] == digits[option] + 1 else { return false }
    return index + 2 == pieces.count || pieces[index + 2].role != .detail
  }

  /// Two options beside each other, in each language.
  private func pair(_ index: Int) -> Block {
    let columns = pages.enumerated().map { side, page in
      let width = sides.columns(of: side) / 2 - 1
      let halves = [index, index + 1].map { lines(page.pieces[$0], in: page.language, width) }
      let blank = [Span(String(repeating: " ", count: width))]
      let gap = [Span(String(repeating: " ", count: sides.columns(of: side) - 2 * width))]
      return (0..<max(halves[0].count, halves[1].count)).map { line in
        let cells = halves.map { line < $0.count ? $0[line] : blank }
        return cells[0] + gap + cells[1]
      }
    }
    let options = [index, index + 1].compactMap { pages[0].pieces[$0].option }
    return Block(
      rows: rows(columns), role: pages[0].pieces[index].role, pieces: [index, index + 1],
      options: options)
  }

  /// Pieces below each other in each language; they begin on the same line.
  private func rows(of group: [Int]) -> [Row] {
    let first = pages[0].pieces[group[0]]
    if first.role == .number { return number(first.text.string) }
    if isAnswered(group) { return answered(group) }
    let columns = pages.enumerated().map { side, page in
      group.flatMap { lines(page.pieces[$0], in: page.language, sides.columns(of: side)) }
    }
    return rows(columns)
  }

  /// Whether it is a question's word with its answer, to be checked.
  private func isAnswered(_ group: [Int]) -> Bool {
    guard group.count == 2, pages[0].isNumberedThrough,
      let option = pages[0].pieces[group[0]].option,
      case .change = pages[0].options[option].action
    else { return false }
    return sides.format.look != .large
  }

  /// A question's word and its answer in one row, as in a table: all of them are compared.
  private func answered(_ group: [Int]) -> [Row] {
    let columns = pages.enumerated().map { side, page in
      let width = sides.columns(of: side)
      let halves = [width / 2, width - width / 2 - 1]
      let cells = zip(group, halves).map {
        lines(page.pieces[$0], in: page.language, $1, inTable: true)
      }
      return (0..<max(cells[0].count, cells[1].count)).map { line in
        let both = zip(cells, halves).map { cell, width in
          line < cell.count ? cell[line] : [Span(String(repeating: " ", count: width))]
        }
        return both[0] + [Span(" ")] + both[1]
      }
    }
    return rows(columns)
  }

  /// Lines of each side, beside each other.
  private func rows(_ columns: [[[Span]]]) -> [Row] {
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { line in
      sides.row(
        columns.enumerated().map { side, lines in
          line < lines.count ? lines[line] : sides.blank(side)
        })
    }
  }

  /// The lines of a piece on one side, each as wide as said.
  private func lines(
    _ piece: Piece, in language: Language, _ side: Int, inTable: Bool = false
  ) -> [[Span]] {
    var lead = lead(of: piece.role, on: sides.typesetter(language))
    if inTable, piece.role == .detail { lead = Lead([], style: lead.style) }
    if dimsBeside, language != sides.languages[0] {
      if piece.standsOnce { return [] }
      // Keys and marks stand on the visitor's side, on the same line.
      lead = lead.besideIt
    } else if lead.style == .bold, language.direction == .rightToLeft {
      // No face of the terminal has bold Arabic letters: a colour says the same.
      lead = Lead(lead.spans, style: .accent(.notice))
    }
    let text = sides.typesetter(piece.text.language)
    let width = side - lead.columns
    let isAlong = piece.text.language.direction == language.direction
    return text.lines(piece.text.marked, columns: min(width, Sides.longestLine)).enumerated().map {
      index, line in
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
    case .item: Lead([Span(side.cell("•", columns: 2), .accent(.notice))], style: .plain)
    case .detail: Lead([Span(side.cell("", columns: 5))], style: .bold)
    case .option(let index): option(index, on: side)
    case .paragraph, .number, .progress: Lead([], style: .plain)
    }
  }

  private func option(_ index: Int, on side: Typesetter) -> Lead {
    let mark = side.cell(pages[0].options[index].isMarked ? "✓" : "", columns: 2)
    let key = side.cell("\(digits[index])", columns: 3, alignment: .centre)
    let isLit = index == lit
    // In the large look a key looks like one.
    let keyStyle = Style(
      isReversed: isLit || sides.format.look == .large, accent: isLit ? nil : .notice)
    return Lead(
      [Span(key, keyStyle), Span(mark, .bold)],
      style: isLit ? .reverse : .plain)
  }

  /// A queue number in large signs, over both sides.
  private func number(_ text: String) -> [Row] {
    BigNumber(text, scale: numberScale).rows.map { row in
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

    /// The text alone, standing back; what is lit stays so.
    var besideIt: Lead { Lead([], style: style.isReversed ? style : .dim) }

    var columns: Int { spans.reduce(0) { $0 + Columns.of($1.text) } }
    var blank: String { String(repeating: " ", count: columns) }
  }
}

extension Piece {
  /// The option that it offers, if it offers one.
  var option: Int? {
    guard case .option(let index) = role else { return nil }
    return index
  }
}
