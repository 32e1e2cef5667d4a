internal import Faces
internal import Words

/// Sets slips on paper. It costs its faces once, so a visit keeps one.
///
/// It is no `Sendable`: one visitor's slip is set at a time.
package final class Typesetter {
  /// Where the Debian package fonts-noto-core puts its files.
  package static let debianFontFolder = FaceSet.debianFolder

  let fonts: FontBook
  let drawings: DrawingBook

  /// Reads the faces; drawings, from the folder of their PNG files, when a slip first needs them.
  /// Without a folder, slips have none. Whoever sets many slips of the same texts lets it remember them.
  ///
  /// - Throws: ``SlipError/missingFace(path:)``.
  package init(
    fontFolder: String = Typesetter.debianFontFolder, drawingFolder: String? = nil,
    remembersTexts: Bool = false
  ) throws(SlipError) {
    do throws(FaceError) {
      fonts = try FontBook(.paper, folder: fontFolder)
    } catch {
      throw SlipError(error)
    }
    fonts.remembers = remembersTexts
    drawings = DrawingBook(folder: drawingFolder)
  }

  /// Lays a slip out on a paper, without drawing it yet.
  ///
  /// - Throws: ``SlipError/missingGlyph(_:line:)``, ``SlipError/missingDrawing(path:)`` or one of
  ///   the code's errors; then there is no slip, rather than one with a hole.
  package func set(_ slip: Slip, on paper: Paper) throws(SlipError) -> TypesetSlip {
    var composer = Composer(fonts: fonts, drawings: drawings, paper: paper)
    // A sheet has room for all, two of them at most.
    composer.isWhole = paper.height != nil
    var pages = try pages(of: slip, by: composer)
    if pages.count > 2, composer.isWhole, !slip.isWhole {
      composer.isWhole = false
      pages = try self.pages(of: slip, by: composer)
    }
    if let height = paper.height, pages.count > 1 {
      for index in pages.indices {
        let sheet = "\(slip.number) \u{B7} \(slip.issued) \u{B7} \(index + 1)/\(pages.count)"
        let style = composer.style(.note, in: .source, alignment: .center)
        for row in try composer.paragraph(sheet, style: style, id: "sheet").rows {
          pages[index].put(row, above: height - paper.margin / 4)
        }
      }
    }
    return TypesetSlip(
      paper: paper, number: slip.number, pages: pages, in: slip.blocks.last?.language ?? .source)
  }

  /// How much of a roll the officer's lines take, in millimetres.
  ///
  /// - Throws: ``SlipError/missingGlyph(_:line:)``.
  package func officerLength(of slip: Slip, on paper: Paper) throws(SlipError) -> Int {
    guard let german = slip.blocks.first else { return 0 }
    let lines = try Composer(fonts: fonts, drawings: drawings, paper: paper).officer(german)
    return lines.reduce(0) { $0 + $1.gap + $1.height } / Paper.dotsPerMillimetre
  }

  private func pages(of slip: Slip, by composer: Composer) throws(SlipError) -> [Page] {
    let paper = composer.paper
    let (body, foot) = try composer.parts(of: slip)
    return Page.pages(
      of: body, top: paper.top, limit: paper.height.map { $0 - paper.margin }, foot: foot)
  }
}

extension Paper {
  /// The white above a page's first row, in dots.
  var top: Int { height == nil ? 4 : margin }
}
