internal import Faces
internal import Words

extension Composer {
  /// What a glance must bring: the office, the number and the time with the code beside them, and
  /// what to do now in both languages.
  func head(of slip: Slip) throws(SlipError) -> [Paragraph] {
    // A leaflet has no number.
    guard !slip.number.isEmpty else { return [try office(slip, width: paper.measure)] }
    guard paper.isWideEnoughForCode, !slip.code.isEmpty else {
      return try narrowHead(of: slip) + now(slip)
    }
    let number = try smallestNumber(slip.number)
    let beside = try leftOfCode(slip, width: paper.measure - Self.codeRoom)
    let height = beside.reduce(0) { $0 + $1.height }
    // A long code has modules of half a millimetre, a short one larger ones.
    let code = try fittingCode(slip, room: max(Self.codeRoom, height))
    let side = code?.side ?? 0
    guard side <= paper.measure - number.width else { return try narrowHead(of: slip) + now(slip) }
    var left = try leftOfCode(slip, width: paper.measure - side)
    let white = side - left.reduce(0) { $0 + $1.height }
    left.append(Row(height: max(0, white), boxes: []))
    if let code { left.insert(code.row(x: paper.measure - side, y: 0), at: 0) }
    return try [Paragraph(gap: 0, rows: left)] + now(slip)
  }

  /// Office, number and time below each other.
  private func leftOfCode(_ slip: Slip, width: Int) throws(SlipError) -> [Row] {
    let gap = Row(height: Self.gap, boxes: [])
    return try office(slip, width: width).rows + [gap]
      + drawnNumber(slip.number, width: width).rows + [gap] + issued(slip, width: width).rows
  }

  /// The room for a code beside the number, in dots: what a code of 200 digits takes in modules of
  /// half a millimetre.
  private static let codeRoom = 24 * Paper.dotsPerMillimetre

  /// Office, number and time below each other, the code beside the time or in the middle.
  private func narrowHead(of slip: Slip) throws(SlipError) -> [Paragraph] {
    let top = try officeInLetters(slip) + [number(slip.number)]
    let time = try words(
      slip.issued, Lettering(), style: style(.small, in: .source), id: "issued")
    guard let code = try fittingCode(slip, room: paper.measure * 3 / 5) else { return top + [time] }
    let width = paper.measure - code.side
    guard width >= 5 * paper.size(.small), letters == nil else {
      return top + [time, code.paragraph(x: width / 2)]
    }
    var left = try issued(slip, width: width).rows
    let white = max(0, code.side - left.reduce(0) { $0 + $1.height })
    left.insert(Row(height: white / 2, boxes: []), at: 0)
    left.append(Row(height: white - white / 2, boxes: []))
    left.insert(code.row(x: width, y: 0), at: 0)
    return top + [Paragraph(gap: 0, rows: left)]
  }

  /// The office's lines, those that can be in the printer's letters.
  private func officeInLetters(_ slip: Slip) throws(SlipError) -> [Paragraph] {
    guard let letters else { return [try office(slip, width: paper.measure)] }
    var paragraphs: [Paragraph] = []
    for line in slip.office {
      if let passage = letters.passage(of: line, Lettering()) {
        paragraphs.append(Paragraph(passage, gap: 0))
      } else {
        let alone = Slip(office: [line], issued: "", number: "", blocks: slip.blocks, code: "")
        paragraphs.append(try office(alone, width: paper.measure))
      }
    }
    return paragraphs
  }

  /// The code in that room, or in all of the paper's width where it needs more.
  private func fittingCode(_ slip: Slip, room: Int) throws(SlipError) -> SizedCode? {
    do throws(SlipError) {
      return try code(slip.code, room: room)
    } catch {
      return try code(slip.code, room: paper.measure)
    }
  }

  /// The office's lines in small letters, one below the other.
  private func office(_ slip: Slip, width: Int) throws(SlipError) -> Paragraph {
    let visitor = slip.blocks.last?.language ?? .source
    var whole = Paragraph(gap: Self.gap / 4, rows: [])
    for line in slip.office {
      // A German line would run from right to left in an Arabic reader's direction.
      let language =
        visitor.direction == .rightToLeft && line.arabicRanges.isEmpty ? .source : visitor
      var style = style(.small, in: language)
      if style.isRightToLeft { style.alignment = .end }
      let column = Column(x: 0, width: width, language: language)
      whole.rows += try paragraph(line, style: style, in: column, id: "office").rows
    }
    return whole
  }

  private func issued(_ slip: Slip, width: Int) throws(SlipError) -> Paragraph {
    let column = Column(x: 0, width: width, language: .source)
    var text = try paragraph(
      slip.issued, style: style(.small, in: .source), in: column, id: "issued")
    text.gap = Self.gap / 4
    return text
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
    style.leading = .tight
    let text = "\u{2066}\(number)\u{2069}"
    let free = try fonts.shape(text, as: style, width: 10 * paper.width, id: "number")
    if free.width > width {
      style.size = max(Paper.smallestNumber, style.size * width / free.width)
    }
    let column = Column(x: 0, width: width, language: .source)
    return try paragraph(text, style: style, in: column, id: "number")
  }

  /// What to do now in the visitor's language, and below it all of it in German.
  private func now(_ slip: Slip) throws(SlipError) -> [Paragraph] {
    guard let own = slip.blocks.last else { return [] }
    var rest = own.lines.filter { $0.role == .now }[...]
    let german = rest.compactMap(slip.german(of:))
    var paragraphs: [Paragraph] = []
    while let first = rest.first {
      let lines = rest.prefix { $0.language == first.language }
      rest = rest.dropFirst(lines.count)
      paragraphs.append(try printed(Array(lines).inOne, in: own.language, isBold: true))
    }
    if !german.isEmpty {
      let lines = german.map { Slip.Line(id: "now", role: .now, text: $0) }
      var text = try words(
        lines.inOne.text, Lettering(), style: style(.small, in: .source), id: "now")
      text.gap = Self.gap / 4
      paragraphs.append(text)
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

extension Paper {
  /// Whether number and code stand beside each other.
  fileprivate var isWideEnoughForCode: Bool { self != .roll58 }
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
