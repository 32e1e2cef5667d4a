import Foundation
import Pictures
import Testing

/// A drawing of the content as each kind of terminal is sent it.
@Suite struct `A drawing` {
  private static let folder = String(
    #filePath.dropLast("Tests/PicturesTests/DrawingTests.swift".count))
  private let drawing = Drawing(
    file: folder + "Resources/pictures/png/paper-residence-card.png")

  @Test(arguments: [PictureWay.colours256, .trueColour], [(24, 10), (30, 12), (8, 4)])
  func `of half blocks fills its columns and rows`(way: PictureWay, size: (Int, Int)) {
    let lines = lines(way, columns: size.0, rows: size.1)
    let letters = lines.map { $0.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") }

    // As much of them as its own shape takes.
    #expect((size.1 - 1...size.1).contains(letters.count), "\(letters.count) rows")
    #expect(letters.allSatisfy { $0.count == letters[0].count && $0.count <= size.0 })
    #expect(letters[0].count >= size.0 - 2)
    #expect(Set(letters.joined()).isSubset(of: [" ", "▀", "▄", "█"]))
    #expect(Set(letters.joined()).count > 1)
  }

  @Test func `is sent the colours that the terminal has`() {
    let few = lines(.colours256, columns: 24, rows: 10).joined()
    #expect(few.contains("38;5;"))
    #expect(!few.contains("38;2;"))
    #expect(lines(.trueColour, columns: 24, rows: 10).joined().contains("38;2;"))
  }

  @Test func `is one sixel picture, no larger than its cells`() throws {
    let lines = lines(.sixel, columns: 24, rows: 10)
    let picture = try #require(lines.first)

    #expect(lines.count == 1)
    let head = try #require(picture.firstMatch(of: #/^\u{1B}P[0-9;]*q"1;1;(\d+);(\d+)/#))
    #expect(picture.hasSuffix("\u{1B}\\"))
    let (width, height) = (try #require(Int(head.1)), try #require(Int(head.2)))
    #expect((200...240).contains(width), "\(width) dots")
    // Sixels come six dots at a time.
    #expect((150...204).contains(height), "\(height) dots")
  }

  @Test func `grows with the terminal's letters where it is made of dots`() {
    let small = drawing.lines(.sixel, columns: 24, rows: 10, cell: (8, 16), ground: 0)
    let large = drawing.lines(.sixel, columns: 24, rows: 10, cell: (18, 36), ground: 0)
    #expect(small[0].utf8.count < large[0].utf8.count)
  }

  @Test func `is sent in kitty's own way with its size in cells`() throws {
    let lines = lines(.kitty, columns: 24, rows: 10)
    let picture = try #require(lines.first)

    #expect(lines.count == 1)
    #expect(picture.hasPrefix("\u{1B}_G"))
    #expect(picture.hasSuffix("\u{1B}\\"))
    let head = picture.prefix { $0 != "\u{1B}" || picture.first == $0 }.prefix(80)
    #expect(head.contains("a=T"))
    #expect(head.contains("c=24"))
    #expect(head.contains("r=10") || head.contains("r=9"))
  }

  @Test func `lies on the page's own ground`() throws {
    let dark = drawing.lines(.trueColour, columns: 24, rows: 10, cell: (10, 20), ground: 0)
    let light = drawing.lines(.trueColour, columns: 24, rows: 10, cell: (10, 20), ground: 1)
    // Its first corner is clear.
    #expect(dark[0].hasPrefix("\u{1B}[0m\u{1B}[7m\u{1B}[38;2;0;0;0m "), "\(dark[0])")
    #expect(light[0].hasPrefix("\u{1B}[0m\u{1B}[7m\u{1B}[38;2;255;255;255m "), "\(light[0])")
  }

  @Test func `is nothing where the terminal shows none`() {
    #expect(lines(.none, columns: 24, rows: 10).isEmpty)
  }

  @Test(arguments: PictureWay.allCases)
  func `is nothing where its file is gone, or is no picture`(way: PictureWay) {
    for file in ["/nonexistent.png", #filePath] {
      let lines = Drawing(file: file).lines(
        way, columns: 24, rows: 10, cell: (10, 20), ground: 0)
      #expect(lines.isEmpty)
    }
  }

  private func lines(_ way: PictureWay, columns: Int, rows: Int) -> [String] {
    drawing.lines(way, columns: columns, rows: rows, cell: (10, 20), ground: 0)
  }
}
