internal import Pages
internal import Words

/// Where a page's two languages stand between its edges, measured from where reading begins.
struct BodyColumns {
  /// The white at each edge.
  let margin: Int

  /// Between the edges, without a picture of the page's own.
  let whole: Span

  let own: Span

  /// German mostly: at the other side of the page, a third of it.
  let beside: Span

  /// The page's own picture, at the end of its lines; nil where it has none.
  private let picture: Span?
  private let width: Int
  private let isMirrored: Bool

  /// From `start`, so many dots.
  struct Span {
    var start: Int
    var width: Int
    var end: Int { start + width }
  }

  init(_ pages: [Page], _ sheet: Sheet, isAssisted: Bool, isLarge: Bool) {
    let unit = sheet.unit
    width = sheet.width
    margin = max(10, Int(72 * unit))
    isMirrored = pages[0].language.direction == .rightToLeft
    let between = sheet.width - 2 * margin
    let gap = Int(48 * unit)
    let side = pages[0].picture == nil ? 0 : between * 27 / 100
    picture = side > 0 ? Span(start: margin + between - side, width: side) : nil
    let free = between - (side > 0 ? side + gap : 0)
    whole = Span(start: margin, width: free)
    guard pages.count > 1 else {
      (own, beside) = (whole, Span(start: margin + free, width: 0))
      return
    }
    let share = isAssisted ? 0.485 : isLarge ? 0.73 : 0.65
    let ownWidth = Int(Double(free) * share)
    own = Span(start: margin, width: ownWidth)
    let start = margin + ownWidth + Int(Double(free) * 0.03)
    beside = Span(start: start, width: margin + free - start)
  }

  /// The left edge of what begins at `start` in the direction of reading.
  func left(of start: Int, width: Int) -> Int { isMirrored ? self.width - start - width : start }

  /// The page's own picture in the room of its body.
  func mark(of name: String, in room: Area) -> Mark {
    let span = picture ?? whole
    // Drawings are six wide and five high.
    let height = min(span.width * 5 / 6, room.height)
    return .drawing(
      name,
      Area(
        x: left(of: span.start, width: span.width), y: room.y, width: span.width, height: height))
  }
}
