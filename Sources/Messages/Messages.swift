package import Words

/// All texts of the kiosk in all its languages.
///
/// A text that is missing, fuzzy or older than its German is answered in German and says so: a
/// visitor may ask somebody to read German, but must never act on what is no longer true.
package struct Messages: Sendable {
  private let source: Catalog
  private let translations: [Language: Catalog]

  /// The translations that may be shown, found once: a text is asked for far more often.
  private let usable: [Language: [MessageKey: Message]]

  /// - Precondition: `source` is German, and no two translations have the same language.
  package init(source: Catalog, translations: [Catalog]) {
    precondition(source.language == .source, "the source texts are German")
    self.source = source
    self.translations = Dictionary(uniqueKeysWithValues: translations.map { ($0.language, $0) })
    usable = self.translations.mapValues { catalog in
      catalog.entries.filter { key, message in
        !message.isFuzzy && message.source == source.entries[key]?.source
          && message.forms.allSatisfy { !$0.isEmpty }
      }
    }
  }

  /// The languages that have a catalog, in the order of the greeting.
  package var languages: [Language] {
    Language.allCases.filter { $0 == .source || translations[$0] != nil }
  }

  /// The same texts without the translations into other languages; German stays.
  package func speaking(_ languages: [Language]) -> Messages {
    Messages(
      source: source, translations: translations.values.filter { languages.contains($0.language) })
  }

  /// Whether any text of a language still waits for a native speaker's review; German never does.
  package func isDraft(_ language: Language) -> Bool {
    translations[language]?.isDraft ?? (language != .source)
  }

  /// The keys of every text, in no order.
  package var keys: some Collection<MessageKey> & Sendable { source.entries.keys }
}

extension Messages {
  /// The text of a key, with its placeholders filled in.
  ///
  /// `values` says what each `{name}` stands for; format characters are taken out of them but for
  /// isolates that are closed, since the template wraps them in isolates where its language runs from
  /// right to left. `count` is the number that chooses the plural form, and fills `{count}`.
  ///
  /// - Precondition: the German catalog has the key; the start check sees to it.
  package func text(
    _ key: MessageKey, in language: Language, _ values: [String: String] = [:], count: Int? = nil
  ) -> Text {
    guard let german = source.entries[key] else { preconditionFailure("no text has key '\(key)'") }
    let (message, used) = current(key, in: language, german: german)
    let form = count.map { PluralRule(used).form(of: $0) } ?? 0
    var values = values
    if let count { values["count"] = "\(count)" }
    let template = message.forms[min(form, message.forms.count - 1)]
    return Text(
      string: template.filled(with: values), language: used, isStandIn: used != language,
      isDraft: message.isDraft)
  }

  /// The text as a plain string, where the caller does not care that it may stand in.
  package func string(
    _ key: MessageKey, in language: Language, _ values: [String: String] = [:], count: Int? = nil
  ) -> String {
    text(key, in: language, values, count: count).string
  }

  package func contains(_ key: MessageKey) -> Bool { source.entries[key] != nil }

  private func current(
    _ key: MessageKey, in language: Language, german: Message
  ) -> (Message, Language) {
    guard let message = usable[language]?[key] else { return (german, .source) }
    return (message, language)
  }
}

/// A text ready to be shown.
package struct Text: Equatable, Sendable {
  package let string: String

  /// The language that it is in.
  package let language: Language

  /// Whether German stands in for a translation that is missing or no longer current.
  package let isStandIn: Bool

  /// The text behind a mark where German stands in, so that nobody takes it for their own language
  /// badly set: `[DE] Schalter`.
  package var marked: String { isStandIn ? "[DE] \(string)" : string }

  /// Whether it is a translation that no native speaker has read yet.
  package let isDraft: Bool

  package init(
    string: String, language: Language, isStandIn: Bool = false, isDraft: Bool = false
  ) {
    self.string = string
    self.language = language
    self.isStandIn = isStandIn
    self.isDraft = isDraft
  }
}
