package import Messages
internal import TextLayout
internal import Words

/// Sets pages onto a screen: one language over its full width, or two side by side.
///
/// The second language, German mostly, stands beside the visitor's line for line: at the right of
/// one that runs from left to right, at the left of one that runs from right to left.
package struct PageLayout: Sendable {
  let format: Format
  let office: String
  let messages: Messages
  let manner: Manner

  /// `office` is the office's name, shown at the head of every screen.
  package init(
    _ format: Format, office: String, _ messages: Messages, _ manner: Manner = Manner()
  ) {
    self.format = format
    self.office = office
    self.messages = messages
    self.manner = manner
  }

  /// The screens that a page takes, at least one.
  ///
  /// `pages` holds the page in the visitor's language, and in a second one where it is shown beside;
  /// `lit` is the option that is lit, by its place among the page's options. With `showsPictures`,
  /// the page's pictures take the place of its words where the screen shows any.
  package func screens(
    _ pages: [Page], lit: Int? = nil, showsPictures: Bool = false
  ) -> [Screenful] {
    let hasPictures = format.hasPictures && pages[0].hasPictures
    if hasPictures, showsPictures { return gallery(pages, lit: lit) }
    let sides = Sides(pages.map(\.language), format, panel: hasPictures ? panelColumns : 0)
    let parts = self.parts(pages, sides, lit)
    return parts.enumerated().map { index, part in
      let panel = Panel(pages[0], part.options, lit: lit, sides, rows: bodyRows)
      return screen(part, index, of: parts.count, pages, sides, panel)
    }
  }

  /// The pictures of a page instead of its words, with a digit below each.
  private func gallery(_ pages: [Page], lit: Int?) -> [Screenful] {
    let sides = Sides(pages.map(\.language), format)
    let setter = GallerySetter(pages: pages, sides: sides, lit: lit)
    let blocks = setter.blocks(rows: bodyRows)
    let parts = deal(blocks, sides, closely: true, most: 8)
    return parts.enumerated().map { index, part in
      screen(part, index, of: parts.count, pages, sides, nil)
    }
  }

  /// The columns that pictures take beside the text: a screen that is wide enough for both.
  private var panelColumns: Int {
    let free = format.columns - Format.smallest.columns
    guard free >= PicturePlace.columns else { return 0 }
    // Two sides of text are as wide on 79 columns as on 80.
    return max(1, min(3, free / Panel.tileColumns)) * Panel.tileColumns - 1
  }

  /// What lies between the line above the page and the keys below it.
  private var bodyRows: Int { format.rows - 3 - footRows }

  private func parts(_ pages: [Page], _ sides: Sides, _ lit: Int?) -> [Part] {
    func blocks(_ digits: [Int]) -> [Block] {
      BlockSetter(
        pages: pages, sides: sides, lit: lit, digits: digits, dimsBeside: !manner.isAssisted
      ).blocks
    }
    let onOneScreen = blocks(pages[0].options.indices.map { $0 + 1 })
    if let whole = withPicture(onOneScreen, pages[0], sides) { return whole }
    // With more options than digits, 9 means "more" and eight are left for choosing.
    let isLarge = format.look == .large && !pages[0].offersLanguages
    let attempts = [(false, 9), (true, 9), (true, 8)].lazy.map { closely, most in
      deal(onOneScreen, sides, closely: closely, most: most)
    }
    let most = isLarge ? 4 : 8
    var parts =
      isLarge
      ? deal(onOneScreen, sides, closely: false, most: most)
      : attempts.first { $0.count == 1 } ?? deal(onOneScreen, sides, closely: true, most: most)
    if parts.count > 1, !pages[0].options.isEmpty {
      // Digits begin anew on each screen, and only now is it known which options stand on which.
      let digits = parts.flatMap { $0.options.indices.map { $0 + 1 } }
      parts = deal(blocks(digits), sides, closely: !isLarge, most: most)
    }
    return parts
  }

  /// The page with its own picture above its choices, where all of it fits one screen.
  private func withPicture(_ blocks: [Block], _ page: Page, _ sides: Sides) -> [Part]? {
    guard format.hasPictures, sides.panel == 0, let picture = page.picture else { return nil }
    var blocks = blocks
    let first = blocks.firstIndex { !$0.options.isEmpty } ?? blocks.count
    blocks.insert(GallerySetter.block(of: picture, sides), at: first)
    return [false, true].lazy
      .map { deal(blocks, sides, closely: $0 && format.look != .large, most: 9) }
      .first { $0.count == 1 }
  }

  /// What stands on one screen between head and foot.
  private struct Part {
    var rows: [Row] = []
    var pieces: [Int] = []
    var options: [Int] = []
    var pictures: [PicturePlace] = []
    var last: Block?
  }

  /// Deals blocks out to screens; where a page of options takes several, each begins with its title.
  private func deal(_ blocks: [Block], _ sides: Sides, closely: Bool, most: Int) -> [Part] {
    let hasOptions = blocks.contains { !$0.options.isEmpty }
    let title = hasOptions ? blocks.first { $0.role == .title } : nil
    var parts = [Part()]

    for block in blocks.flatMap({ $0.pieces(of: bodyRows) }) {
      var part = parts[parts.count - 1]
      let gap = part.last.map { block.isSpaced(after: $0, closely: closely) ? 1 : 0 } ?? 0
      let isFull =
        part.rows.count + gap + block.rows.count > bodyRows
        || (!block.options.isEmpty && part.options.count + block.options.count > most)
      if isFull, !part.rows.isEmpty {
        part = Part(rows: title?.rows ?? [], pieces: title?.pieces ?? [], last: title)
        if title != nil { part.rows.append(sides.gap) }
        parts.append(part)
      } else if gap == 1 {
        part.rows.append(sides.gap)
      }
      part.pictures += block.pictures.map { picture in
        var placed = picture
        placed.row += part.rows.count
        return placed
      }
      part.rows += block.rows
      part.pieces += block.pieces
      part.options += block.options
      part.last = block
      parts[parts.count - 1] = part
    }
    return parts
  }

  private func screen(
    _ part: Part, _ index: Int, of count: Int, _ pages: [Page], _ sides: Sides, _ panel: Panel?
  ) -> Screenful {
    let frame = Frame(
      self, sides, pages, index: index, count: count, options: part.options.count)
    let free = bodyRows - part.rows.count
    // A page with room to spare stands a row lower, away from the status line.
    let above = free > 0 ? [sides.gap] : []
    let below = Array(repeating: sides.gap, count: max(0, free - above.count))
    var body = above + part.rows + below
    for (row, caption) in panel?.captions ?? [:] {
      body[row] = sides.row(body[row], withPanel: caption)
    }
    let pictures = part.pictures.map { ($0, above.count) } + (panel?.pictures ?? []).map { ($0, 0) }
    return Screenful(
      rows: [frame.head, frame.status] + body + [frame.rule] + frame.foot,
      pieces: part.pieces, options: part.options, index: index, count: count,
      field: pages[0].field.map {
        sides.field(
          row: 2 + above.count + part.rows.count, longest: $0.longest, in: pages[0].language)
      },
      pictures: pictures.map { picture, lower in
        var placed = picture
        placed.row += 2 + lower
        return placed
      })
  }

  /// The rows that the keys take: one for each language that may stand there, and one for the keys
  /// of whoever helps.
  private var footRows: Int { manner.isAssisted ? 3 : 2 }
}

extension Block {
  /// The block itself, or parts of it where it is higher than a screen.
  fileprivate func pieces(of limit: Int) -> [Block] {
    guard rows.count > limit else { return [self] }
    return stride(from: 0, to: max(1, rows.count), by: limit).map { start in
      Block(
        rows: Array(rows[start..<min(start + limit, rows.count)]), role: role,
        pieces: start == 0 ? pieces : [], options: start == 0 ? options : [])
    }
  }
}
