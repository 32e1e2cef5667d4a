internal import Faces
internal import Messages
internal import Pages
internal import Words

extension BodySetter {
  /// A heading and what stands under it, on a ground of their own.
  func card(_ group: [Int]) throws(FaceError) -> Slab {
    let heading = page.pieces[group[0]]
    let ink: Ink = heading.id.contains("today") ? .today : .accent
    let (pad, tab) = (dots(26), dots(7))
    let own = BodyColumns.Span(
      start: columns.own.start + pad,
      width: columns.own.width - (composer.beside == nil ? 2 : 1) * pad)
    let beside = BodyColumns.Span(
      start: columns.beside.start, width: max(0, columns.beside.width - pad))
    let whole = BodyColumns.Span(
      start: columns.whole.start + pad, width: columns.whole.width - 2 * pad)

    var y = pad + tab
    var marks: [Mark] = []
    for (place, index) in group.enumerated() {
      let piece = page.pieces[index]
      var style = RoleStyle(piece.role, hasOptions: true)
      if place == 0 { (style.own, style.beside, style.ink) = (36, 22, ink) }
      // What to do is what is read; where, is looked up.
      if piece.role == .item { style.isBold = ink == .today }
      if piece.role == .detail { (style.own, style.ink) = (28, .accent) }
      var slab: Slab
      if place > 0, piece.standsAlone {
        slab = try quote(piece, in: whole)
      } else {
        slab = try lines(
          index, style, indent: piece.role == .item ? dots(46) : 0, in: (own, beside))
        slab.gap = dots(style.gap * 0.6)
      }
      y += place == 0 ? 0 : slab.gap
      marks += slab.marks.map { $0.moved(down: y) }
      y += slab.height
    }
    y += pad * 8 / 10
    var card = Slab(height: y, gap: dots(24))
    card.marks = [
      composer.box(columns.whole.start, 0, columns.whole.width, y, radius: dots(18), .card),
      composer.box(own.start, 0, dots(72), tab, radius: tab / 2, ink),
    ]
    card.marks += marks
    return card
  }

  /// A queue number over the whole page.
  func number(_ piece: Piece) throws(FaceError) -> Slab {
    let room = columns.whole
    let height = Int(Double(composer.sheet.height) * 0.34 * min(1.1, max(0.7, scale)))
    let pad = height / 9
    // Digits and capitals are 0.714 of their size high.
    var size = (height - 2 * pad) * 1000 / 714
    let width = try composer.width(
      piece.text.string, in: piece.text.language, size: size, isBold: true)
    size = min(size, size * (room.width * 9 / 10) / max(1, width))
    let digits = try composer.text(
      piece.text.string, piece.id, in: piece.text.language, size: size, isBold: true, .today, room,
      .center)
    var slab = Slab(height: height, gap: 0)
    slab.marks = [composer.box(room.start, 0, room.width, height, radius: dots(28), .card)]
    slab.marks += digits.marks(baseline: height / 2 + size * 357 / 1000)
    return slab
  }

  /// The room in which letters of the terminal stand.
  func field() -> Slab {
    let cell = composer.sheet.cell
    let letters = page.field?.longest ?? 1
    let width = min(columns.own.width, (letters + 5) * cell.width)
    // One row of letters, wherever whole rows begin, and its edge.
    var slab = Slab(height: 3 * cell.height, gap: dots(12))
    slab.field = Area(
      x: columns.left(of: columns.own.start, width: width), y: 0, width: width, height: slab.height)
    return slab
  }
}

extension SetPage {
  /// Puts the field into a row of the terminal's own letters, with an edge around it.
  mutating func place(_ room: Area, of field: Field?, on sheet: Sheet, isMirrored: Bool) {
    guard let field else { return }
    let cell = sheet.cell
    let row = (room.y + cell.height - 1) / cell.height
    let first = (room.x + 2 * cell.width - 1) / cell.width
    let columns = min(field.longest + 1, (room.right - first * cell.width) / cell.width - 1)
    guard columns > 0 else { return }
    // It stands as near as it can to where reading begins.
    let last = (room.right - cell.width) / cell.width - columns
    let column = isMirrored ? max(first, last) : first
    self.field = FieldPlace(row: row, column: column, columns: columns)
    let edge = max(2, cell.height / 10)
    let inner = Area(
      x: column * cell.width, y: row * cell.height, width: columns * cell.width, height: cell.height
    )
    let around = inner.inset(by: -edge * 3)
    marks.append(.box(around, radius: edge * 2, .card))
    marks.append(.edge(around, radius: edge * 2, width: edge, .accent))
  }
}
