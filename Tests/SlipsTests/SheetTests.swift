import Faces
import Foundation
import Guide
import Testing
import Words

@testable import Slips

/// A slip on a sheet, with both languages beside each other.
@Suite struct `A sheet` {
  @Test func `has beside a line what it means in the other language, with drawings and without`()
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let black = Picture(width: 96, height: 80, bytes: [UInt8](repeating: 0xFF, count: 960))
    try Data(black.png()).write(to: folder.appending(path: "rent.png"))
    func lines(_ text: (Int) -> String, drawing: Identifier<Drawing>?) -> [Slip.Line] {
      (0..<20).flatMap { index in
        [
          Slip.Line(
            id: "paper \(index)", role: .paper(.missing), text: text(index), drawing: drawing),
          Slip.Line(id: "paper \(index)", role: .detail, text: text(index + 1)),
        ]
      }
    }
    let german = lines(
      { "Papier \(String(repeating: "mit Zusatz ", count: $0 % 7))" }, drawing: nil)
    // One language may say something that the other leaves out.
    let arabic =
      [Slip.Line(id: "alone", role: .text, text: "هنا")]
      + lines({ String(repeating: "عقد الإيجار ", count: 1 + $0 % 5) }, drawing: "rent")
    let slip = Slip(
      office: ["Jobcenter"], issued: "24.11.2026, 14:30", number: "A 017",
      blocks: [
        Slip.Block(language: .de, lines: german), Slip.Block(language: .ar, lines: arabic),
      ], code: "")

    let rows = try Typesetter(drawingFolder: folder.path).set(slip, on: .a4).rows

    let pairs = rows.map { row in
      Set(row.marks.compactMap { if case .line(_, let text, _) = $0 { text.id } else { nil } })
    }
    #expect(pairs.filter { $0.count > 1 } == [])
    #expect(pairs.joined().contains("paper 19"))
    #expect(pairs.joined().contains("alone"))
  }
}
