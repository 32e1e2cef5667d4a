internal import Words

/// What is wrong with a YAML text as such, and what its writer has to do about it.
struct YAMLFlaw: Error, Equatable {
  let line, column: Int
  let message: String

  init(_ line: Int, _ column: Int, _ message: String) {
    (self.line, self.column, self.message) = (line, column, message)
  }

  /// Says in a writer's words what libyaml says in its own.
  init(_ fault: YAMLFault, in text: String) {
    if let byte = fault.byte {
      let before = String(decoding: text.utf8.prefix(byte), as: UTF8.self)
      let wrong = String(decoding: text.utf8.dropFirst(byte), as: UTF8.self).unicodeScalars.first
      let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
      let column = (lines.last?.unicodeScalars.count ?? 0) + 1
      self.init(
        lines.count, column, "\(wrong?.forbiddenName ?? fault.problem) cannot stand in a file")
      return
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let read = lines.prefix(fault.line)
    if let index = read.firstIndex(where: { $0.drop { $0 == " " }.first == "\u{A0}" })
      ?? read.lastIndex(where: { $0.contains(":\u{A0}") })
    {
      let column = read[index].unicodeScalars.prefix { $0 != "\u{A0}" }.count + 1
      self.init(index + 1, column, "a no-break space stands here; write a plain space")
      return
    }
    if let quote = OpenQuote(in: read) {
      self.init(
        quote.line, quote.column, "the quote that is opened here is not closed in this line")
      return
    }
    if fault.problem == "could not find expected ':'" {
      self.init(fault.startLine, 1, "after the key in this line come ':' and a space")
      return
    }
    let line = fault.line <= lines.count ? lines[fault.line - 1] : ""
    let rest = line.unicodeScalars.dropFirst(fault.column - 1)
    self.init(fault.line, fault.column, Self.sentence(fault, rest.first, line))
  }

  private static func sentence(
    _ fault: YAMLFault, _ first: Unicode.Scalar?, _ line: Substring
  ) -> String {
    let start = "in line \(fault.startLine)"
    switch fault.problem {
    case "found character that cannot start any token":
      return first == "\t"
        ? "a tab stands here; indent with spaces"
        : "a text that begins with '\(first.map(String.init) ?? "")' is written in quotes: \"…\""
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return "a tab stands here; indent with spaces"
    case "mapping values are not allowed in this context":
      return
        "a second ': ' stands in this line, or it is indented wrongly; a text with ': ' is written "
        + "in quotes: \"…\""
    case "did not find expected ',' or ']'":
      return
        "the bracket '[' that is opened \(start) is not closed, or a comma or a quote is missing before this"
    case "did not find expected ',' or '}'":
      return
        "the bracket '{' that is opened \(start) is not closed, or a comma or a quote is missing before this"
    case "did not find expected key":
      return "this line is indented otherwise than the lines from line \(fault.startLine) on, or a "
        + "quote ends too early before it"
    case "did not find expected '-' indicator":
      return "a list begins \(start); each of its entries begins with '- ' in the same column"
    case "block sequence entries are not allowed in this context":
      return "a list stands in lines of its own: begin it below its key"
    case "did not find expected <document start>":
      return "before this line the file has ended: only one map of keys and values stands in it"
    case "found unknown escape character":
      return "a backslash in \"…\" begins an escape; write '\\\\' for one backslash"
    case "did not find expected node content", "did not find expected <stream-start>":
      return "a value is expected here"
    default:
      return fault.problem
    }
  }
}
