/// A quote that is opened in a line and not closed in it, although it had to be.
///
/// YAML lets a text in quotes go on over lines, so libyaml ends one that was not closed at the next quote of the
/// file, and complains there.
struct OpenQuote {
  /// Counted from 1; the column in Unicode scalars.
  let line, column: Int

  /// Looks through the lines up to the one that libyaml complains of; nil where no quote goes on into it.
  init?(in lines: ArraySlice<Substring>) {
    var open: (quote: Unicode.Scalar, line: Int, column: Int)?
    for (index, text) in lines.enumerated() {
      let letters = Array(text.unicodeScalars)
      var start = 0
      if let quote = open?.quote {
        guard index + 1 < lines.count else { break }
        guard let end = Self.end(of: quote, in: letters, from: 0) else { continue }
        open = nil
        start = end + 1
      }
      if let place = Self.opening(in: letters, from: start) {
        open = (letters[place], index + 1, place + 1)
      }
    }
    guard let open else { return nil }
    (line, column) = (open.line, open.column)
  }

  /// Where a quote begins a text that the line does not end.
  private static func opening(in line: [Unicode.Scalar], from start: Int) -> Int? {
    var place = start
    // A text begins at the head of a line and behind these; elsewhere a quote is a letter of one.
    var mayBegin = start == 0
    while place < line.count {
      let letter = line[place]
      if mayBegin, letter == "\"" || letter == "'" {
        guard let end = end(of: letter, in: line, from: place + 1) else { return place }
        place = end
        mayBegin = false
      } else if letter == "#", place == 0 || line[place - 1] == " " {
        return nil
      } else if letter != " " {
        let isFollowed = place + 1 < line.count && line[place + 1] == " "
        mayBegin = ["[", "{", ","].contains(letter) || (isFollowed && [":", "-"].contains(letter))
      }
      place += 1
    }
    return nil
  }

  /// Where a quote is closed; a doubled ' and what a backslash stands before are letters of the text.
  private static func end(
    of quote: Unicode.Scalar, in line: [Unicode.Scalar], from start: Int
  ) -> Int? {
    var place = start
    while place < line.count {
      if quote == "\"", line[place] == "\\" {
        place += 1
      } else if line[place] == quote {
        guard quote == "'", place + 1 < line.count, line[place + 1] == quote else { return place }
        place += 1
      }
      place += 1
    }
    return nil
  }
}
