/// A language that the kiosk speaks; the raw value is its ISO 639 code.
package enum Language: String, CaseIterable, Hashable, Sendable {
  // In the order in which the greeting offers them.
  case de, ar, fa, en, ti

  /// German: the language of the guide's sources and of the officer.
  package static let source = Language.de

  package var direction: Direction {
    switch self {
    case .ar, .fa: .rightToLeft
    case .de, .en, .ti: .leftToRight
    }
  }

  /// The language's own name in its own script, as visitors look for it.
  package var ownName: String {
    switch self {
    case .de: "Deutsch"
    case .ar: "العربية"
    case .fa: "فارسی / دری"
    case .en: "English"
    case .ti: "ትግርኛ"
    }
  }

  /// The language's name in German, as the officer reads it on the slip.
  package var germanName: String {
    switch self {
    case .de: "Deutsch"
    case .ar: "Arabisch"
    case .fa: "Farsi/Dari"
    case .en: "Englisch"
    case .ti: "Tigrinya"
    }
  }
}
