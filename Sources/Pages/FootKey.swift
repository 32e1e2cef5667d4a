package import Messages

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
  /// Takes the German beside the page away, or brings it back; it stands at the head, before its name.
  case german = "G"
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
    .help, .language, .anew, .counter, .look, .pictures, .way, .sources, .german,
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
    case (.pad, .anew), (.pad, .look), (.pad, .pictures), (.pad, .way), (.pad, .sources),
      (.pad, .german):
      nil
    }
  }

  /// Whether it is for somebody who helps, not for the visitor.
  package var isForHelper: Bool { self == .way || self == .sources }

  /// Whether it stands at the head of a page and not at its foot.
  package var isAtHead: Bool { self == .voice || self == .german }

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
    case .german: .footGerman
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
