import Console
import Testing

/// Screens as offices have them, in dots.
@Suite struct `The letters of a screen` {
  @Test(arguments: [
    (640, 400, 12, 90, 26), (720, 400, 12, 102, 26), (800, 600, 15, 88, 33),
  ])
  func `are the largest with which a page fits`(
    width: Int, height: Int, dots: Int, columns: Int, rows: Int
  ) {
    let letters = LetterSize.largest(on: (width, height))
    let grid = letters.grid(on: (width, height))
    #expect([letters.dots, grid.columns, grid.rows] == [dots, columns, rows])
  }

  @Test func `leave room for pictures where they stay large enough`() {
    for (width, height) in [(1366, 768), (1440, 900), (1920, 1080), (1920, 1200), (3840, 2160)] {
      let letters = LetterSize.largest(on: (width, height))
      let grid = letters.grid(on: (width, height))
      #expect(grid.columns >= 104 && grid.rows >= 29 && letters.dots >= 20, "\(width)×\(height)")
      // One dot more, and they would not.
      let larger = LetterSize(dots: letters.dots + 1).grid(on: (width, height))
      #expect(larger.columns < 104 || larger.rows < 29, "\(width)×\(height)")
    }
  }

  @Test func `hold a page on every screen from 640×400 on`() {
    for width in stride(from: 640, through: 3840, by: 8) {
      for height in stride(from: 400, through: 2160, by: 8) {
        let letters = LetterSize.largest(on: (width, height))
        let grid = letters.grid(on: (width, height))
        #expect(grid.columns >= 80 && grid.rows >= 24, "\(width)×\(height)")
      }
    }
  }

  @Test func `are the least where nothing fits`() {
    #expect(LetterSize.largest(on: (320, 240)) == LetterSize(dots: LetterSize.least))
    #expect(LetterSize(dots: LetterSize.least).smaller == nil)
    #expect(LetterSize(dots: 30).smaller == LetterSize(dots: 29))
  }

  @Test func `are said to foot in its own words`() {
    #expect(
      LetterSize(dots: 30).options == [
        "--override=font=DejaVu Sans Mono:pixelsize=30, Wegweiser Ethiopic Mono:pixelsize=30",
        "--override=pad=24x16 center",
      ])
    #expect(LetterSize(dots: 12).options.last == "--override=pad=2x2 center")
  }
}
