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

  /// `office` is the office's name, shown at the head of every screen.
  package init(_ format: Format, office: String, _ messages: Messages) {
    self.format = format
    self.office = office
    self.messages = messages
  }

  /// The screens that a page takes, at least one.
  ///
  /// `pages` holds the page in the visitor's language, and in a second one where it is shown beside;
  /// `lit` is the option that is lit, by its place among the page's options.
  package func screens(_ pages: [Page], lit: Int? = nil) -> [Screenful] {
    let sides = Sides(pages.map(\.language), format)
    func blocks(_ digits: [Int]) -> [Block] {
      BlockSetter(pages: pages, sides: sides, lit: lit, digits: digits).blocks
    }
    let onOneScreen = blocks(pages[0].options.indices.map { $0 + 1 })
    // With more options than digits, 9 means "more" and eight are left for choosing.
    let attempts = [(closely: false, most: 9), (true, 9), (true, 8)].lazy.map {
      deal(onOneScreen, sides, closely: $0.closely, most: $0.most)
    }
    var parts = attempts.first { $0.count == 1 } ?? deal(onOneScreen, sides, closely: true, most: 8)
    if parts.count > 1, !pages[0].options.isEmpty {
      // Digits begin anew on each screen, and only now is it known which options stand on which.
      let digits = parts.flatMap { $0.options.indices.map { $0 + 1 } }
      parts = deal(blocks(digits), sides, closely: true, most: 8)
    }
    return parts.enumerated().map { index, part in
      screen(part, index, of: parts.count, pages, sides)
    }
  }

  /// What stands on one screen between head and foot.
  private struct Part {
    var rows: [Row] = []
    var options: [Int] = []
    var last: Block?
  }

  /// Deals blocks out to screens; where a page of options takes several, each begins with its title.
  private func deal(_ blocks: [Block], _ sides: Sides, closely: Bool, most: Int) -> [Part] {
    let limit = format.rows - 3 - footRows
    let hasOptions = blocks.contains { $0.option != nil }
    let title = hasOptions ? blocks.first { $0.role == .title } : nil
    var parts = [Part()]

    for block in blocks.flatMap({ $0.pieces(of: limit) }) {
      var part = parts[parts.count - 1]
      let gap = part.last.map { block.isSpaced(after: $0, closely: closely) ? 1 : 0 } ?? 0
      let isFull =
        part.rows.count + gap + block.rows.count > limit
        || (block.option != nil && part.options.count == most)
      if isFull, !part.rows.isEmpty {
        part = Part(rows: title?.rows ?? [], last: title)
        if title != nil { part.rows.append(sides.gap) }
        parts.append(part)
      } else if gap == 1 {
        part.rows.append(sides.gap)
      }
      part.rows += block.rows
      part.options += [block.option].compactMap(\.self)
      part.last = block
      parts[parts.count - 1] = part
    }
    return parts
  }

  private func screen(
    _ part: Part, _ index: Int, of count: Int, _ pages: [Page], _ sides: Sides
  ) -> Screenful {
    let frame = Frame(self, sides, pages, index: index, count: count, part.options.count)
    let free = format.rows - 3 - footRows - part.rows.count
    // A page with room to spare stands a row lower, away from the status line.
    let above = free > 0 ? [sides.gap] : []
    let below = Array(repeating: sides.gap, count: max(0, free - above.count))
    return Screenful(
      rows: [frame.head, frame.status] + above + part.rows + below + [frame.rule] + frame.foot,
      options: part.options, index: index, count: count,
      field: pages[0].field.map { _ in
        sides.field(row: 2 + above.count + part.rows.count, in: pages[0].language)
      })
  }

  /// The rows that the keys take: one for each language that may stand there.
  private var footRows: Int { 2 }
}

extension Block {
  /// The block itself, or parts of it where it is higher than a screen.
  fileprivate func pieces(of limit: Int) -> [Block] {
    stride(from: 0, to: max(1, rows.count), by: limit).map { start in
      Block(rows: Array(rows[start..<min(start + limit, rows.count)]), role: role)
    }
  }
}
