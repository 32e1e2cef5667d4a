internal import Words

extension Typesetter {
  /// The slip as bytes for a printer of that profile: the same as its picture, except that German
  /// and the number are in the printer's letters, where it has them, and the code is its own, where
  /// it can.
  ///
  /// `length` is that of the paper in millimetres.
  ///
  /// - Throws: What ``set(_:on:)`` throws; then there are no bytes.
  ///
  /// - Precondition: The profile's paper is a roll.
  package func escPos(
    _ slip: Slip, for profile: PrinterProfile
  ) throws(SlipError) -> (bytes: [UInt8], length: Int) {
    let paper = profile.paper
    precondition(paper.height == nil, "ESC/POS prints on rolls")
    let letters = profile.text.map { EscPosText(paper: paper, codePage: $0.codePage) }
    let paragraphs = try Composer(
      fonts: fonts, drawings: drawings, paper: paper, letters: letters
    ).parts(of: slip).body
    let pages = Page.pages(of: paragraphs, top: paper.top, limit: nil)
    let set = TypesetSlip(
      paper: paper, number: slip.number, pages: pages, in: slip.blocks.last?.language ?? .source)
    var stream = EscPosStream(for: profile)
    guard let picture = try set.pictures().first else { return ([], 0) }

    // Dots are held back until something else comes, so that bands are as few as can be.
    var (drawn, y, written) = (0, paper.top, 0)
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { y += paragraph.gap }
      let end = y + paragraph.height
      switch paragraph.content {
      case .letters(let passage):
        stream.dots(of: picture, rows: drawn..<y)
        drawn = end
        stream.text(passage)
        written += passage.height
      case .code(let digits, let correction, let module) where profile.drawsCode:
        stream.dots(of: picture, rows: drawn..<y)
        // A reader wants four modules of white around it.
        stream.feed(QRCode.quietZone * module)
        stream.code(digits, correction, module: module)
        stream.feed(QRCode.quietZone * module)
        drawn = end
      case .code, nil: break
      }
      y = end
    }
    stream.dots(of: picture, rows: drawn..<picture.height)
    stream.end()
    return (stream.bytes, set.length + written / Paper.dotsPerMillimetre)
  }
}
