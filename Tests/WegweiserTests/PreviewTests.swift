import Foundation
import Testing

/// `wegweiser content preview`, as authors and reviewers look at one page.
@Suite struct `A preview` {
  private let place = Place()

  private func preview(_ arguments: String...) throws -> Program.Result {
    try Program.run(["content", "preview", "--content", try place.smallContent()] + arguments)
  }

  @Test func `shows the page of a question in its language, German beside a draft`() throws {
    let english = try Program.run(
      ["content", "preview", "--question", "age", "--language", "en"])

    #expect(english.status == 0, "\(english.errors)")
    #expect(english.output.count { $0 == "\n" } == 24)
    #expect(english.output.contains("How old"))
    #expect(english.output.contains("Wie alt"))
  }

  @Test func `shows a result, and where a text stands`() throws {
    #expect(try preview("--outcome", "papers-check").output.contains("A"))
    let text = try preview("--text", "interface/check/title")
    #expect(text.status == 0, "\(text.errors)")
    #expect(text.output.contains("Stimmt alles?"))
  }

  @Test func `is a picture of a whole screen as PNG`() throws {
    let path = "\(place.path)/age.png"

    let result = try preview("--question", "urgent", "--png", path)

    #expect(result.status == 0, "\(result.errors)")
    let data = try Data(contentsOf: URL(filePath: path))
    func number(at offset: Int) -> Int {
      data[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
    #expect(data.prefix(4) == Data([0x89] + Array("PNG".utf8)))
    #expect((number(at: 16), number(at: 20)) == (1908, 1044))
    let nowhere = try preview("--question", "urgent", "--png", "\(place.path)/none/age.png")
    #expect(nowhere.status == 73)
    #expect(
      nowhere.errors.hasPrefix("wegweiser: cannot draw '\(place.path)/none/age.png': "),
      "\(nowhere.errors)")
  }

  @Test func `names the near id, and says what stands on no page`() throws {
    let question = try preview("--question", "urgnet")
    #expect(question.status == 64)
    #expect(question.errors == "wegweiser: unknown question 'urgnet'; did you mean 'urgent'?\n")

    let text = try preview("--text", "interface/slip/sample")
    #expect(text.status == 65)
    #expect(
      text.errors
        == "wegweiser: no page has the text 'interface/slip/sample'; it may stand on slips alone\n")

    #expect(try preview("--question", "urgent", "--outcome", "papers-check").status == 64)
  }
}
