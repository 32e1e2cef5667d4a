import Foundation
import Guide
import Slips
import Testing

/// The drawings of papers on a slip.
@Suite struct `The drawings on a slip` {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")

  @Test func `stand on sheets alone, which have room for them`() throws {
    try draw("black", [UInt8](repeating: 0xFF, count: 96 * 80 / 8))
    try draw("white", [UInt8](repeating: 0, count: 96 * 80 / 8))
    defer { try? FileManager.default.removeItem(at: folder) }

    #expect(try dots(of: "black", on: .roll80) == dots(of: "white", on: .roll80))
  }

  @Test(arguments: [Paper.a4, .a5])
  func `are printed whole, wherever they stand`(paper: Paper) throws {
    try draw("black", [UInt8](repeating: 0xFF, count: 96 * 80 / 8))
    try draw("white", [UInt8](repeating: 0, count: 96 * 80 / 8))
    defer { try? FileManager.default.removeItem(at: folder) }

    // Words of some lines and none, so that drawings stand in all heights.
    let drawn = try dots(of: "black", on: paper) - dots(of: "white", on: paper)

    #expect(drawn == 40 * 96 * 80)
  }

  @Test(arguments: [(96, 88), (88, 80)])
  func `are refused in another size`(width: Int, height: Int) throws {
    try draw("large", [UInt8](repeating: 0xFF, count: width * height / 8), width: width)
    defer { try? FileManager.default.removeItem(at: folder) }

    let error = try #require(throws: SlipError.self) { try dots(of: "large", on: .a4) }

    #expect(
      error.description
        == "the drawing '\(folder.path)/large.png' cannot be read, or has not 96 by 80 dots")
  }

  private func draw(_ name: String, _ bytes: [UInt8], width: Int = 96) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let picture = Picture(width: width, height: bytes.count * 8 / width, bytes: bytes)
    try Data(picture.png()).write(to: folder.appending(path: "\(name).png"))
  }

  /// How many dots are black on a slip of forty papers with that drawing.
  private func dots(of drawing: String, on paper: Paper) throws -> Int {
    let lines = (0..<40).map { index in
      Slip.Line(
        id: "paper", role: .paper(.missing),
        text: String(repeating: "Nachweis der Adresse ", count: 1 + index % 7),
        drawing: Identifier(rawValue: drawing))
    }
    let typesetter = try Typesetter(drawingFolder: folder.path)
    return try typesetter.set(Sample.slip(lines: lines), on: paper).pictures().reduce(0) {
      $0 + $1.bytes.reduce(0) { $0 + $1.nonzeroBitCount }
    }
  }
}
