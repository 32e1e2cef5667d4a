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
    let page = pages[0].forLines
    if let alert = page.alert {
      lines +=
        page.said(alert, messages, page.keys, options: Array(page.options.indices)).string.sentences
    }
    for index in pages[0].pieces.indices {
      var said: Set<String> = []
      for page in pages {
        let piece = page.pieces[index]
        var mark = piece.text.isStandIn ? "[DE] " : ""
        for line in sentences(of: piece, on: page) where said.insert(line).inserted {
          lines.append(mark + line)
          mark = ""
        }
      }
    }
    let language = pages[0].language
    let foot = page.keys.compactMap { key in
      key.sign(for: page.hand).map { "\($0) \(messages.string(key.phrase, in: language))" }
    }
    if !foot.isEmpty { lines.append(foot.joined(separator: ", ")) }
    if !pages[0].options.isEmpty { lines.append(messages.string(.plainChoose, in: language)) }
    return lines.map(\.withoutInstructions)
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

extension Page {
  /// The page as it is told in lines: nobody presses F1 there, the signs of a number pad are typed.
  var forLines: Page {
    var page = self
    if page.hand == .functions { page.hand = .pad }
    return page
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
