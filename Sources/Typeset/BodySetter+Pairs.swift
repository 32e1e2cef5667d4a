internal import Faces
internal import Messages
internal import Pages
internal import TextLayout
internal import Words

/// How the text of a role is set: sizes in points of the design.
struct RoleStyle {
  var own: Double
  var beside: Double
  var isBold = false
  var ink = Ink.text

  /// The room above it.
  var gap = 26.0

  /// In the large look, what is large already grows less than what was small.
  init(_ role: Piece.Role, hasOptions: Bool, isLarge: Bool = false) {
    switch role {
    case .title: (own, beside, isBold, gap) = (isLarge ? 36 : hasOptions ? 48 : 56, 24, true, 22)
    case .heading: (own, beside, isBold, ink, gap) = (32, 21, true, .accent, 30)
    case .detail: (own, beside, isBold, gap) = (30, 20, true, 12)
    case .notice: (own, beside, ink) = (30, 20, .today)
    case .hint: (own, beside, ink, gap) = (27, 20, .dim, 16)
    case .item: (own, beside, isBold, gap) = (31, 20, false, 14)
    case .paragraph, .number, .progress, .option: (own, beside) = (32, 21)
    }
  }
}

extension BodySetter {
  /// A piece in the visitor's language with the other beside it, or below it in the middle of the page.
  func pair(_ index: Int) throws(FaceError) -> Slab {
    let piece = page.pieces[index]
    let style = RoleStyle(
      piece.role, hasOptions: !page.options.isEmpty, isLarge: composer.look == .large)
    if isCentred { return try centred(index, style) }
    let indent = isIndented(piece) ? dots(46) : 0
    var slab = try lines(index, style, indent: indent, in: (columns.own, columns.beside))
    slab.gap = dots(style.gap)
    return slab
  }

  /// Whether a sign stands before its text.
  private func isIndented(_ piece: Piece) -> Bool {
    piece.role == .item || piece.role == .notice
  }

  /// Lines on both sides; the first ones share a baseline.
  func lines(
    _ index: Int, _ style: RoleStyle, indent: Int = 0,
    in room: (own: BodyColumns.Span, beside: BodyColumns.Span)
  ) throws(FaceError) -> Slab {
    let piece = page.pieces[index]
    var ownRoom = room.own
    ownRoom.start += indent
    ownRoom.width -= indent
    // Eyes do not find the next line of one that runs over the whole screen.
    ownRoom.width = min(ownRoom.width, Int(1500 * composer.sheet.unit * max(1, scale)))
    let own = try composer.text(
      piece.text.string, piece.id, in: piece.text.language, size: size(style.own),
      isBold: style.isBold, style.ink, ownRoom)
    let other = try beside(index).map { piece throws(FaceError) in
      try self.besideText(piece, style, room.beside)
    }
    let baseline = max(own.up, other?.up ?? 0)
    let height = max(
      baseline - own.up + own.height, other.map { baseline - $0.up + $0.height } ?? 0)
    var slab = Slab(height: height, gap: 0)
    slab.marks = own.marks(baseline: baseline) + (other?.marks(baseline: baseline) ?? [])
    if indent > 0 { slab.marks += try sign(piece, at: room.own.start, baseline: baseline, own) }
    return slab
  }

  /// The other language's words: small and dim, or like the visitor's where somebody helps.
  func besideText(
    _ piece: Piece, _ style: RoleStyle, _ room: BodyColumns.Span, isLit: Bool = false,
    _ standing: Standing = .start
  ) throws(FaceError) -> SetText {
    let isEqual = composer.setter.manner.isAssisted
    return try composer.text(
      piece.text.string, piece.id, in: piece.text.language,
      size: isEqual ? size(style.own * 0.86) : besideSize(style.beside),
      isBold: isEqual && style.isBold, isEqual ? style.ink : isLit ? .text : .dim, room,
      composer.isMirrored && standing == .start ? .end : standing)
  }

  /// What stands before a text: the point of a list, the mark of a warning.
  private func sign(
    _ piece: Piece, at start: Int, baseline: Int, _ own: SetText
  ) throws(FaceError) -> [Mark] {
    let height = size(30)
    if piece.role == .notice {
      return try composer.key(
        "!", at: start, baseline - height * 86 / 100, height: height, .today, .onKey
      ).marks
    }
    let point = max(3, dots(10))
    return [
      composer.box(
        start + dots(16), baseline - size(31) * 36 / 100 - point / 2, point, point,
        radius: point / 2,
        .accent)
    ]
  }

  /// In the middle of the page, the other language below.
  private func centred(_ index: Int, _ style: RoleStyle) throws(FaceError) -> Slab {
    let piece = page.pieces[index]
    var style = style
    if piece.role == .heading { style = RoleStyle(.title, hasOptions: true) }
    style.ink = piece.role == .notice ? .today : piece.role == .heading ? .text : style.ink
    let own = try composer.text(
      piece.text.string, piece.id, in: piece.text.language, size: size(style.own),
      isBold: style.isBold, style.ink, columns.whole, .center)
    var slab = Slab(height: own.height, gap: dots(16), marks: own.marks(baseline: own.up))
    guard let other = beside(index) else { return slab }
    let below = try besideText(other, style, columns.whole, .center)
    slab.marks += below.marks(baseline: slab.height + below.up)
    slab.height += below.height
    return slab
  }

  /// German words that are said or shown as they stand, in a box of their own.
  func quote(
    _ piece: Piece, in room: BodyColumns.Span? = nil
  ) throws(FaceError) -> Slab {
    let room = room ?? columns.whole
    let edge = dots(18)
    let inner = BodyColumns.Span(start: room.start + edge, width: room.width - 2 * edge)
    let words = try composer.text(
      piece.text.string, piece.id, in: piece.text.language, size: size(32), isBold: true, .text,
      inner,
      .center)
    var slab = Slab(height: words.height + 2 * dots(12), gap: dots(18))
    slab.marks = [
      composer.box(room.start, 0, room.width, slab.height, radius: dots(10), .lit)
    ]
    slab.marks += words.marks(baseline: dots(12) + words.up)
    return slab
  }
}
