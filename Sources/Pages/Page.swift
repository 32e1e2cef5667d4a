package import Guide
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
    options.contains { if case .speak = $0.action { true } else { false } }
  }

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

/// One thing that a page says.
package struct Piece: Equatable, Sendable {
  /// The same in every language: the key of its message, mostly.
  package let id: String
  package let role: Role
  package let text: Text

  /// Whether it runs in its own language's direction whatever the page's is, as names of languages
  /// do.
  package let standsAlone: Bool

  /// Whether it is only shown, never read aloud: others may listen.
  package let isSilent: Bool

  package init(
    _ id: String, _ role: Role, _ text: Text, standsAlone: Bool = false, isSilent: Bool = false
  ) {
    self.id = id
    self.role = role
    self.text = text
    self.standsAlone = standsAlone
    self.isSilent = isSilent
  }

  package enum Role: Equatable, Sendable {
    /// The question or the most important sentence; repeated where a page takes several screens.
    case title
    case paragraph
    /// One of a list under a heading.
    case item
    /// How far the visitor has come; it stands above the page, with a dot for each part.
    case progress(done: Int, of: Int)
    /// What stands back: a reason, an explanation.
    case hint
    /// A small heading above what follows.
    case heading
    /// By when, where: what to look at within a step.
    case detail
    case notice
    /// A queue number, as large as the screen allows.
    case number
    /// An option, by its place among the page's options.
    case option(Int)
  }
}

/// Something that the visitor can choose.
package struct Option: Equatable, Sendable {
  package let action: Action

  /// Whether it is what the visitor chose before, or one of several that are chosen.
  package let isMarked: Bool

  /// The name of its picture; nil where it has none.
  package let picture: String?

  /// Whether it says yes (true) or no to what the page asks; nil where it says something else.
  package let saysYes: Bool?

  package init(
    _ action: Action, isMarked: Bool = false, picture: String? = nil, saysYes: Bool? = nil
  ) {
    self.action = action
    self.isMarked = isMarked
    self.picture = picture
    self.saysYes = saysYes
  }
}

/// A key at the foot of a page and what it does there.
package enum FootKey: String, CaseIterable, Sendable {
  case back = "0"
  /// Goes back from a field, where digits are text.
  case leaveField = "Esc"
  case more = "9"
  case next = "Enter"
  case help = "H"
  case language = "L"
  case anew = "N"
  case counter = "D"
  /// Changes how all pages look.
  case look = "A"
  /// Shows the pictures of a page, or its words again.
  case pictures = "P"
  /// Stops reading aloud, or reads the page again; it stands at the head, since every page has it.
  /// No letter, for it works where letters are typed too, and is found by touch.
  case voice = "+"
  /// The way so far, in an assisted visit.
  case way = "W"
  /// Hints and sources, in an assisted visit.
  case sources = "Q"

  /// The key by its sign of the number pad, or by the one that other programs use.
  package init?(sign: Character) {
    switch sign {
    case "*", "?": self = .help
    case "/": self = .language
    case "-": self = .counter
    default: return nil
    }
  }

  /// The key that F1 and its like stand for.
  package init?(function number: Int) {
    guard FootKey.functions.indices.contains(number - 1) else { return nil }
    self = FootKey.functions[number - 1]
  }

  private static let functions: [FootKey] = [
    .help, .language, .anew, .counter, .look, .pictures, .way, .sources,
  ]

  /// What stands before its name at the foot; nil where that hand has no such key.
  package func sign(for hand: Hand) -> String? {
    switch (hand, self) {
    case (.letters, _), (_, .back), (_, .more), (_, .next), (_, .voice): rawValue
    case (.functions, _): FootKey.functions.firstIndex(of: self).map { "F\($0 + 1)" } ?? rawValue
    case (.pad, .help), (.pad, .leaveField): "*"
    case (.pad, .language): "/"
    case (.pad, .counter): "-"
    // The page of help leads to them.
    case (.pad, .anew), (.pad, .look), (.pad, .pictures), (.pad, .way), (.pad, .sources): nil
    }
  }

  /// Whether it is for somebody who helps, not for the visitor.
  package var isForHelper: Bool { self == .way || self == .sources }

  package var phrase: Phrase {
    switch self {
    case .back, .leaveField: .footBack
    case .more: .footMore
    case .next: .footNext
    case .help: .footHelp
    case .language: .footLanguage
    case .anew: .footAnew
    case .counter: .footCounter
    case .look: .footLook
    case .pictures: .footPictures
    case .voice: .footVoice
    case .way: .footWay
    case .sources: .footSources
    }
  }
}

/// By what a page's keys are pressed.
package enum Hand: Sendable {
  case letters
  /// F1 and its like, where letters are text.
  case functions
  /// The signs of a number pad, once the visitor has used one.
  case pad
}

/// A line into which the visitor types.
package enum Field: Equatable, Sendable {
  /// A day, month and year.
  case date
  /// The first letters of one of these names, and those that opened the field.
  case name([String], typed: String)

  /// How many letters fit in it.
  package var longest: Int {
    switch self {
    case .date: 24
    case .name: 24
    }
  }

  /// Whether both are the same field, whatever was typed in it since.
  package func isSame(as other: Field?) -> Bool {
    switch (self, other) {
    case (.date, .date): true
    case (.name(let one, _), .name(let other, _)): one == other
    default: false
    }
  }
}

/// What choosing an option does; the visit carries it out.
package enum Action: Equatable, Sendable {
  case speak(Language)
  case begin(withMoreTime: Bool)
  case answer(Identifier<Choice>)
  case change(Identifier<Question>)
  case checkPapers
  case getNumber
  case readAgain
  case toggle(Identifier<Circumstance>)
  /// Answers the question on show.
  case give(Value)
  case slipIsThere
  case printAgain
  case leave
  case startAnew
  case askCounter
  case close
  /// Leaves open what the page asks.
  case passOver
  /// Does what a key at the foot does.
  case press(FootKey)
}
