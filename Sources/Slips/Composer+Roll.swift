internal import Faces
internal import Words

/// A roll: the officer's lines in German, then everything else in the visitor's language with German
/// titles, as short as it can be.
extension Composer {
  func roll(_ slip: Slip) throws(SlipError) -> [Paragraph] {
    guard let german = slip.blocks.first, let own = slip.blocks.last else { return [] }
    var paragraphs = try officer(german)
    var lines = lines(of: own, whole: isWhole || slip.isWhole)[...]
    while let line = lines.popFirst() {
      switch line.role {
      case .purpose, .fact: continue
      case .sentence:
        let meaning = lines.first?.role == .meaning ? lines.popFirst() : nil
        paragraphs += try boxed(line, meaning, in: own.language)
      case .heading:
        paragraphs += try heading(line, slip, in: own.language)
      case .step:
        let details = lines.first?.role == .detail ? lines.popFirst() : nil
        paragraphs += try step(line, details, slip, in: own.language)
      case .paper:
        let detail = lines.first?.role == .detail ? lines.popFirst() : nil
        paragraphs.append(try printed(line.with(detail), in: own.language))
      default:
        paragraphs.append(try printed(line, in: own.language))
      }
    }
    return paragraphs
  }

  /// The German block: the purpose, and every other statement behind the one before.
  private func officer(_ german: Slip.Block) throws(SlipError) -> [Paragraph] {
    let purpose = german.lines.filter { $0.role == .purpose }
    let facts = german.lines.filter { $0.role == .fact }.map(\.text)
    guard !purpose.isEmpty || !facts.isEmpty else { return [] }
    var paragraphs = [rule()]
    for line in purpose { paragraphs.append(try printed(line, in: .source)) }
    if !facts.isEmpty {
      let text = facts.joined(separator: "\u{A0}\u{B7} ")
      paragraphs.append(
        try words(text, Lettering(), style: style(.small, in: .source), id: "officer"))
    }
    return paragraphs + [rule()]
  }

  /// A sentence to show, between lines with corners, and what it means.
  private func boxed(
    _ sentence: Slip.Line, _ meaning: Slip.Line?, in language: Language
  ) throws(SlipError) -> [Paragraph] {
    var inner: [Paragraph] = []
    let style = style(.sentence, in: .source, bold: true, alignment: .center)
    let lettering = Lettering(isBold: true, isCentered: true)
    inner.append(try words(sentence.text, lettering, style: style, id: sentence.id))
    if let meaning {
      let style = self.style(.body, in: meaning.language ?? language, alignment: .center)
      inner.append(
        try words(meaning.text, Lettering(isCentered: true), style: style, id: meaning.id))
    }
    return [edge(isTop: true)] + inner.map { $0.leadingOn } + [edge(isTop: false)]
  }

  /// The upper or lower edge of a box, with the ends of its sides.
  private func edge(isTop: Bool) -> Paragraph {
    let (width, side) = (paper.measure, 12)
    let boxes = [
      Box(x: 0, y: isTop ? 0 : side - 2, width: width, height: 2),
      Box(x: 0, y: 0, width: 2, height: side), Box(x: width - 2, y: 0, width: 2, height: side),
    ]
    return Paragraph(
      gap: isTop ? Self.gap : 0, rows: [Row(height: side, boxes: boxes)], leadsOn: isTop)
  }

  /// A group's name in both languages above a thin line.
  private func heading(
    _ line: Slip.Line, _ slip: Slip, in language: Language
  ) throws(SlipError) -> [Paragraph] {
    if letters != nil, slip.blocks.count == 1 || language.direction == .leftToRight,
      let passage = letters?.passage(of: slip.both(line), Lettering(isBold: true))
    {
      return [Paragraph(passage, gap: Self.gap(above: .heading), leadsOn: true), rule(1).close]
    }
    var heading = try paragraph(line, in: whole(language))
    if let german = slip.german(of: line) {
      var small = style(.small, in: .source)
      small.alignment = language.direction == .rightToLeft ? .start : .end
      heading.rows = heading.rows.beside(
        try paragraph(german, style: small, in: whole(.source), id: line.id).rows)
    }
    return [heading, rule(1).close]
  }

  /// A step: of today its title in bold, of later its title with place and date in one; its German
  /// title beside its last row where there is room, else below.
  private func step(
    _ line: Slip.Line, _ detail: Slip.Line?, _ slip: Slip, in language: Language
  ) throws(SlipError) -> [Paragraph] {
    var title = try printed(line.with(detail), in: language)
    guard let german = slip.german(of: line) else { return [title] }
    let (_, rest) = whole(.source).hanging(by: indent)
    let isTurned = language.direction == .rightToLeft
    var style = style(.small, in: .source)
    style.alignment = isTurned ? .start : .end
    let drawn = try paragraph(
      german, style: style, in: isTurned ? whole(.source) : rest, id: line.id)
    if case .line(let index, let text, _)? = title.rows.last?.marks.last,
      case .line(_, let twin, _)? = drawn.rows.first?.marks.first, drawn.rows.count == 1,
      text.lines[index].width + twin.width + indent + 3 * Self.gap < paper.measure
    {
      title.rows[title.rows.count - 1] = title.rows[title.rows.count - 1].beside(drawn.rows[0])
      return [title]
    }
    var text = try words(
      german, Lettering(indent: 3), style: self.style(.small, in: .source), in: rest, id: line.id)
    text.gap = 0
    title.leadsOn = true
    return [title, text]
  }
}

extension Slip {
  /// A line with its German behind it, for one row of letters.
  fileprivate func both(_ line: Slip.Line) -> String {
    german(of: line).map { "\(line.text)\u{A0}\u{B7} \($0)" } ?? line.text
  }
}

extension Slip.Line {
  /// The same line with its detail behind it.
  fileprivate func with(_ detail: Slip.Line?) -> Slip.Line {
    guard let detail, !detail.text.isEmpty else { return self }
    var line = Slip.Line(
      id: id, role: role, text: "\(text)\u{A0}\u{2013} \(detail.text)", in: language,
      drawing: drawing)
    line.isLater = isLater
    return line
  }
}

extension Paragraph {
  /// The same on one page with what follows.
  fileprivate var leadingOn: Paragraph {
    var paragraph = self
    paragraph.leadsOn = true
    return paragraph
  }

  /// The same right below what comes before.
  fileprivate var close: Paragraph {
    var paragraph = self
    paragraph.gap = 2
    return paragraph
  }
}
