internal import Faces
internal import Words

extension Composer {
  /// What a glance must bring: the office and the time, the number with the code beside it, and what
  /// to do now in both languages.
  func head(of slip: Slip) throws(SlipError) -> [Paragraph] {
    let visitor = slip.blocks.last?.language ?? .source
    var paragraphs: [Paragraph] = []
    for line in slip.office { paragraphs.append(try office(line, for: visitor)) }
    paragraphs += try numberAndCode(slip)
    return try paragraphs + now(slip)
  }

  /// A line of the office in small letters.
  private func office(_ line: String, for visitor: Language) throws(SlipError) -> Paragraph {
    // A German line would run from right to left in an Arabic reader's direction.
    let language =
      visitor.direction == .rightToLeft && line.arabicRanges.isEmpty ? .source : visitor
    return try words(line, Lettering(), style: style(.small, in: language), id: "office")
  }

  /// The number at the left and the code at the right, so that a torn slip keeps both; one below the
  /// other where the roll is too narrow.
  private func numberAndCode(_ slip: Slip) throws(SlipError) -> [Paragraph] {
    let number = try smallestNumber(slip.number)
    // A long code has a module of 0.5 mm beside the number, or more below it.
    let beside = min(paper.measure * 9 / 20, paper.measure - number.width)
    guard paper != .roll58, !slip.code.isEmpty,
      let code = try? code(slip.code, room: paper.height == nil ? beside : beside * 2 / 3)
    else {
      let paragraphs = [try self.number(slip.number), try issued(slip)]
      guard let code = try self.code(slip.code, room: paper.measure) else { return paragraphs }
      return paragraphs + [code.paragraph(x: (paper.measure - code.side) / 2)]
    }
    let width = paper.measure - code.side
    let column = Column(x: 0, width: width, language: .source)
    let time = try paragraph(
      slip.issued, style: style(.small, in: .source), in: column, id: "issued")
    let drawn = try drawnNumber(slip.number, width: width)
    // Both in the middle of the code's height.
    let white = max(0, (code.side - drawn.height - time.height) / 2)
    var rows = [Row(height: white, boxes: [])] + drawn.rows + time.rows
    rows.append(Row(height: max(0, code.side - white - drawn.height - time.height), boxes: []))
    rows[0] = rows[0].marked(by: code.row(x: paper.measure - code.side, y: 0))
    return [Paragraph(gap: 0, rows: rows)]
  }

  private func issued(_ slip: Slip) throws(SlipError) -> Paragraph {
    try words(slip.issued, Lettering(), style: style(.small, in: .source), id: "issued")
  }

  /// The number on one line, in the printer's letters where nothing stands beside it.
  private func number(_ number: String) throws(SlipError) -> Paragraph {
    let lettering = Lettering(isCentered: true, isNumber: true)
    if let passage = letters?.passage(of: number, lettering) {
      return Paragraph(passage, gap: Self.gap)
    }
    return try drawnNumber(number, width: paper.measure)
  }

  /// The number in the smallest letters that it may have.
  private func smallestNumber(_ number: String) throws(SlipError) -> ShapedText {
    var style = style(.number, in: .source, bold: true)
    style.size = Paper.smallestNumber
    return try fonts.shape(
      "\u{2066}\(number)\u{2069}", as: style, width: 10 * paper.width, id: "number")
  }

  /// The number drawn, a little smaller where there is no room for it.
  private func drawnNumber(_ number: String, width: Int) throws(SlipError) -> Paragraph {
    var style = style(.number, in: .source, bold: true)
    let text = "\u{2066}\(number)\u{2069}"
    let free = try fonts.shape(text, as: style, width: 10 * paper.width, id: "number")
    if free.width > width {
      style.size = max(Paper.smallestNumber, style.size * width / free.width)
    }
    let column = Column(x: 0, width: width, language: .source)
    return try paragraph(text, style: style, in: column, id: "number")
  }

  /// What to do now, each line in the visitor's language and below it in German.
  private func now(_ slip: Slip) throws(SlipError) -> [Paragraph] {
    guard let own = slip.blocks.last else { return [] }
    var paragraphs: [Paragraph] = []
    for line in own.lines where line.role == .now {
      paragraphs.append(try printed(line, in: own.language, isBold: true))
      if let german = slip.german(of: line) {
        paragraphs.append(
          try words(german, Lettering(), style: style(.small, in: .source), id: line.id))
      }
    }
    return paragraphs
  }

  /// A line in letters where they can say it, else drawn.
  func printed(
    _ line: Slip.Line, in language: Language, isBold: Bool = false
  ) throws(SlipError) -> Paragraph {
    if let passage = letters?.passage(of: line, in: line.language ?? language) {
      return Paragraph(
        passage, gap: Self.gap(above: line.role), leadsOn: line.role == .heading)
    }
    return try paragraph(line, in: whole(language))
  }
}

extension Slip {
  /// What a line of the visitor's says in German; nil for a German visitor, and where the line has
  /// no twin.
  func german(of line: Slip.Line) -> String? {
    guard blocks.count > 1, let twin = blocks[0].lines.first(where: { $0.id == line.id }) else {
      return nil
    }
    return twin.text.isEmpty || line.language == .source ? nil : twin.text
  }
}
