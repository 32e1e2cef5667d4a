internal import Words

/// Turns a slip into paragraphs that are measured to a paper.
struct Composer {
  let fonts: FontBook
  let paper: Paper

  /// The slip from top to bottom.
  func paragraphs(of slip: Slip) throws(SlipError) -> [Paragraph] {
    try head(of: slip) + body(of: slip.blocks) + code(slip.code) + strips(of: slip)
  }

  /// The office, the time, and the number so large that it is read across a room.
  private func head(of slip: Slip) throws(SlipError) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    let visitor = slip.blocks.last?.language ?? .source
    for line in slip.office {
      // A German line would run from right to left in an Arabic reader's direction.
      let language =
        visitor.direction == .rightToLeft && !line.hasArabicLetters ? .source : visitor
      paragraphs.append(
        try paragraph(
          line, style: style(.body, in: language, bold: true, alignment: .center), id: "office"))
    }
    paragraphs.append(
      try paragraph(
        slip.issued, style: style(.note, in: .source, alignment: .center), id: "issued"))
    paragraphs.append(try number(slip.number))
    return paragraphs
  }

  /// The number on one line, a little smaller where the paper is too narrow for it.
  private func number(_ number: String) throws(SlipError) -> Paragraph {
    var style = style(.number, in: .source, bold: true, alignment: .center)
    let text = "\u{2066}\(number)\u{2069}"
    let free = try fonts.shape(text, as: style, width: 10 * paper.width, id: "number")
    if free.width > paper.measure {
      let smallest = Paper.roll58.size(.number)
      style.size = max(smallest, style.size * paper.measure / free.width)
    }
    return try paragraph(text, style: style, id: "number")
  }

  /// German first; both languages beside each other where the paper is wide enough.
  private func body(of blocks: [Slip.Block]) throws(SlipError) -> [Paragraph] {
    var paragraphs = [rule()]
    if paper.isWide, blocks.count == 2 {
      let gap = 6 * Paper.dotsPerMillimetre
      let width = (paper.measure - gap) / 2
      let left = try lines(of: blocks[0], x: 0, width: width)
      let right = try lines(of: blocks[1], x: width + gap, width: width)
      let shared = min(left.count, right.count)
      paragraphs += zip(left, right).map { $0.beside($1) }
      paragraphs += left.dropFirst(shared) + right.dropFirst(shared)
      return paragraphs
    }
    for (index, block) in blocks.enumerated() {
      if index > 0 { paragraphs.append(rule()) }
      paragraphs += try lines(of: block, x: 0, width: paper.measure)
    }
    return paragraphs
  }

  /// The lines of a block in a column, its strips left out.
  private func lines(
    of block: Slip.Block, x: Int, width: Int
  ) throws(SlipError) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    for line in block.lines where line.role != .strip {
      let column = Column(x: x, width: width, language: block.language)
      paragraphs.append(try paragraph(line, in: column))
    }
    return paragraphs
  }

  private func paragraph(_ line: Slip.Line, in column: Column) throws(SlipError) -> Paragraph {
    let language = column.language
    switch line.role {
    case .heading:
      var heading = try paragraph(
        line.text, style: style(.heading, in: language, bold: true), in: column, id: line.id)
      heading.gap = 3 * Self.gap
      heading.leadsOn = true
      return heading
    case .text, .strip:
      return try paragraph(line.text, style: style(.body, in: language), in: column, id: line.id)
    case .note:
      return try paragraph(line.text, style: style(.note, in: language), in: column, id: line.id)
    case .step(let number):
      return try paragraph(line, marker: String(number), bold: true, in: column)
    case .paper(let status):
      return try paragraph(line, marker: status.sign, bold: false, in: column)
    }
  }

  /// A text that hangs beside its marker, on the side where the language begins.
  private func paragraph(
    _ line: Slip.Line, marker: String, bold: Bool, in column: Column
  ) throws(SlipError) -> Paragraph {
    let (first, rest) = column.hanging(by: paper.size(.body) * 3 / 2)
    let sign = try paragraph(
      marker, style: style(.body, in: column.language, bold: bold), in: first, id: line.id)
    let text = try paragraph(
      line.text, style: style(.body, in: column.language), in: rest, id: line.id)
    return sign.beside(text)
  }
}

extension Composer {
  /// The usual white between two paragraphs, in dots.
  static let gap = Paper.dotsPerMillimetre

  /// A text over the paper's whole width, or in a column of it.
  func paragraph(
    _ text: String, style: TextStyle, in column: Column? = nil, id: String
  ) throws(SlipError) -> Paragraph {
    let column = column ?? Column(x: 0, width: paper.measure, language: style.language)
    let shaped = try fonts.shape(text, as: style, width: column.width, id: id)
    return Paragraph(gap: Self.gap, rows: Row.rows(of: shaped, x: column.x))
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

  /// The QR code in the middle, its quiet zone kept white.
  private func code(_ digits: String) throws(SlipError) -> [Paragraph] {
    guard !digits.isEmpty else { return [] }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .codeNotNumeric(digits)
    }
    guard let code = QRCode(digits: digits) else {
      throw .codeTooLong(digits: digits.utf8.count, paper: paper)
    }
    let side = code.side + 2 * QRCode.quietZone
    let module = min(6, paper.measure / side)
    guard 2 * module >= Paper.dotsPerMillimetre else {
      throw .codeTooLong(digits: digits.utf8.count, paper: paper)
    }
    let left = (paper.measure - code.side * module) / 2
    let boxes = code.boxes(module: module).map {
      $0.moved(x: left, y: QRCode.quietZone * module)
    }
    return [Paragraph(gap: 0, rows: [Row(height: side * module, boxes: boxes)])]
  }
}

/// A part of the paper's width with the language that is set in it.
struct Column {
  var x: Int
  var width: Int
  var language: Language

  /// The part for a marker, where the language's lines begin, and the part beside it.
  func hanging(by indent: Int) -> (marker: Column, text: Column) {
    let rest = width - indent
    let isRightToLeft = language.direction == .rightToLeft
    return (
      Column(x: isRightToLeft ? x + rest : x, width: indent, language: language),
      Column(x: isRightToLeft ? x : x + indent, width: rest, language: language)
    )
  }
}
