internal import Words

/// Turns a slip into paragraphs that are measured to a paper.
struct Composer {
  let fonts: FontBook
  let drawings: DrawingBook
  let paper: Paper

  /// The printer's own letters, for what they can say; nil where all is drawn.
  var letters: EscPosText?

  /// The slip from top to bottom.
  func paragraphs(of slip: Slip) throws(SlipError) -> [Paragraph] {
    let code = try code(slip.code)
    guard paper.height != nil, let code else {
      let column = Column(x: 0, width: paper.measure, language: .source)
      return try head(of: slip, in: column) + body(of: slip.blocks)
        + (code.map { [$0.paragraph(x: (paper.measure - $0.side) / 2)] } ?? [])
        + strips(of: slip)
    }
    // A sheet has room for the code beside the number, and the head stays in the middle.
    let column = Column(x: code.side, width: paper.measure - 2 * code.side, language: .source)
    var head = Paragraph(gap: 0, rows: try head(of: slip, in: column).flatMap(\.rows))
    head.rows[0] = head.rows[0].marked(
      by: code.row(x: paper.measure - code.side, y: -head.rows[0].ascent))
    head.rows.append(Row(height: max(0, code.side - head.height), boxes: []))
    return try [head] + body(of: slip.blocks) + strips(of: slip)
  }

  /// German first; both languages beside each other where the paper is wide enough.
  private func body(of blocks: [Slip.Block]) throws(SlipError) -> [Paragraph] {
    var paragraphs = [rule()]
    if paper.isWide, blocks.count == 2 {
      let gap = 6 * Paper.dotsPerMillimetre
      let width = (paper.measure - gap) / 2
      let left = try statements(of: blocks[0], x: 0, width: width)
      let right = try statements(of: blocks[1], x: width + gap, width: width)
      return paragraphs + left.beside(right)
    }
    for (index, block) in blocks.enumerated() {
      if index > 0 { paragraphs.append(rule()) }
      paragraphs += try lines(of: block, x: 0, width: paper.measure)
    }
    return paragraphs
  }

  /// The statements of a block in a column, each with its details in one paragraph, and the line that
  /// it begins with.
  private func statements(
    of block: Slip.Block, x: Int, width: Int
  ) throws(SlipError) -> [(id: String, Paragraph)] {
    let column = Column(x: x, width: width, language: block.language)
    var statements: [(id: String, Paragraph)] = []
    var lines = block.lines.filter { $0.role != .strip }[...]
    while let line = lines.popFirst() {
      let details = lines.prefix { $0.role == .detail }
      lines = lines.dropFirst(details.count)
      let drawing = try drawings.boxes(of: line.drawing)
      let whole = try paragraph([line] + details, beside: drawing, in: column)
      statements.append((line.id, whole))
    }
    return statements
  }

