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
    let page = screen == nil ? page.forLines : page
    alert = page.alert.map { alert in
      let options = screen?.options ?? Array(page.options.indices)
      let said = page.said(alert, messages, page.keys(on: screen), options: options)
      return Line(said.string.sentences, in: said.language)
    }
    var lines = page.pieces.enumerated().compactMap { index, piece -> Line? in
      guard piece.isSaid(at: index, on: screen) else { return nil }
      guard case .option(let option) = piece.role else {
        return Line(piece.text.string.sentences, in: piece.text.language)
      }
      let mark = page.options[option].isMarked ? ["(\(text(.answerGiven).string))"] : []
      return Line(
        piece.text.string.sentences + mark, in: piece.text.language,
        number: screen.map { page.number(of: option, on: $0.options) } ?? option + 1,
        option: option)
    }
    let keys = page.keys(onScreen: screen?.index ?? 0, of: screen?.count ?? 1).compactMap { key in
      key.sign(for: page.hand).map { "\($0) \(text(key.phrase).string)" }
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
  /// The keys on that screen, or all of the page.
  fileprivate func keys(on screen: Screenful?) -> [FootKey] {
    keys(onScreen: screen?.index ?? 0, of: screen?.count ?? 1)
  }
}
