import Testing

/// What an office sees when it has broken a file: every command says where, and none does half.
@Suite struct `Wrong content` {
  @Test(arguments: mistakes)
  func `is named with its place and what was meant`(mistake: Mistake) throws {
    let content = try ContentCopy()
    let found = try content.change(mistake.file, mistake.old, to: mistake.new)

    let result = try Program.run(["plan", "--content", content.path])

    #expect(result.status == 65)
    #expect(result.output == "")
    #expect(result.errorLines == ["\(found): error: \(mistake.message)"])
  }

  @Test(arguments: commands)
  func `stops every command that shows it`(command: [String]) throws {
    let (place, content) = (Place(), try ContentCopy())
    let found = try mistakes[0].make(in: content)

    let result = try Program.run(
      command + ["--content", content.path], environment: ["WEGWEISER_STATE": place.state])

    #expect(result.status == 65)
    #expect(result.output == "")
    #expect(result.errorLines == [found])
    #expect(!place.hasState)
  }

  @Test func `is named in full, not only its first mistake`() throws {
    let content = try ContentCopy()
    let found = try [mistakes[0], mistakes[2]].map { try $0.make(in: content) }
    let result = try Program.run(["plan", "--content", content.path])
    #expect(result.errorLines.sorted() == found.sorted())
  }

  @Test(arguments: commands)
  func `is no content where the folder is missing`(command: [String]) throws {
    let place = Place()
    let result = try Program.run(
      command + ["--content", "/nowhere"], environment: ["WEGWEISER_STATE": place.state])
    #expect(result.status == 78)
    #expect(result.output == "")
    #expect(
      result.errorLines == ["wegweiser: '/nowhere' does not hold Resources/guide and locales"])
    #expect(!place.hasState)
  }
}

/// One edit that breaks the shipped content; ① is where the message points.
struct Mistake: CustomTestStringConvertible {
  let file, old, new, message: String
  var testDescription: String { "\(file): \(message)" }

  /// Makes it.
  ///
  /// - Returns: The line that tells of it.
  func make(in content: ContentCopy) throws -> String {
    "\(try content.change(file, old, to: new)): error: \(message)"
  }
}

let mistakes = [
  Mistake(
    file: "Resources/guide/questions.yaml", old: "go: age }", new: "go: ①agee }",
    message: "unknown question or outcome 'agee'; did you mean 'age'?"),
  Mistake(
    file: "locales/ar.po", old: "msgctxt \"question/age/ask\"",
    new: "①msgctxt \"question/age/askk\"",
    message: "no German text has the key 'question/age/askk'; did you mean 'question/age/ask'?"),
  Mistake(
    file: "Resources/offices/kreis-viersen.yaml", old: "status: unverified",
    new: "status: ①unverifeid",
    message: "unknown status 'unverifeid'; did you mean 'unverified'?"),
]

private let commands = [
  ["plan", "--json"], ["slip", "preview"], ["slip", "print", "A 017"], ["kiosk", "--plain"],
  ["kiosk"],
]
