package import Messages
package import Words

/// A page as it is read aloud: the plain lines in the visitor's own language.
///
/// The German beside a draft is there to be looked at; said after each sentence, it would only keep
/// the listener from hearing the page.
package struct SpokenPage: Equatable, Sendable {
  /// What is said of the last key; nil where nothing is.
  package let alert: Line?

  /// What the page says, from its first line to its keys.
  package let lines: [Line]

  /// Something that is said as a whole.
  package struct Line: Equatable, Sendable {
    package let language: Language
    package let sentences: [String]

    /// The key that chooses it, as it stands before it.
    package let number: Int?

    /// The option that it offers, by its place among the page's options.
    package let option: Int?

    init(_ sentences: [String], in language: Language, number: Int? = nil, option: Int? = nil) {
      self.sentences = sentences
      self.language = language
      self.number = number
      self.option = option
    }
  }

  /// What is said of `page`: all of it as plain lines, or what stands on one of its screens.
  package init(_ page: Page, _ messages: Messages, on screen: Screenful? = nil) {
    let language = page.language
    func text(_ phrase: Phrase) -> Text { messages.text(phrase.key, in: language) }
    alert = page.alert.map { alert in
      let said = text(alert)
      let possible = alert == .pageWrongKey && screen == nil ? page.possible(messages) : []
      return Line(possible + said.string.sentences, in: said.language)
    }
    var lines = page.pieces.enumerated().compactMap { index, piece -> Line? in
      guard piece.isSaid(at: index, on: screen) else { return nil }
      guard case .option(let option) = piece.role else {
        return Line(piece.text.string.sentences, in: piece.text.language)
      }
      let mark = page.options[option].isMarked ? ["(\(text(.answerGiven).string))"] : []
      return Line(
        piece.text.string.sentences + mark, in: piece.text.language,
        number: (screen?.options.firstIndex(of: option) ?? option) + 1, option: option)
    }
    let keys = page.keys(onScreen: screen?.index ?? 0, of: screen?.count ?? 1).map {
      "\($0.rawValue) \(text($0.phrase).string)"
    }
    if !keys.isEmpty { lines.append(Line([keys.joined(separator: ", ")], in: language)) }
    // On a screen the digit is enough.
    if !page.options.isEmpty, screen == nil {
      let said = text(.plainChoose)
      lines.append(Line(said.string.sentences, in: said.language))
    }
    self.lines = lines
  }
}

extension Piece {
  /// Whether it stands on the screen; the progress is said once, on the first.
  fileprivate func isSaid(at index: Int, on screen: Screenful?) -> Bool {
    guard !isSilent else { return false }
    guard let screen else { return true }
    if case .progress = role { return screen.index == 0 }
    return screen.pieces.contains(index)
  }
}

extension Page {
  /// What can be typed, where a line was not understood.
  fileprivate func possible(_ messages: Messages) -> [String] {
    let possible = options.indices.map { "\($0 + 1)" } + keys.map(\.rawValue)
    return messages.string(
      .plainNotUnderstood, in: language, ["keys": possible.joined(separator: " ")]
    ).sentences
  }
}
