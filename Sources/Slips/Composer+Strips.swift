internal import Faces
internal import Words

extension Composer {
  /// The forms to tear off, each with the number it belongs to, for both readers at once.
  ///
  /// German stands on the left below each blank, the visitor's language on the right.
  func strips(of slip: Slip) throws(SlipError) -> [Paragraph] {
    let blocks = slip.blocks.map { block in
      (block.language, block.lines.filter { $0.role == .strip })
    }
    var paragraphs: [Paragraph] = []
    for index in 0..<(blocks.map(\.1.count).max() ?? 0) {
      var versions = blocks.compactMap { language, lines in
        index < lines.count
          ? Version(language: language, id: lines[index].id, strip: Strip(lines[index].text)) : nil
      }
      // German that stands in is said once.
      if let first = versions.first {
        versions = [first] + versions.dropFirst().filter { $0.strip != first.strip }
      }
      paragraphs.append(try tearLine())
      let owner = "\u{2066}\(slip.number)\u{A0}\u{B7} \(slip.issued)\u{2069}"
      paragraphs.append(
        try words(
          owner, Lettering(isBold: true), style: style(.body, in: .source, bold: true),
          id: "number"))
      for version in versions where !version.strip.statement.isEmpty {
        let language = version.language
        if language != .source, let both = try beside(paragraphs.last, version) {
          paragraphs[paragraphs.count - 1] = both
          continue
        }
        let size: TextSize = language == .source ? .body : .note
        paragraphs.append(
          try words(
            version.strip.statement, Lettering(), style: style(size, in: language),
            id: version.id))
      }
      paragraphs += try blanks(of: versions)
      // A form in two pieces is no form.
      for part in paragraphs.indices.dropLast() { paragraphs[part].leadsOn = true }
    }
    return paragraphs
  }

  /// One language's wording of a form.
  private struct Version {
    let language: Language
    let id: String
    let strip: Strip
  }

  /// What a form says in the visitor's language, on the German line where there is room.
  private func beside(_ german: Paragraph?, _ version: Version) throws(SlipError) -> Paragraph? {
    guard var german, let last = german.rows.last, german.content == nil else { return nil }
    var style = style(.note, in: version.language)
    if !style.isRightToLeft { style.alignment = .end }
    let own = try paragraph(version.strip.statement, style: style, id: version.id).rows
    guard own.count == 1, last.width + own[0].width + 2 * Self.gap < paper.measure else {
      return nil
    }
    german.rows[german.rows.count - 1] = last.beside(own[0])
    return german
  }

  /// Lines to write on with their labels below: beside each other on a sheet; on a roll those for a
  /// pen one below the other, at their side the room for the stamp.
  private func blanks(of versions: [Version]) throws(SlipError) -> [Paragraph] {
    let count = versions.map(\.strip.labels.count).max() ?? 0
    guard count > 0 else { return [] }
    let gap = 3 * Self.gap
    let half = (paper.measure - gap) / 2
    let pens = 0..<count - 1
    if paper.isWide {
      let width = (paper.measure - (count - 1) * gap) / count
      return [
        Paragraph(
          gap: 0,
          rows: try blanks(0..<count, of: versions, x: 0, width: width, gap, Self.stampRoom))
      ]
    }
    guard paper != .roll58, !pens.isEmpty else {
      return try (0..<count).map { index throws(SlipError) in
        Paragraph(
          gap: 0,
          rows: try blanks(
            index..<index + 1, of: versions, x: 0, width: paper.measure, gap,
            index == count - 1 ? Self.stampRoom : Self.penRoom))
      }
    }
    var left: [Row] = []
    for index in pens {
      left += try blanks(index..<index + 1, of: versions, x: 0, width: half, gap, Self.penRoom)
    }
    let label = try labels(count - 1, of: versions, x: half + gap, width: half)
    let line = Box(x: half + gap, y: -2 - label[0].ascent, width: half, height: 2)
    label.enumerated().forEach { index, row in
      left[left.count - label.count + index] = left[left.count - label.count + index].beside(row)
    }
    let first = left.count - label.count
    left[first] = left[first].marked(by: Row(ascent: 0, descent: 0, marks: [.boxes([line])]))
    return [Paragraph(gap: 0, rows: left)]
  }

  /// Some blanks beside each other with their labels below.
  private func blanks(
    _ indices: Range<Int>, of versions: [Version], x: Int, width: Int, _ gap: Int, _ room: Int
  ) throws(SlipError) -> [Row] {
    var boxes: [Box] = []
    var labels: [Row] = []
    for index in indices {
      let x = x + (index - indices.lowerBound) * (width + gap)
      boxes.append(Box(x: x, y: room - 2, width: width, height: 2))
      labels = labels.beside(try self.labels(index, of: versions, x: x, width: width))
    }
    return [Row(height: room, boxes: boxes)] + labels
  }

  /// The height of a blank for a pen, and of one for a stamp, in dots.
  private static let penRoom = 8 * Paper.dotsPerMillimetre
  private static let stampRoom = 20 * Paper.dotsPerMillimetre

  /// A blank's label in each language: the first at the left, the others at the right, or below where
  /// there is no room beside it.
  private func labels(
    _ index: Int, of versions: [Version], x: Int, width: Int
  ) throws(SlipError) -> [Row] {
    var rows: [Row] = []
    var free = width
    for (place, version) in versions.enumerated() where index < version.strip.labels.count {
      var style = style(.small, in: version.language)
      if place > 0, !style.isRightToLeft { style.alignment = .end }
      let column = Column(x: x, width: width, language: version.language)
      let label = try paragraph(
        version.strip.labels[index], style: style, in: column, id: version.id)
      let taken = label.rows.map(\.width).max() ?? 0
      if taken + Self.gap > free {
        rows += label.rows
      } else {
        rows = rows.beside(label.rows)
        free -= taken + Self.gap
      }
    }
    return rows
  }

  /// Scissors and a broken line.
  private func tearLine() throws(SlipError) -> Paragraph {
    let (sign, dashes) = Column(x: 0, width: paper.measure, language: .source)
      .hanging(by: 2 * paper.size(.body))
    var tight = style(.body, in: .source)
    tight.leading = .tight
    var paragraph = try paragraph("\u{2702}", style: tight, in: sign, id: "tear")
    let boxes = stride(from: dashes.x, to: dashes.x + dashes.width - 12, by: 22).map {
      Box(x: $0, y: -paper.size(.body) / 3, width: 12, height: 2)
    }
    paragraph.rows = paragraph.rows.beside([Row(ascent: 0, descent: 0, marks: [.boxes(boxes)])])
    paragraph.gap = Self.gap
    return paragraph
  }
}
