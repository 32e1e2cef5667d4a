import Foundation
import Testing

/// The face of Tigrinya for terminals, as fontconfig reads it.
@Suite struct `The face for terminals` {
  private static let folder = ContentCopy.shipped + "/Resources/fonts"

  @Test(arguments: ["Regular", "Bold"])
  func `is as wide as a cell and has every letter that is said`(style: String) throws {
    let file = "\(Self.folder)/WegweiserEthiopicMono-\(style).ttf"
    let face = try Program.tool(
      "fc-query", ["--format=%{family}\n%{style}\n%{spacing}\n%{charset}", file])
    #expect(face.lines.prefix(3) == ["Wegweiser Ethiopic Mono", style, "100"])
    let ranges = face.lines[3].split(separator: " ").map { range in
      let ends = range.split(separator: "-").compactMap { UInt32($0, radix: 16) }
      return ends[0]...ends[ends.count - 1]
    }

    let catalog = try String(
      contentsOfFile: ContentCopy.shipped + "/locales/ti.po", encoding: .utf8)
    let said = Set(catalog.unicodeScalars.filter { (0x1200..<0x1380).contains($0.value) })
    let missing = said.filter { letter in !ranges.contains { $0.contains(letter.value) } }

    #expect(said.count > 150)
    #expect(missing == [])
  }

  @Test func `comes with its licence`() throws {
    let licence = try String(contentsOfFile: Self.folder + "/OFL.txt", encoding: .utf8)
    #expect(licence.contains("SIL OPEN FONT LICENSE Version 1.1"))
  }
}
