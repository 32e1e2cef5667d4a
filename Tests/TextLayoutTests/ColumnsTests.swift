import Foundation
import Testing
import TextLayout

/// Unicode's own table of widths, from Debian's package unicode-data.
private let table = URL(filePath: "/usr/share/unicode/EastAsianWidth.txt")

@Suite struct `A character's width` {
  @Test func `is none for marks and instructions, one for letters, two for full-width ones`() {
    #expect(
      ["\u{301}", "\u{650}", "\u{200C}", "\u{AD}", "\u{1B}"].map { Columns.of($0) } == [
        0, 0, 0, 0, 0,
      ])
    #expect(
      ["a", "ß", "لا", "\u{FEFB}", "ትግ", "…", "●"].map { Columns.of($0) } == [1, 1, 2, 1, 2, 1, 1])
    #expect(["全", "ｗ"].map { Columns.of($0) } == [2, 2])
  }

  @Test func `is the one that Unicode's properties give, for plain characters too`() {
    let all = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init)

    let differing = all.filter {
      Columns.of($0) != Columns.lookedUp($0) || ($0.isPlain && $0.isInstructionLookedUp)
    }

    #expect(all.count == 0x110000 - 0x800)
    #expect(differing == [])
  }

  @Test(
    .disabled(
      if: !FileManager.default.fileExists(atPath: table.path)
        && ProcessInfo.processInfo.environment["CI"] != "true", "unicode-data is not installed"))
  func `is that of Unicode's table, emoji left out`() throws {
    var differing: [String] = []
    for line in try String(contentsOf: table, encoding: .utf8).split(separator: "\n") {
      let fields = line.prefix { $0 != "#" && $0 != " " }.split(separator: ";")
      guard fields.count == 2 else { continue }
      let bounds = fields[0].split(separator: ".").compactMap { UInt32($0, radix: 16) }
      let isWide = ["W", "F"].contains(fields[1])
      for value in bounds[0]...bounds[bounds.count - 1] {
        // Emoji, private letters, and scripts that no office here writes.
        if (0x231A...0x2B55).contains(value) || (0x16FE0...0x1F1FF).contains(value)
          || (0x1F266...0x10FFFF).contains(value)
        {
          continue
        }
        guard let scalar = Unicode.Scalar(value), Columns.of(scalar) != 0 else { continue }
        if (Columns.of(scalar) == 2) != isWide { differing.append(String(value, radix: 16)) }
      }
    }
    #expect(differing == [])
  }
}
