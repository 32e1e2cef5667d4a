/// How large a terminal's letters are on a screen, in dots.
package struct LetterSize: Equatable {
  /// The `pixelsize` of the font.
  package let dots: Int

  package init(dots: Int) {
    self.dots = dots
  }

  /// What foot makes of the font at that size: the width and height of a cell of DejaVu Sans Mono, whose
  /// letters are 1233 wide, 1901 above and 483 below the line, of 2048.
  package var cell: (width: Int, height: Int) {
    let dots = Double(dots) / 2048
    return (
      Int((1233 * dots).rounded()), Int((1901 * dots).rounded(.up) + (483 * dots).rounded(.up))
    )
  }

  /// The room at each edge of the screen; a small one has none to give away.
  package var edge: (width: Int, height: Int) { dots < LetterSize.wide ? (2, 2) : (24, 16) }

  /// How many columns and rows a screen has with them.
  package func grid(on screen: (width: Int, height: Int)) -> (columns: Int, rows: Int) {
    (
      (screen.width - 2 * edge.width) / cell.width, (screen.height - 2 * edge.height) / cell.height
    )
  }

  /// The largest letters with which a page fits a screen, with room for pictures where letters of
  /// ``wide`` dots leave it; the least where nothing fits.
  package static func largest(on screen: (width: Int, height: Int)) -> LetterSize {
    func fitting(_ columns: Int, _ rows: Int, from least: Int) -> LetterSize? {
      (least...LetterSize.most).reversed().lazy.map(LetterSize.init(dots:)).first { letters in
        let grid = letters.grid(on: screen)
        return grid.columns >= columns && grid.rows >= rows
      }
    }
    return fitting(104, 29, from: wide) ?? fitting(80, 24, from: least) ?? LetterSize(dots: least)
  }

  /// The next smaller ones; nil where they could not be read any more.
  package var smaller: LetterSize? { dots > LetterSize.least ? LetterSize(dots: dots - 1) : nil }

  /// Large enough that pictures may take room from them: about 5 mm on an office's screen.
  private static let wide = 20

  /// What can just be read, and what fills a wall.
  package static let least = 10
  private static let most = 160

  /// The same as options of foot.
  package var options: [String] {
    let faces = ["DejaVu Sans Mono", "Wegweiser Ethiopic Mono"]
    let font = faces.map { "\($0):pixelsize=\(dots)" }.joined(separator: ", ")
    return ["--override=font=\(font)", "--override=pad=\(edge.width)x\(edge.height) center"]
  }
}
