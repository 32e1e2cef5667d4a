internal import Words

extension Composer {
  /// The office, the time, and the number so large that it is read across a room.
  func head(of slip: Slip, in column: Column) throws(SlipError) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    let visitor = slip.blocks.last?.language ?? .source
    for line in slip.office {
      // A German line would run from right to left in an Arabic reader's direction.
      let language =
        visitor.direction == .rightToLeft && line.arabicRanges.isEmpty ? .source : visitor
      let style = style(.body, in: language, bold: true, alignment: .center)
      let lettering = Lettering(isBold: true, isCentered: true)
      paragraphs.append(try words(line, lettering, style: style, in: column, id: "office"))
    }
    let style = style(.note, in: .source, alignment: .center)
    paragraphs.append(
      try words(
        slip.issued, Lettering(isCentered: true), style: style, in: column, id: "issued"))
    paragraphs.append(try number(slip.number, in: column))
    return paragraphs
  }

  /// The number on one line, a little smaller where there is no room for it.
  private func number(_ number: String, in column: Column) throws(SlipError) -> Paragraph {
    let lettering = Lettering(isCentered: true, isNumber: true)
    if let passage = letters?.passage(of: number, lettering) {
      return Paragraph(passage, gap: Self.gap)
    }
    var style = style(.number, in: .source, bold: true, alignment: .center)
    let text = "\u{2066}\(number)\u{2069}"
    let free = try fonts.shape(text, as: style, width: 10 * paper.width, id: "number")
    if free.width > column.width {
      style.size = max(Paper.smallestNumber, style.size * column.width / free.width)
    }
    return try paragraph(text, style: style, in: column, id: "number")
  }
}
