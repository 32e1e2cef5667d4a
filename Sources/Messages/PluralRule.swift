package import Words

/// Which plural form a language uses for a number; CLDR's rules for whole numbers.
package struct PluralRule: Sendable {
  private let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  /// How many forms each text with a number has.
  package var formCount: Int { language == .ar ? 6 : 2 }

  /// The index of the form for `number`, 0 or more.
  package func form(of number: Int) -> Int {
    switch language {
    case .de, .en: number == 1 ? 0 : 1
    case .fa, .ti: number <= 1 ? 0 : 1
    case .ar:
      switch (number, number % 100) {
      case (0, _): 0
      case (1, _): 1
      case (2, _): 2
      case (_, 3...10): 3
      case (_, 11...): 4
      default: 5
      }
    }
  }

  /// The rule as gettext writes it in a catalog's header.
  package var header: String {
    switch language {
    case .de, .en: "nplurals=2; plural=(n != 1);"
    case .fa, .ti: "nplurals=2; plural=(n > 1);"
    case .ar:
      "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
    }
  }
}
