package import GuideFiles
package import Words

/// One rule that every text of some languages has to keep.
package struct TextRule: Sendable {
  /// As in `locales/README.md`: "A4".
  package let id: String
  package let severity: Finding.Severity

  /// Which texts it looks at; German ones are looked at beside themselves.
  package let languages: Set<Language>

  /// What is wrong with a text, one sentence each; mostly nothing.
  package let complaints: @Sendable (TextPair) -> [String]

  init(
    _ id: String, _ severity: Finding.Severity, _ languages: Set<Language> = .translations,
    _ complaints: @escaping @Sendable (TextPair) -> [String]
  ) {
    self.id = id
    self.severity = severity
    self.languages = languages
    self.complaints = complaints
  }

  /// All rules, in the order of their ids.
  package static let all: [TextRule] =
    shared + parity + marks + lengths + glossary + meanings + german + arabic + farsi + tigrinya
    + tigrinyaWords
}

/// One form of a text beside the German one that it translates.
package struct TextPair: Sendable {
  package let language: Language
  package let german: PreparedText
  package let text: PreparedText
  package let lists: WordLists

  /// The terms of the glossary that the German text says.
  let said: [GlossaryTerm]

  /// Whether the text is one of several plural forms, whose numbers may be written as words.
  package let isPluralForm: Bool

  /// Whether it may leave out the number: Arabic has words of its own for one and two.
  let mayOmitCount: Bool

  init(
    _ language: Language, german: PreparedText, text: PreparedText, _ lists: WordLists,
    said: [GlossaryTerm], form: Int? = nil
  ) {
    self.language = language
    self.german = german
    self.text = text
    self.lists = lists
    self.said = said
    isPluralForm = form != nil
    mayOmitCount = language == .ar && (form == 1 || form == 2)
  }
}

extension Set<Language> {
  static let translations: Set<Language> = [.ar, .fa, .en, .ti]
  static let everyLanguage = Set(Language.allCases)
}

extension [String] {
  /// For a sentence: "'one', 'two'".
  var quoted: String { map { "'\($0)'" }.joined(separator: ", ") }
}
