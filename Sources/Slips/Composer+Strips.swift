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
      let versions = blocks.compactMap { language, lines in
        index < lines.count
          ? Version(language: language, id: lines[index].id, strip: Strip(lines[index].text)) : nil
      }
      paragraphs.append(try tearLine())
      let owner = "\u{2066}\(slip.number) \u{B7} \(slip.issued)\u{2069}"
      paragraphs.append(
        try words(
          owner, Lettering(isBold: true), style: style(.body, in: .source, bold: true),
          id: "number"))
      for version in versions where !version.strip.statement.isEmpty {
        paragraphs.append(
          try words(
            version.strip.statement, Lettering(), style: style(.body, in: version.language),
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

  /// Lines to write on with their labels below; beside each other on a sheet.
  private func blanks(of versions: [Version]) throws(SlipError) -> [Paragraph] {
    let count = versions.map(\.strip.labels.count).max() ?? 0
    if let letters { return try blanks(count, of: versions, labelledIn: letters) }
    // On half a sheet a third of the line has no room for "Unterschrift" in two languages.
    let perRow = paper.height == nil ? 1 : max(1, paper.isWide ? count : min(count, 2))
    let gap = 3 * Self.gap
    let width = (paper.measure - (perRow - 1) * gap) / perRow
    var paragraphs: [Paragraph] = []
    for first in stride(from: 0, to: count, by: perRow) {
      let indices = first..<min(first + perRow, count)
      let room = indices.contains(count - 1) ? Self.stampRoom : Self.penRoom
      var boxes: [Box] = []
      var labels: [Row] = []
      for index in indices {
        let x = (index - first) * (width + gap)
        boxes.append(Box(x: x, y: room - 2, width: width, height: 2))
        labels = labels.beside(try self.labels(index, of: versions, x: x, width: width))
      }
      paragraphs.append(Paragraph(gap: 0, rows: [Row(height: room, boxes: boxes)] + labels))
    }
    return paragraphs
  }

  /// Lines to write on, one below another, each with the labels that letters can say in one line
  /// and those that are drawn below: dots beside letters are more than a printer can do.
  private func blanks(
    _ count: Int, of versions: [Version], labelledIn letters: EscPosText
  ) throws(SlipError) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    for index in 0..<count {
      let room = index == count - 1 ? Self.stampRoom : Self.penRoom
      let box = Box(x: 0, y: room - 2, width: paper.measure, height: 2)
      paragraphs.append(Paragraph(gap: 0, rows: [Row(height: room, boxes: [box])]))
      let labelled = versions.filter { index < $0.strip.labels.count }
      let said = labelled.map { $0.strip.labels[index] }.filter {
        letters.passage(of: $0, Lettering()) != nil
      }
      if let passage = letters.passage(of: said.joined(separator: " \u{B7} "), Lettering()),
        !said.isEmpty
      {
        paragraphs.append(Paragraph(passage, gap: 0))
      }
      for version in labelled where !said.contains(version.strip.labels[index]) {
        var label = try paragraph(
          version.strip.labels[index], style: style(.note, in: version.language), id: version.id)
        label.gap = 0
        paragraphs.append(label)
      }
    }
    return paragraphs
  }

  /// The height of a blank for a pen, and of one for a stamp, in dots.
  private static let penRoom = 10 * Paper.dotsPerMillimetre
  private static let stampRoom = 20 * Paper.dotsPerMillimetre

  /// A blank's label in each language: the first in the left half, the others in the right.
  private func labels(
    _ index: Int, of versions: [Version], x: Int, width: Int
  ) throws(SlipError) -> [Row] {
    var rows: [Row] = []
    for (place, version) in versions.enumerated() where index < version.strip.labels.count {
      var style = style(.note, in: version.language)
      if place > 0, !style.isRightToLeft { style.alignment = .end }
      let column = Column(
        x: place > 0 ? x + width / 2 : x, width: width / 2, language: version.language)
      rows = rows.beside(
        try paragraph(version.strip.labels[index], style: style, in: column, id: version.id).rows)
    }
    return rows
  }

  /// Scissors and a broken line.
  private func tearLine() throws(SlipError) -> Paragraph {
    let (sign, dashes) = Column(x: 0, width: paper.measure, language: .source)
      .hanging(by: 2 * paper.size(.body))
    var paragraph = try paragraph(
      "\u{2702}", style: style(.body, in: .source), in: sign, id: "tear")
    let boxes = stride(from: dashes.x, to: dashes.x + dashes.width - 12, by: 22).map {
      Box(x: $0, y: -paper.size(.body) / 3, width: 12, height: 2)
    }
    paragraph.rows = paragraph.rows.beside([Row(ascent: 0, descent: 0, marks: [.boxes(boxes)])])
    paragraph.gap = 3 * Self.gap
    return paragraph
  }
}
