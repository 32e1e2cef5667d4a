internal import Faces
internal import Words

/// A roll: the officer's lines in German, then everything else in the visitor's language with German
/// titles, as short as it can be.
extension Composer {
  func roll(_ slip: Slip) throws(SlipError) -> [Paragraph] {
    guard let german = slip.blocks.first, let own = slip.blocks.last else { return [] }
    var paragraphs = try officer(german)
    let officerCount = max(paragraphs.count, 1)
    var lines = lines(of: own, whole: isWhole || slip.isWhole)[...]
    while let line = lines.popFirst() {
      switch line.role {
      case .purpose, .fact: continue
      case .sentence:
        let meaning = lines.first?.role == .meaning ? lines.popFirst() : nil
        // The box has an edge of its own.
        if paragraphs.count == officerCount { paragraphs.removeLast() }
        paragraphs += try boxed(line, meaning, in: own.language)
      case .heading:
        // Below a list of later steps all of it stands in German.
        let isLater = lines.first?.isLater == true && !isWhole && !slip.isWhole
        let german = slip.german(of: line)
        paragraphs += try heading(line, german: isLater ? nil : german, in: own.language)
        if isLater {
          let steps = lines.prefix { $0.isLater }
          lines = lines.dropFirst(steps.count)
          paragraphs += try later(Array(steps), german, slip, in: own.language)
        }
      case .step:
        let detail = lines.first?.role == .detail ? lines.popFirst() : nil
        paragraphs += try step(line, detail, slip, in: own.language)
      case .paper:
        let detail = lines.first?.role == .detail ? lines.popFirst() : nil
        paragraphs.append(try printed(line.with(detail?.text), in: own.language))
      case .note:
        let notes = lines.prefix { $0.role == .note && $0.language == line.language }
        lines = lines.dropFirst(notes.count)
        paragraphs.append(try printed(([line] + notes).inOne, in: own.language))
      case .full where isWhole || slip.isWhole:
        paragraphs.append(try printed(line, in: own.language))
        if let german = slip.german(of: line) {
          let (_, rest) = whole(.source).hanging(by: indent)
          paragraphs.append(
            try words(
              german, Lettering(indent: 3), style: style(.small, in: .source), in: rest,
              id: line.id))
        }
      default:
        paragraphs.append(try printed(line, in: own.language))
      }
    }
    return paragraphs
  }

  /// The German block: the purpose, and every other statement behind the one before.
  func officer(_ german: Slip.Block) throws(SlipError) -> [Paragraph] {
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
    let lettering = Lettering(isBold: true, isCentered: true)
    if let passage = letters?.passage(of: sentence.text, lettering) {
      inner.append(Paragraph(passage, gap: Self.gap / 2))
    } else {
      inner.append(try balanced(sentence, in: whole(.source)))
    }
    if let meaning {
      let style = self.style(.body, in: meaning.language ?? language, alignment: .center)
      inner.append(
        try words(meaning.text, Lettering(isCentered: true), style: style, id: meaning.id))
    }
    return [edge(isTop: true)] + inner.map { $0.leadingOn } + [edge(isTop: false)]
  }

  /// The upper or lower edge of a box, with the ends of its sides.
  private func edge(isTop: Bool) -> Paragraph {
    let (width, side) = (paper.measure, Self.gap)
    let boxes = [
      Box(x: 0, y: isTop ? 0 : side - 2, width: width, height: 2),
      Box(x: 0, y: 0, width: 2, height: side), Box(x: width - 2, y: 0, width: 2, height: side),
    ]
    return Paragraph(
      gap: isTop ? Self.gap : 0, rows: [Row(height: side, boxes: boxes)], leadsOn: isTop)
  }

  /// A group's name in both languages above a thin line.
  private func heading(
    _ line: Slip.Line, german: String?, in language: Language
  ) throws(SlipError) -> [Paragraph] {
    let both = [line.text, german].compactMap(\.self).joined(separator: Slip.dot)
    if language.direction == .leftToRight,
      let passage = letters?.passage(of: both, Lettering(isBold: true))
    {
      return [Paragraph(passage, gap: Self.gap(above: .heading), leadsOn: true), rule(1).close]
    }
    let heading = try paragraph(line, in: whole(language))
    guard let german else { return [heading, rule(1).close] }
    // Where, the visitor's own heading says.
    let short = german.split(separator: Slip.dash).first.map(String.init) ?? german
    for text in letters == nil ? [german, short] : [] {
      if let both = heading.ending(with: try self.german(text, beside: heading, in: language)) {
        return [both, rule(1).close]
      }
    }
    let below = try words(
      german, Lettering(), style: style(.small, in: .source), id: line.id)
    return [heading, below.close, rule(1).close]
  }

  /// The steps of a group for later: their titles with place and date, and below them the same in
  /// German with the same numbers.
  private func later(
    _ lines: [Slip.Line], _ heading: String?, _ slip: Slip, in language: Language
  ) throws(SlipError) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var below: [String] = []
    var steps = 0
    for (index, line) in lines.enumerated() {
      if line.role == .more { paragraphs.append(try printed(line, in: language)) }
      guard case .step(let number) = line.role else { continue }
      steps += 1
      if steps > SlipMaker.mostLater { continue }
      let detail = lines.dropFirst(index + 1).first.flatMap { $0.role == .detail ? $0 : nil }
      let (own, names) = slip.parted(detail)
      let title = try printed(line.with(own), in: language)
      guard let twin = slip.german(of: line) else {
        paragraphs.append(try printed(line.with(detail?.text), in: language))
        continue
      }
      let name = ([twin] + names).joined(separator: Slip.dash)
      paragraphs.append(title)
      below.append("\(number)\u{A0}\(name)")
    }
    guard !below.isEmpty else { return paragraphs }
    let text = (heading.map { "\($0): " } ?? "") + below.joined(separator: Slip.dot)
    var twins = try words(text, Lettering(), style: style(.small, in: .source), id: "later")
    twins.gap = Self.gap / 2
    return paragraphs + [twins]
  }

  /// A step of today, or any where all is wanted: its German title beside its last row where there is
  /// room, else below.
  private func step(
    _ line: Slip.Line, _ detail: Slip.Line?, _ slip: Slip, in language: Language
  ) throws(SlipError) -> [Paragraph] {
    var title = try printed(line.with(detail?.text), in: language)
    guard let german = slip.german(of: line) else { return [title] }
    // A printer's own letters cost next to nothing, but stand on no line with a drawn word.
    if letters == nil,
      let both = try title.ending(with: self.german(german, beside: title, in: language))
    {
      return [both]
    }
    let (_, rest) = whole(.source).hanging(by: indent)
    var text = try words(
      german, Lettering(indent: 3), style: style(.small, in: .source), in: rest, id: line.id)
    text.gap = 0
    title.leadsOn = true
    return [title, text]
  }

  /// German words in small letters for the side at which a title's lines end; nil where its last line
  /// leaves too little room.
  private func german(
    _ german: String, beside title: Paragraph, in language: Language
  ) throws(SlipError) -> Row? {
    let isTurned = language.direction == .rightToLeft
    var style = style(.small, in: .source)
    style.alignment = isTurned ? .start : .end
    guard let last = title.rows.last, last.width > 0 else { return nil }
    let room = paper.measure - last.width - indent - 3 * Self.gap
    guard room > 0 else { return nil }
    let rows = try paragraph(german, style: style, id: "german").rows
    return rows.count == 1 && rows[0].width < room ? rows[0] : nil
  }
}
