internal import Faces
internal import Pages
internal import TextLayout
internal import Words

/// Composes one screen of a page: head and foot, and between them its parts as large as they fit.
struct PageComposer {
  let setter: PageSetter
  let pages: [Page]
  let screen: Screenful
  let lit: Int?
  let look: Look
  let sheet: Sheet
  let columns: BodyColumns

  init(
    _ setter: PageSetter, _ pages: [Page], _ screen: Screenful, lit: Int?, _ look: Look,
    _ sheet: Sheet
  ) {
    self.setter = setter
    self.pages = pages
    self.screen = screen
    self.lit = lit
    self.look = look
    self.sheet = sheet
    columns = BodyColumns(
      pages, sheet, isAssisted: setter.manner.isAssisted, isLarge: look == .large)
  }

  var page: Page { pages[0] }

  /// The page beside the visitor's; nil where it stands alone.
  var beside: Page? { pages.count > 1 ? pages[1] : nil }

  var isMirrored: Bool { page.language.direction == .rightToLeft }

  /// So many points of the design, in dots.
  func dots(_ points: Double) -> Int { Int((points * sheet.unit).rounded()) }

  /// The screen as large as it fits.
  func composed() throws(FaceError) -> SetPage {
    let head = try self.head()
    let foot = try self.foot()
    let room = bodyRoom(below: head.bottom, above: foot.top)
    let (slabs, scale) = try fitted(to: room.height)
    var set = SetPage(width: sheet.width, height: sheet.height, look: look)
    set.marks = head.marks + foot.marks
    set.scale = scale
    var y = room.y
    for (index, slab) in slabs.enumerated() {
      y += index == 0 ? 0 : slab.gap
      set.marks += slab.marks.map { $0.moved(down: y) }
      for (option, area) in slab.options { set.options[option] = area.moved(down: y) }
      if let field = slab.field {
        set.place(field.moved(down: y), of: page.field, on: sheet, isMirrored: isMirrored)
      }
      y += slab.height
    }
    if let picture = page.picture { set.marks.append(columns.mark(of: picture, in: room)) }
    set.fits = y <= room.bottom
    return set
  }

  private func bodyRoom(below top: Int, above bottom: Int) -> Area {
    Area(x: 0, y: top, width: sheet.width, height: bottom - top)
  }

  /// The parts of the body at the largest scale at which they have room, with choices as high as room is
  /// left for them.
  private func fitted(to height: Int) throws(FaceError) -> ([Slab], Double) {
    let scales = Scale.of(look)
    var (low, high) = (0, scales.count - 1)
    // The scales shrink: the first one that fits is looked for.
    while low < high {
      let middle = (low + high) / 2
      if try slabs(scales[middle]).height <= height { high = middle } else { low = middle + 1 }
    }
    let scale = scales[low]
    let slabs = try slabs(scale)
    let rows = slabs.filter(\.isRow)
    guard !rows.isEmpty, slabs.height < height else { return (slabs, scale) }
    let most = dots((rows.count < 6 ? 116 : 96) * max(1, scale))
    // Rows grow together up to the same height.
    var row = rows.map(\.height).max() ?? 0
    let free = height - slabs.height
    let sum = rows.reduce(0) { $0 + $1.height }
    row = max(rows.map(\.height).min() ?? 0, min(most, (sum + free) / rows.count))
    while rows.reduce(0, { $0 + max($1.height, row) }) > sum + free, row > 0 { row -= 1 }
    return (try self.slabs(scale, row: row), scale)
  }

  /// The parts of the body below each other.
  func slabs(_ scale: Double, row: Int = 0) throws(FaceError) -> [Slab] {
    try BodySetter(self, scale: scale, row: row).slabs()
  }
}

/// How much larger or smaller than designed a page may be set, from the largest on.
enum Scale {
  static func of(_ look: Look) -> [Double] {
    let least = [1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55]
    guard look == .large else { return [1.1, 1.05] + least }
    return [2.2, 2.1, 2.0, 1.9, large, 1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1] + least
  }

  /// How much larger letters are in the large look.
  static let large = 1.8
}