  /// The lines of a block in a column, its strips left out.
  private func lines(
    of block: Slip.Block, x: Int, width: Int
  ) throws(SlipError) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    let column = Column(x: x, width: width, language: block.language)
    let lines = block.lines.filter { $0.role != .strip }
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      if let drawing = try drawings.boxes(of: line.drawing), paper.holdsDrawingsBesideWords {
        let hasDetail = index < lines.count && lines[index].role == .detail
        let details = hasDetail ? [lines[index]] : []
        index += details.count
        paragraphs.append(try paragraph([line] + details, beside: drawing, in: column))
        continue
      }
      if let drawing = try drawings.boxes(of: line.drawing) {
        paragraphs.append(above(drawing, in: column))
      }
      if let passage = letters?.passage(of: line, in: block.language) {
        let role = line.role
        paragraphs.append(Paragraph(passage, gap: Self.gap(above: role), leadsOn: role == .heading))
      } else {
        paragraphs.append(try paragraph(line, in: column))
      }
    }
    return paragraphs
  }

  /// The room for a paper's drawing, and what it leaves to the words.
  func besideDrawing(_ column: Column) -> (end: Column, text: Column) {
    column.parted(by: DrawingBook.width + 2 * Self.gap)
  }

  /// A drawing with nothing beside it, where lines begin.
  private func above(_ drawing: [Box], in column: Column) -> Paragraph {
    let isRightToLeft = column.language.direction == .rightToLeft
    let x = isRightToLeft ? column.x + column.width - DrawingBook.width : column.x
    let row = Row(height: DrawingBook.height, boxes: drawing.map { $0.moved(x: x, y: 0) })
    var paragraph = Paragraph(gap: Self.gap, rows: [row])
    paragraph.leadsOn = true
    return paragraph
  }

  /// A line with its details, and its drawing at the side where lines end.
  private func paragraph(
    _ lines: [Slip.Line], beside drawing: [Box]?, in column: Column
  ) throws(SlipError) -> Paragraph {
    let (picture, rest) = besideDrawing(column)
    let text = drawing == nil ? column : rest
    var rows: [Row] = []
    var (gap, leadsOn) = (0, false)
    for line in lines {
      let paragraph = try paragraph(line, in: text)
      if rows.isEmpty {
        (gap, leadsOn) = (paragraph.gap, paragraph.leadsOn)
      } else {
        rows.append(Row(height: paragraph.gap, boxes: []))
      }
      rows += paragraph.rows
    }
    guard let drawing else { return Paragraph(gap: gap, rows: rows, leadsOn: leadsOn) }
    let x = picture.isAtLeft(of: text) ? picture.x : picture.x + picture.width - DrawingBook.width
    let boxes = drawing.map { $0.moved(x: x, y: -rows[0].ascent) }
    rows[0] = rows[0].marked(by: Row(ascent: 0, descent: 0, marks: [.boxes(boxes)]))
    let height = rows.reduce(0) { $0 + $1.height }
    rows.append(Row(height: max(0, DrawingBook.height - height), boxes: []))
    return Paragraph(gap: gap, rows: rows)
  }

  /// One line of a slip, as its role wants it.
  func paragraph(_ line: Slip.Line, in column: Column) throws(SlipError) -> Paragraph {
    let language = column.language
    switch line.role {
    case .heading:
      var heading = try paragraph(
        line.text, style: style(.heading, in: language, bold: true), in: column, id: line.id)
      heading.gap = Self.gap(above: line.role)
      heading.leadsOn = true
      return heading
    case .text, .strip, .note:
      let size: TextSize = line.role == .note ? .note : .body
      return try paragraph(line.text, style: style(size, in: language), in: column, id: line.id)
    case .detail:
      let (_, rest) = column.hanging(by: indent)
      var detail = try paragraph(
        line.text, style: style(.note, in: language, bold: true), in: rest, id: line.id)
      detail.gap = Self.gap(above: line.role)
      return detail
    case .step(let number):
      return try paragraph(
        line, marker: String(number), style(.body, in: language, bold: true), in: column)
    case .paper(let status):
      return try paragraph(line, marker: status.sign, style(.heading, in: language), in: column)
    }
  }

  /// How far a step's text stands in from its number.
  private var indent: Int { paper.size(.body) * 3 / 2 }

  /// A text that hangs beside its marker, on the side where the language begins.
  private func paragraph(
    _ line: Slip.Line, marker: String, _ style: TextStyle, in column: Column
  ) throws(SlipError) -> Paragraph {
    let (first, rest) = column.hanging(by: indent)
    let sign = try paragraph(marker, style: style, in: first, id: line.id)
    var text = try paragraph(
      line.text, style: self.style(.body, in: column.language), in: rest, id: line.id)
    text.rows[0] = text.rows[0].marked(by: sign.rows[0])
    return text
  }
}

extension Composer {
  /// The usual white between two paragraphs, in dots.
  static let gap = Paper.dotsPerMillimetre

  /// The white above a line: a heading parts, a detail belongs to what it stands below.
  private static func gap(above role: Slip.Role) -> Int {
    switch role {
    case .heading: 3 * gap
    case .detail: gap / 2
    case .text, .step, .paper, .note, .strip: gap
    }
  }

  /// A text over the paper's whole width, or in a column of it.
  func paragraph(
    _ text: String, style: TextStyle, in column: Column? = nil, id: String
  ) throws(SlipError) -> Paragraph {
    let column = column ?? Column(x: 0, width: paper.measure, language: style.language)
    let shaped = try fonts.shape(text, as: style, width: column.width, id: id)
    return Paragraph(gap: Self.gap, rows: Row.rows(of: shaped, x: column.x))
  }

  /// Words that are no line of a block, in the printer's letters where they can say them.
  func words(
    _ text: String, _ lettering: Lettering, style: TextStyle, in column: Column? = nil, id: String
  ) throws(SlipError) -> Paragraph {
    if let passage = letters?.passage(of: text, lettering) {
      return Paragraph(passage, gap: Self.gap)
    }
    return try paragraph(text, style: style, in: column, id: id)
  }

  func style(
    _ size: TextSize, in language: Language, bold: Bool = false, alignment: Alignment = .start
  ) -> TextStyle {
    TextStyle(
      language: language, size: paper.size(size), isBold: bold, alignment: alignment)
  }

  /// The line that parts the officer's words from the visitor's.
  private func rule() -> Paragraph {
    let box = Box(x: 0, y: 0, width: paper.measure, height: 3)
    return Paragraph(gap: 2 * Self.gap, rows: [Row(height: 3, boxes: [box])], leadsOn: true)
  }
}
