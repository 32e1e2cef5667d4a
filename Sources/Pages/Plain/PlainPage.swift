package import Messages
internal import Words

/// A page as plain lines in logical order, one sentence a line, for screen readers, braille lines,
/// serial terminals and pipes.
package struct PlainPage: Sendable {
  private let pages: [Page]
  private let messages: Messages

  /// `pages` holds the page in the visitor's language, and in a second one where it is said too.
  package init(_ pages: [Page], _ messages: Messages) {
    self.pages = pages
    self.messages = messages
  }

  /// The lines from the first to the last; nothing of the page is left out.
  package var lines: [String] {
    var lines: [String] = []
    if let alert = pages[0].alert {
      if alert == .pageWrongKey {
        let keys = self.keys.joined(separator: " ")
        lines +=
          messages.string(.plainNotUnderstood, in: pages[0].language, ["keys": keys]).sentences
      }
      lines += messages.string(alert, in: pages[0].language).sentences
    }
    for index in pages[0].pieces.indices {
      var said: Set<String> = []
      for page in pages {
        let piece = page.pieces[index]
        for line in sentences(of: piece, on: page) where said.insert(line).inserted {
          lines.append(line)
        }
      }
    }
    let language = pages[0].language
    let foot = pages[0].keys.map { "\($0.rawValue) \(messages.string($0.phrase, in: language))" }
    if !foot.isEmpty { lines.append(foot.joined(separator: ", ")) }
    if !pages[0].options.isEmpty { lines.append(messages.string(.plainChoose, in: language)) }
    return lines.map(\.withoutInstructions)
  }

  /// What can be typed on this page.
  private var keys: [String] {
    pages[0].options.indices.map { "\($0 + 1)" } + pages[0].keys.map(\.rawValue)
  }

  private func sentences(of piece: Piece, on page: Page) -> [String] {
    let text = piece.text.string
    switch piece.role {
    case .option(let index):
      // What was chosen before is said, not only drawn.
      let mark =
        page.options[index].isMarked
        ? " (\(messages.string(.answerGiven, in: page.language)))" : ""
      return ["\(index + 1): \(text)\(mark)"]
    case .notice: return text.sentences.map { "! " + $0 }
    case .title, .paragraph, .item, .progress, .hint, .heading, .detail, .number:
      return text.sentences
    }
  }
}

extension String {
  /// The sentences of a text. Abbreviations have no break: their spaces are no-break spaces.
  package var sentences: [String] {
    var sentences: [String] = []
    var sentence = ""
    for character in self {
      if character == " ", let last = sentence.last(where: { !"“”»)\u{2069}".contains($0) }),
        ".?!።؟".contains(last)
      {
        sentences.append(sentence)
        sentence = ""
      } else {
        sentence.append(character)
      }
    }
    return sentences + (sentence.isEmpty ? [] : [sentence])
  }

  /// The text without isolates and marks, which a plain line has no use for.
  package var withoutInstructions: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { scalar in
          !(0x200E...0x200F).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
            && scalar.value != 0xAD
        }))
  }
}
