internal import Faces

/// A page with its rows in place.
struct Page {
  /// The rows with the dots from the page's top edge to theirs.
  private(set) var rows: [(top: Int, row: Row)] = []

  /// The first free dot from the top.
  private(set) var bottom: Int

  init(top: Int) {
    bottom = top
  }

  /// Whether no paragraph stands on it, not even one in a printer's letters, which has no rows.
  private(set) var isEmpty = true

  mutating func append(_ paragraph: Paragraph) {
    if !isEmpty { bottom += paragraph.gap }
    isEmpty = false
    for row in paragraph.rows {
      rows.append((bottom, row))
      bottom += row.height
    }
  }

  /// Puts a row where its foot stands on `bottom`, whatever else is on the page.
  mutating func put(_ row: Row, above bottom: Int) {
    rows.append((bottom - row.height, row))
  }

  /// Puts paragraphs below each other, the first one's gap beginning at `top`.
  mutating func put(_ paragraphs: [Paragraph], from top: Int) {
    var y = top
    for paragraph in paragraphs {
      y += paragraph.gap
      for row in paragraph.rows {
        rows.append((y, row))
        y += row.height
      }
    }
  }

  /// Draws the page for people and for programs that read it: every text from its first line to its
  /// last, before the one beside it begins, and each marked as a paragraph.
  func draw(on canvas: Canvas, left: Int) {
    var order: [ObjectIdentifier] = []
    var places: [ObjectIdentifier: [(text: ShapedText, line: Int, x: Int, y: Int)]] = [:]
    for (top, row) in rows {
      for mark in row.marks {
        switch mark {
        case .boxes(let boxes):
          canvas.fill(boxes.map { $0.moved(x: left, y: top + row.ascent) })
        case .line(let line, let text, let x):
          let id = ObjectIdentifier(text)
          if places[id] == nil { order.append(id) }
          places[id, default: []].append((text, line, left + x, top + row.ascent))
        }
      }
    }
    for id in order {
      canvas.paragraph {
        for (text, line, x, y) in places[id] ?? [] {
          canvas.show(text, line: line, x: x, baseline: y)
        }
      }
    }
  }
}

extension Page {
  /// Fills pages with the paragraphs in order, from `top` down to `limit`, both in dots from the
  /// page's upper edge; without a limit there is one endless page.
  ///
  /// `foot` stands at the foot of the first page, and takes its room there. A paragraph that is taller
  /// than a page is broken between rows; nothing is left out.
  static func pages(
    of paragraphs: [Paragraph], top: Int, limit whole: Int?, foot: [Paragraph] = []
  ) -> [Page] {
    let footHeight = foot.reduce(0) { $0 + $1.gap + $1.height }
    var currentLimit = whole.map { $0 - footHeight }
    var pages: [Page] = []
    var page = Page(top: top)
    for chain in chains(of: paragraphs) {
      let room = (currentLimit ?? .max) - top
      let height = chain.reduce(0) { $0 + $1.gap + $1.height }
      let pieces = height - (chain.first?.gap ?? 0) <= room ? [chain] : split(chain)
      for piece in pieces {
        let height = piece.reduce(0) { $0 + $1.gap + $1.height }
        if !page.isEmpty, let limit = currentLimit, page.bottom + height > limit {
          pages.append(page)
          page = Page(top: top)
          if pages.count == 1 { currentLimit = whole }
        }
        for paragraph in piece { page.append(paragraph) }
      }
    }
    pages.append(page)
    if let whole { pages[0].put(foot, from: whole - footHeight) }
    return pages
  }

  /// The paragraphs that must stand on one page, a heading with what it leads to.
  private static func chains(of paragraphs: [Paragraph]) -> [[Paragraph]] {
    var chains: [[Paragraph]] = [[]]
    for paragraph in paragraphs {
      chains[chains.count - 1].append(paragraph)
      if !paragraph.leadsOn { chains.append([]) }
    }
    return chains.filter { !$0.isEmpty }
  }

  /// One row at a time, for what no page can hold whole.
  private static func split(_ chain: [Paragraph]) -> [[Paragraph]] {
    chain.flatMap { paragraph in
      paragraph.rows.enumerated().map { index, row in
        [Paragraph(gap: index == 0 ? paragraph.gap : 0, rows: [row])]
      }
    }
  }
}
