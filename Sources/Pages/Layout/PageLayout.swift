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
    let sides = Sides(
      pages.map(\.language), format, panel: hasPictures ? panelColumns : 0,
      areEven: manner.isAssisted)
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
    let parts = deal(blocks, sides, most: 8)
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
    func blocks(_ digits: [Int], numberScale: Int = 1) -> [Block] {
      BlockSetter(
        pages: pages, sides: sides, lit: lit, digits: digits, numberScale: numberScale,
        dimsBeside: !manner.isAssisted
      ).blocks
    }
    let page = pages[0]
    let inOrder = page.options.indices.map { $0 + 1 }
    if page.pieces.contains(where: { $0.role == .number }) {
      // As large as leaves the rest of the page on its screen.
      let whole = (2...4).reversed().lazy.map { scale in
        deal(blocks(inOrder, numberScale: scale), sides, most: 9)
      }.first { $0.count == 1 && $0[0].columns <= format.columns }
      if let whole { return whole }
    }
    let onOneScreen = blocks(inOrder)
    if let whole = withPicture(onOneScreen, page, sides) { return whole }
    let isLarge = format.look == .large && !page.offersLanguages
    if page.isNumberedThrough {
      // Ten answers are looked over at once: there a digit is rarely pressed, and the first of ten waits
      // for a second one.
      let most = isLarge ? 4 : page.offersChanges ? 10 : 9
      return deal(onOneScreen, sides, most: most, isAiry: isLarge)
    }
    // With more options than digits, 9 means "more" and eight are left for choosing.
    let most = isLarge ? 4 : 8
    if !isLarge {
      let whole = deal(onOneScreen, sides, most: 9)
      if whole.count == 1 { return whole }
    }
    let parts = deal(onOneScreen, sides, most: most, isAiry: isLarge)
    guard parts.count > 1, !page.options.isEmpty else { return parts }
    // Digits begin anew on each screen, and only now is it known which options stand on which.
    let digits = parts.flatMap { $0.options.indices.map { $0 + 1 } }
    return deal(blocks(digits), sides, most: most, isAiry: isLarge)
  }

  /// The page with its own picture above its choices, where all of it fits one screen.
  private func withPicture(_ blocks: [Block], _ page: Page, _ sides: Sides) -> [Part]? {
    guard format.hasPictures, sides.panel == 0, let picture = page.picture else { return nil }
    var blocks = blocks
    let first = blocks.firstIndex { !$0.options.isEmpty } ?? blocks.count
    blocks.insert(GallerySetter.block(of: picture, sides), at: first)
    let parts = deal(blocks, sides, most: 9, isAiry: format.look == .large)
    return parts.count == 1 ? parts : nil
  }

  /// What stands on one screen between head and foot.
  private struct Part {
    var rows: [Row] = []
    var blocks: [Block] = []
    var pieces: [Int] { blocks.flatMap(\.pieces) }
    var options: [Int] { blocks.flatMap(\.options) }
    var pictures: [PicturePlace] = []
    var columns: Int { rows.map(\.columns).max() ?? 0 }
  }

  /// Deals blocks out to screens; where a page of options takes several, each begins with its title.
  ///
  /// `isAiry` is whether choices never stand close together.
  private func deal(
    _ blocks: [Block], _ sides: Sides, most: Int, isAiry: Bool = false
  ) -> [Part] {
    let hasOptions = blocks.contains { !$0.options.isEmpty }
    let title = hasOptions ? blocks.first { $0.role == .title } : nil
    var screens: [[Block]] = [[]]
    for block in blocks.flatMap({ $0.pieces(of: bodyRows) }) {
      let before = screens[screens.count - 1]
      let options = before.reduce(0) { $0 + $1.options.count }
      let isFull =
        height(of: before + [block], isAiry ? .ample : .none) > bodyRows
        || (!block.options.isEmpty && options + block.options.count > most)
      if isFull, !before.isEmpty {
        screens.append([title, block].compactMap(\.self))
      } else {
        screens[screens.count - 1].append(block)
      }
    }
    return screens.map { part($0, sides) }
  }

  /// How many rows blocks take below each other.
  private func height(of blocks: [Block], _ room: Block.Room) -> Int {
    zip(blocks, blocks.dropFirst()).reduce(blocks.first?.rows.count ?? 0) { rows, pair in
      rows + (pair.1.isSpaced(after: pair.0, room) ? 1 : 0) + pair.1.rows.count
    }
  }

  /// One screen: what stands on it has all the room there is.
  private func part(_ blocks: [Block], _ sides: Sides) -> Part {
    let room = Block.Room.allCases.first { height(of: blocks, $0) <= bodyRows } ?? .none
    var part = Part(blocks: blocks)
    for (index, block) in blocks.enumerated() {
      if index > 0, block.isSpaced(after: blocks[index - 1], room) {
        part.rows.append(sides.gap)
      }
      part.pictures += block.pictures.map { picture in
        var placed = picture
        placed.row += part.rows.count
        return placed
      }
      part.rows += block.rows
    }
    return part
  }

  private func screen(
    _ part: Part, _ index: Int, of count: Int, _ pages: [Page], _ sides: Sides, _ panel: Panel?
  ) -> Screenful {
    let frame = Frame(
      self, sides, pages, index: index, count: count, options: part.options)
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
  var footRows: Int { manner.isAssisted ? 3 : 2 }
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
