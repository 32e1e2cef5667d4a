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
    // On half a sheet a third of the line has no room for "Unterschrift" in two languages.
    let perRow = paper == .roll58 ? 1 : max(1, paper.isWide ? count : min(count, 2))
    let gap = 3 * Self.gap
    var paragraphs: [Paragraph] = []
    for first in stride(from: 0, to: count, by: perRow) {
      let indices = first..<min(first + perRow, count)
      let width = (paper.measure - (indices.count - 1) * gap) / indices.count
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

  /// The height of a blank for a pen, and of one for a stamp, in dots.
  private static let penRoom = 10 * Paper.dotsPerMillimetre
  private static let stampRoom = 20 * Paper.dotsPerMillimetre

  /// A blank's label in each language: the first in the left half, the others in the right.
  private func labels(
    _ index: Int, of versions: [Version], x: Int, width: Int
  ) throws(SlipError) -> [Row] {
    var rows: [Row] = []
    for (place, version) in versions.enumerated() where index < version.strip.labels.count {
      var style = style(.small, in: version.language)
      if place > 0, !style.isRightToLeft { style.alignment = .end }
      let first = width * 11 / 20
      let column = Column(
        x: place > 0 ? x + first : x, width: place > 0 ? width - first : first,
        language: version.language)
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
    paragraph.gap = Self.gap
    return paragraph
  }
}
