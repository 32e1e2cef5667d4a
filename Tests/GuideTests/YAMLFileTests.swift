import Testing

@testable import GuideFiles

/// What a person who writes YAML by hand gets wrong, and what is told of it.
@Suite struct `A YAML file` {
  @Test(arguments: mistakes)
  func `is told what is wrong in its writer's words`(mistake: YAMLMistake) {
    let file = YAMLFile(mistake.text.replacing("①", with: ""), named: "k")
    let lines = mistake.text.prefix { $0 != "①" }
      .split(separator: "\n", omittingEmptySubsequences: false)
    let place = "k:\(lines.count):\(lines[lines.count - 1].unicodeScalars.count + 1)"
    #expect(file.findings.map(\.description) == ["\(place): error: \(mistake.message)"])
  }

  private static let mistakes = [
    YAMLMistake("a: b\n①\tc: d # one\n", "a tab stands here; indent with spaces"),
    YAMLMistake("a: b\n①\tc: d\n", "a tab stands here; indent with spaces"),
    YAMLMistake(
      "a:\n  b: c\n ①d: e\n",
      "this line is indented otherwise than the lines from line 1 on, or a quote ends too early before it"
    ),
    YAMLMistake(
      "a: b①: c",
      "a second ': ' stands in this line, or it is indented wrongly; a text with ': ' is written in quotes: \"…\""
    ),
    YAMLMistake("a: ①\"b\n", "the quote that is opened here is not closed in this line"),
    YAMLMistake(
      "a: ①\"b\nc: d\ne: \"f\"\n", "the quote that is opened here is not closed in this line"),
    YAMLMistake(
      "a: ①'it''s\n\nc: 'd'\n", "the quote that is opened here is not closed in this line"),
    // A quote may go on over lines, and is not what the next mistake is about.
    YAMLMistake("a: \"b\n  c\"\nd: e\n①\tf: g\n", "a tab stands here; indent with spaces"),
    YAMLMistake(
      "a: \"b\"①c\"\n",
      "this line is indented otherwise than the lines from line 1 on, or a quote ends too early before it"
    ),
    YAMLMistake(
      "a: [b, c\nd①: e\n",
      "the bracket '[' that is opened in line 1 is not closed, or a comma or a quote is missing before this"
    ),
    YAMLMistake(
      "a: {b: c\nd①: e\n",
      "the bracket '{' that is opened in line 1 is not closed, or a comma or a quote is missing before this"
    ),
    YAMLMistake(
      "a: b\n①c d\ne: f\n", "after the key in this line come ':' and a space"),
    YAMLMistake("a:\n①\u{A0}b: c\n", "a no-break space stands here; write a plain space"),
    YAMLMistake("a: ①@b\n", "a text that begins with '@' is written in quotes: \"…\""),
    YAMLMistake("a: b\n①---\nc: d\n", "a second document begins here ('---'); a file holds one"),
    YAMLMistake("a: ①\u{1B}[2J\n", "the character ESC (U+001B) cannot stand in a file"),
    YAMLMistake("a: ①\"b\\0\"\n", "the character NUL (U+0000) cannot stand in a text"),
    YAMLMistake(
      "a: ①b\u{202E}c\n", "an invisible mark of writing direction (U+202E) cannot stand in a text"),
    YAMLMistake("a: ①\"b\\nc\"\n", "a line break (U+000A) cannot stand in a text"),
    YAMLMistake("a: 1\nb: 2\n①a: 3\n", "'a' stands here twice; the first is in line 1"),
    YAMLMistake("a: ①!!str b\n", "tags ('!') are not used here; write the value alone"),
    YAMLMistake("a: ①*b\n", "references ('*') are not used here; write the text out"),
    YAMLMistake(
      "a: \"①\\q\"\n", "a backslash in \"…\" begins an escape; write '\\\\' for one backslash"),
    YAMLMistake("①", "the file is empty"),
  ]

  @Test func `may begin with a mark of byte order and end its lines as Windows does`() {
    let file = YAMLFile("\u{FEFF}# words\r\na: b\r\nc: [d]\r\n", named: "k")
    #expect(file.findings == [])
    #expect(file.root?.fields(known: ["a", "c"]).map(\.key) == ["a", "c"])
  }

  /// Each level stands for the one before nine times over: put together it were 9^12 values.
  @Test func `full of references is refused at the first`() {
    var text = "a0: &a0 [x]\n"
    for level in 1...12 {
      let inner = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(inner)]\n"
    }
    let file = YAMLFile(text, named: "k")
    #expect(
      file.findings.map(\.message) == [
        "anchors ('&') are not used here; write the text out",
        "anchors ('&') are not used here; write the text out",
        "references ('*') are not used here; write the text out",
      ])
    #expect(file.root == nil)
  }

  @Test func `is neither endlessly deep nor endlessly large`() {
    let deep = YAMLFile(String(repeating: "[", count: 100_000), named: "k")
    #expect(deep.findings.map(\.description) == ["k:1:22: error: more than 20 levels are nested"])
    let large = YAMLFile("a: \"\(String(repeating: "x", count: 5 << 20))\"", named: "k")
    #expect(large.findings.map(\.description) == ["k:1:1: error: the file is larger than 4 MB"])
  }
}

/// A text whose mark ① is where the message points.
struct YAMLMistake: CustomTestStringConvertible {
  let text, message: String
  var testDescription: String { message }

  init(_ text: String, _ message: String) {
    (self.text, self.message) = (text, message)
  }
}
