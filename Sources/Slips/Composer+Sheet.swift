internal import Guide
internal import Words

/// A sheet: every line in both languages, those with one id beside each other where the paper is
/// wide enough, else one language below the other.
extension Composer {
  func sheet(_ slip: Slip) throws(SlipError) -> [Paragraph] {
    guard slip.blocks.count == 2 else {
      var paragraphs = [rule(3)]
      for block in slip.blocks {
        paragraphs += try statements(of: block, x: 0, width: paper.measure).map { $0.1 }
      }
      return paragraphs
    }
    guard paper.isWide else { return try roll(slip) }
    let gap = 6 * Paper.dotsPerMillimetre
    let width = (paper.measure - gap) / 2
    let left = try statements(of: slip.blocks[0], x: 0, width: width)
    let right = try statements(of: slip.blocks[1], x: width + gap, width: width)
    return [rule(3)] + left.beside(right)
  }

  /// The statements of a block in a column, each with its details in one paragraph, and the line that
  /// it begins with.
  private func statements(
    of block: Slip.Block, x: Int, width: Int
  ) throws(SlipError) -> [(id: String, Paragraph)] {
    let column = Column(x: x, width: width, language: block.language)
    var statements: [(id: String, Paragraph)] = []
    var lines = lines(of: block, whole: isWhole)[...]
    while let line = lines.popFirst() {
      let details = lines.prefix { $0.role.belongsToTheLineBefore }
      lines = lines.dropFirst(details.count)
      let drawing = try drawings.boxes(of: line.drawing)
      let whole = try paragraph([line] + details, beside: drawing, in: column)
      statements.append((line.id, whole))
    }
    return statements
  }

  /// The room for a paper's drawing, and what it leaves to the words.
  func besideDrawing(_ column: Column) -> (end: Column, text: Column) {
    column.parted(by: DrawingBook.width + 2 * Self.gap)
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
}

extension Slip.Role {
  fileprivate var belongsToTheLineBefore: Bool {
    switch self {
    case .detail, .full, .meaning: true
    default: false
    }
  }
}
