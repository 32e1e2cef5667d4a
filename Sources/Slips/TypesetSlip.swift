package import Words

/// A slip in its place on paper; the same one is drawn as a PDF and as pictures.
///
/// It holds the shaped lines, so drawing it twice shapes nothing twice.
package struct TypesetSlip {
  package let paper: Paper

  private let number: String
  private let pages: [Page]

  /// The visitor's.
  private let language: Language

  init(paper: Paper, number: String, pages: [Page], in language: Language) {
    self.paper = paper
    self.language = language
    self.number = number
    self.pages = pages
  }

  /// The rows of all pages.
  var rows: [Row] { pages.flatMap { $0.rows.map(\.row) } }

  package var pageCount: Int { pages.count }

  /// The height of every page in dots.
  package var height: Int {
    paper.height ?? (pages.first?.bottom ?? 0) + paper.top
  }

  /// All pages' length in millimetres.
  package var length: Int { pageCount * height / Paper.dotsPerMillimetre }

  /// The slip as a PDF with its fonts in it, one sheet of the real paper a page.
  ///
  /// The file names `created` as the day of its making, so that the same slip and day are the
  /// same bytes.
  package func pdf(created: Day) throws(SlipError) -> [UInt8] {
    let pdf = try Canvas.pdf(
      width: paper.width + 2 * paper.unprintable, height: height, left: paper.unprintable,
      title: number.isEmpty ? "Merkblatt" : "Laufzettel \(number)", created: "\(created)T00:00:00",
      pages: pages.map { page in { page.draw(on: $0, left: paper.margin) } })
    return PDFLanguage.added(language, to: pdf)
  }

  /// The slip's pages as a printer burns them: ``Paper/width`` wide, black or white.
  package func pictures() throws(SlipError) -> [Picture] {
    var pictures: [Picture] = []
    for page in pages {
      let reaches = page.rows.map { $0.row.reach(from: $0.top) }
      let bytes = try Canvas.dots(width: paper.width, height: height) { canvas, part in
        for ((top, row), reach) in zip(page.rows, reaches) where reach.overlaps(part) {
          row.draw(on: canvas, x: paper.margin, y: top)
        }
      }
      pictures.append(Picture(width: paper.width, height: height, bytes: bytes))
    }
    return pictures
  }
}
