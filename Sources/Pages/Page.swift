package import Messages
package import Words

/// One page in one language, before it is set for a screen of some size.
///
/// The same subject gives pages with the same pieces in every language, in the same order, so two
/// of them can stand side by side, line for line.
package struct Page: Equatable, Sendable {
  package let language: Language

  /// What the page says, from top to bottom.
  package var pieces: [Piece] = []

  /// What the visitor can choose by a digit, in order; each is also a piece.
  package var options: [Option] = []

  /// Whether Enter goes on from any of its screens: those behind "more" need not be looked at.
  package var restIsExtra = false

  /// The keys at the foot, beside those that every page has.
  package var keys: [FootKey] = []

  /// Whose signs the foot names its keys by.
  package var hand = Hand.letters

  /// What is typed into on this page; nil where nothing is.
  package var field: Field?

  /// What the visitor must know about their last key; it stands above the page.
  package var alert: Phrase?

  /// The name of the picture that belongs to the page itself; nil where none does.
  package var picture: String?

  /// Whether there is something to be seen on it, beside what is read.
  package var hasPictures: Bool { picture != nil || options.contains { $0.picture != nil } }

  /// Whether it offers languages: those stand on one screen in every look, since whoever looks for
  /// their own cannot read "more" yet.
  package var offersLanguages: Bool {
    !languagesOffered.isEmpty
  }

  /// Whether its choices keep their numbers on all its screens, as a list does that Enter leads through.
  ///
  /// Elsewhere nine means "more", and the digits begin anew on each screen.
  var isNumberedThrough: Bool { keys.contains(.next) && !restIsExtra }

  /// Whether it lists answers that can be changed.
  var offersChanges: Bool {
    options.contains { if case .change = $0.action { true } else { false } }
  }

  /// The number before an option, given the options on its screen, from the first.
  package func number(of option: Int, on shown: [Int]) -> Int {
    isNumberedThrough ? option + 1 : (shown.firstIndex(of: option) ?? option) + 1
  }

  /// The option of the screen that has that number; nil where none has.
  package func option(numbered number: Int, on shown: [Int]) -> Int? {
    shown.first { self.number(of: $0, on: shown) == number }
  }

  /// The languages that it offers, in order.
  var languagesOffered: [Language] {
    options.compactMap { if case .speak(let language) = $0.action { language } else { nil } }
  }

  /// Whether nobody has said yet which language they read.
  var isGreeting: Bool { offersLanguages && !keys.contains(.back) }

  /// The page's keys on one of several screens, with the one that leads on to the next.
  ///
  /// "More" where options stand on further screens, Enter where there is more to read. Where Enter
  /// goes on anyway, it leads to the next screen too, unless the rest is extra.
  package func keys(onScreen index: Int, of count: Int) -> [FootKey] {
    guard count > 1 else { return keys }
    let further: FootKey = options.isEmpty ? .next : .more
    let isNeeded =
      restIsExtra || !keys.contains(.next) && (further == .more || index < count - 1)
    guard isNeeded else { return keys }
    // It stands beside the key that leads the other way.
    let place = keys.firstIndex(of: .back).map { $0 + 1 } ?? 0
    return Array(keys[..<place]) + [further] + Array(keys[place...])
  }

  /// Whether its choices are yes and no, so that the letters of these words choose them.
  package var asksYesOrNo: Bool {
    [true, false].allSatisfy { said in options.count { $0.saysYes == said } == 1 }
  }

  package init(_ language: Language) {
    self.language = language
  }
}
