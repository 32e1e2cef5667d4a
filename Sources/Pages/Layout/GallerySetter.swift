internal import Messages
internal import TextLayout
internal import Words

/// Sets the pictures of a page as blocks of rows, in the place of its words.
///
/// A visitor who cannot read chooses among them; each has its digit and its words below it.
struct GallerySetter {
  let pages: [Page]
  let sides: Sides
  let lit: Int?

  private var tileColumns: Int { PicturePlace.columns + 2 }
  private var perRow: Int { max(1, (sides.format.columns - 2) / tileColumns) }

  /// The title, then the page's own picture with its choices, or rows of pictured choices; `rows`
  /// are those of the body.
  func blocks(rows: Int) -> [Block] {
    let words = BlockSetter(
      pages: pages, sides: sides, lit: lit, digits: pages[0].options.indices.map { $0 + 1 }
    ).blocks
    let title = words.filter { $0.role == .title }
    if let picture = pages[0].picture {
      return title + [GallerySetter.block(of: picture, sides)]
        + words.filter { !$0.options.isEmpty }
    }
    let free = rows - title.reduce(0) { $0 + $1.rows.count } - 1
    let perScreen = min(8, perRow * max(1, free / (PicturePlace.rows + 2)))
    // With all on one screen, words may take what room is left.
    let lines = max(1, min(6, free / max(1, perScreen / perRow) - PicturePlace.rows))
    let options = Array(pages[0].options.indices)
    return title
      + stride(from: 0, to: options.count, by: perRow).flatMap { start in
        row(
          Array(options[start..<min(start + perRow, options.count)]), lines: lines,
          perScreen: perScreen)
      }
  }

  /// Options beside each other, each with its picture above its words.
  private func row(_ options: [Int], lines: Int, perScreen: Int) -> [Block] {
    var pictures: [PicturePlace] = []
    var cells = Array(
      repeating: Array(repeating: blank, count: perRow), count: PicturePlace.rows + lines)
    for (place, option) in options.enumerated() {
      let slot = sides.page.beginsAtRight ? perRow - 1 - place : place
      if let picture = pages[0].options[option].picture {
        pictures.append(
          PicturePlace(picture: picture, row: 0, column: 2 + slot * tileColumns))
      }
      for (line, caption) in captions(of: option, digit: option % perScreen + 1, lines).enumerated()
      {
        cells[PicturePlace.rows + line][slot] = caption
      }
    }
    let rows = cells.map { Row([Span(" ")] + $0) }
    let pieces = pages[0].pieces.indices.filter { index in
      pages[0].pieces[index].option.map(options.contains) ?? false
    }
    return [
      Block(
        rows: rows, role: .option(options[0]), pieces: pieces, options: options,
        pictures: pictures)
    ]
  }

  private var blank: Span { Span(String(repeating: " ", count: tileColumns)) }

  /// The words of an option in each language, in so many lines; the list of words has them whole.
  private func captions(of option: Int, digit: Int, _ most: Int) -> [Span] {
    let said = pages.compactMap { page in page.pieces.first { $0.option == option } }
    var captions: [Span] = []
    for (index, piece) in said.enumerated() {
      let text = sides.typesetter(piece.text.language)
      let whole = (index == 0 ? "\(digit) " : "") + piece.text.marked
      let lines = text.lines(whole, columns: PicturePlace.columns)
      let style: Style =
        option == lit ? .reverse : index == 0 ? .accent(.notice) : .dim
      captions += lines.map { Span(text.cell($0, columns: tileColumns, alignment: .centre), style) }
    }
    return Array(captions.prefix(most))
  }

  /// A picture by itself.
  static func block(of picture: String, _ sides: Sides) -> Block {
    let column =
      sides.page.beginsAtRight ? sides.format.columns - 2 - PicturePlace.columns : 2
    return Block(
      rows: Array(repeating: Row(), count: PicturePlace.rows), role: .hint,
      pictures: [PicturePlace(picture: picture, row: 0, column: column)])
  }
}
