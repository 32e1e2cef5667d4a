internal import Faces
internal import Guide
package import GuideFiles
internal import Messages

/// Proves that every character of every text has a glyph, on paper and on the screen (rule A12).
///
/// The font files themselves are asked: those of the slip, those of a page that is shown as a
/// picture, and those that a kiosk's terminal uses.
package struct GlyphProof {
  package private(set) var findings: [Finding] = []

  /// The face of Latin, Arabic and Persian letters on a terminal, from Debian's fonts-dejavu-core.
  package static let terminalFace = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf"

  /// Looks at the texts of all catalogs and at the German ones.
  package init(_ details: ContentDetails, _ folder: ContentFolder) {
    let ethiopic = "\(folder.path)/Resources/fonts/WegweiserEthiopicMono-Regular.ttf"
    var covers: [(GlyphCover, String)] = []
    do throws(FaceError) {
      covers.append((try GlyphCover(of: FaceSet.paper.paths()), "no face of the slip"))
      covers.append((try GlyphCover(of: FaceSet.screen.paths()), "no face of the page's picture"))
      covers.append((try GlyphCover(of: [Self.terminalFace, ethiopic]), "no face of the screen"))
    } catch {
      findings.append(Finding(FilePlace(file: "Resources/fonts", line: 1), "\(error)"))
    }
    for (key, message) in details.germanTexts {
      let place = details.texts[key] ?? FilePlace(file: "Resources/guide", line: 1)
      check(message.forms, "\(key)", place, covers)
    }
    for catalog in details.catalogs {
      for entry in catalog.entries {
        let place = FilePlace(file: catalog.file, line: entry.line)
        check(entry.message.forms, "\(entry.key)", place, covers)
      }
    }
    let profile = details.content.guide.profile
    for line in profile.lines.values.flatMap(\.self) {
      check([line.line], "places", details.place(.profile, ["places"]), covers)
    }
    check([profile.name], "name", details.place(.profile, ["name"]), covers)
    check([profile.counter ?? ""], "counter", details.place(.profile, ["counter"]), covers)
    for town in profile.towns {
      let place = details.place(.profile, ["towns", town.id.rawValue, "name"])
      check([town.name], "towns", place, covers)
    }
  }

  private mutating func check(
    _ texts: [String], _ key: String, _ place: FilePlace, _ covers: [(GlyphCover, String)]
  ) {
    let scalars = Set(texts.flatMap(\.unicodeScalars)).filter(\.isDrawn)
    for (cover, lack) in covers {
      let lacking = scalars.filter { !cover.contains($0) }
      guard !lacking.isEmpty else { continue }
      let names = lacking.map { "'\($0)' (\($0.name))" }.sorted().joined(separator: ", ")
      findings.append(Finding(place, "[A12] \(key): \(lack) has \(names)"))
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is ink or room, and no instruction about those beside it.
  fileprivate var isDrawn: Bool {
    !properties.isDefaultIgnorableCodePoint && properties.generalCategory != .control
  }
}
