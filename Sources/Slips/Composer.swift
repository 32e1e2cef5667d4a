internal import Faces
internal import Words

/// Turns a slip into paragraphs that are measured to a paper.
struct Composer {
  let fonts: FontBook
  let drawings: DrawingBook
  let paper: Paper

  /// The printer's own letters, for what they can say; nil where all is drawn.
  var letters: EscPosText?

  /// Whether steps for later stand in full too.
  var isWhole = false

  /// The slip from top to bottom, and what stands at the foot of the first page.
  func parts(of slip: Slip) throws(SlipError) -> (body: [Paragraph], foot: [Paragraph]) {
    let head = try head(of: slip)
    let strips = try strips(of: slip)
    guard paper.height != nil else { return (try head + roll(slip) + strips, []) }
    return (try head + sheet(slip), strips)
  }

  /// The lines of a block that stand on this paper, in their order; the head and the strips have
  /// places of their own.
  func lines(of block: Slip.Block, whole: Bool) -> [Slip.Line] {
    block.lines.filter { line in
      switch line.role {
      case .now, .strip: false
      case .full(let isNow): isNow || whole
      case .more: !whole
      default: !line.text.isEmpty
      }
    }
  }

  /// One line of a slip, as its role wants it.
  func paragraph(_ line: Slip.Line, in column: Column) throws(SlipError) -> Paragraph {
    var column = column
    if let language = line.language { column.language = language }
    let language = column.language
    switch line.role {
    case .heading, .purpose:
      var heading = try paragraph(
        line.text, style: style(.heading, in: language, bold: true), in: column, id: line.id)
      heading.gap = Self.gap(above: line.role)
      heading.leadsOn = line.role == .heading
      return heading
    case .sentence: return try balanced(line, in: column)
    case .meaning:
      let style = style(.body, in: language, alignment: .center)
      return try paragraph(line.text, style: style, in: column, id: line.id)
    case .now:
      return try paragraph(
        line.text, style: style(.heading, in: language, bold: true), in: column, id: line.id)
    case .text, .strip, .note, .fact, .more:
      let size: TextSize = line.role == .note ? .small : .body
      return try paragraph(line.text, style: style(size, in: language), in: column, id: line.id)
    case .full:
      let (_, rest) = column.hanging(by: indent)
      var text = try paragraph(
        line.text, style: style(.body, in: language), in: rest, id: line.id)
      text.gap = Self.gap(above: line.role)
      return text
    case .detail:
      let (_, rest) = column.hanging(by: indent)
      var detail = try paragraph(
        line.text, style: style(.note, in: language, bold: true), in: rest, id: line.id)
      detail.gap = Self.gap(above: line.role)
      return detail
    case .step(let number):
      return try paragraph(
        line, marker: String(number), isBold: !line.isLater, in: column)
    case .paper(let status):
      return try paragraph(line, marker: status.sign, isBold: false, in: column)
    }
  }

  /// A text that hangs beside its marker, on the side where the language begins.
  func paragraph(
    _ line: Slip.Line, marker: String, isBold: Bool, in column: Column
  ) throws(SlipError) -> Paragraph {
    let (first, rest) = column.hanging(by: indent)
    let language = column.language
    let size: TextSize =
      marker.first?.isNumber != true ? .heading : isBold ? .body : .note
    let sign = try paragraph(
      marker, style: style(size, in: language, bold: isBold), in: first, id: line.id)
    // What is to be done today stands out from everything else.
    let words: TextSize = isBold ? .body : .note
    var text = try paragraph(
      line.text, style: style(words, in: language, bold: isBold), in: rest, id: line.id)
    if !isBold { text.gap = Self.gap / 4 }
    text.rows[0] = text.rows[0].marked(by: sign.rows[0])
    return text
  }

  /// A sentence to show, in the middle, its lines as long as one another: no word stands alone.
  func balanced(_ line: Slip.Line, in column: Column) throws(SlipError) -> Paragraph {
    let style = style(.sentence, in: .source, bold: true, alignment: .center)
    var best = try paragraph(line.text, style: style, in: column, id: line.id)
    var narrower = column
    while best.rows.count > 1, narrower.width > column.width / 2 {
      narrower.x += Self.gap
      narrower.width -= 2 * Self.gap
      let next = try paragraph(line.text, style: style, in: narrower, id: line.id)
      guard next.rows.count == best.rows.count else { break }
      best = next
    }
    return best
  }

  /// How far a step's text stands in from its number.
  var indent: Int { paper.size(.body) * 3 / 2 }
}

extension Composer {
  /// The usual white between two paragraphs, in dots.
  static let gap = Paper.dotsPerMillimetre

  /// The white above a line: a heading parts, a detail belongs to what it stands below.
  static func gap(above role: Slip.Role) -> Int {
    switch role {
    case .heading: gap
    case .detail, .full, .fact, .note: gap / 4
    case .text, .step, .paper, .more, .strip, .now, .purpose, .sentence, .meaning: gap / 2
    }
  }

  /// A text over the paper's whole width, or in a column of it.
  func paragraph(
    _ text: String, style: TextStyle, in column: Column? = nil, id: String
  ) throws(SlipError) -> Paragraph {
    let column = column ?? Column(x: 0, width: paper.measure, language: style.language)
    let shaped = try fonts.shape(text, as: style, width: column.width, id: id)
    return Paragraph(gap: Self.gap / 2, rows: Row.rows(of: shaped, x: column.x))
  }

  /// Words in the printer's letters where they can say them, else drawn.
  func words(
    _ text: String, _ lettering: Lettering, style: TextStyle, in column: Column? = nil, id: String
  ) throws(SlipError) -> Paragraph {
    if let passage = letters?.passage(of: text, lettering) {
      return Paragraph(passage, gap: Self.gap / 2)
    }
    return try paragraph(text, style: style, in: column, id: id)
  }

  func style(
    _ size: TextSize, in language: Language, bold: Bool = false, alignment: Alignment = .start
  ) -> TextStyle {
    TextStyle(
      language: language, size: paper.size(size), isBold: bold, alignment: alignment,
      leading: .snug)
  }

  /// The whole width of the paper, for a language.
  func whole(_ language: Language) -> Column {
    Column(x: 0, width: paper.measure, language: language)
  }

  /// A thin line from edge to edge.
  func rule(_ thickness: Int = 2) -> Paragraph {
    let box = Box(x: 0, y: 0, width: paper.measure, height: thickness)
    return Paragraph(gap: Self.gap, rows: [Row(height: thickness, boxes: [box])], leadsOn: true)
  }
}
