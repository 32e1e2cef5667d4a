package import Words

/// The texts of one language.
package struct Catalog: Sendable {
  package let language: Language

  /// Whether any text of it still waits for a native speaker's review.
  package let isDraft: Bool

  package let entries: [MessageKey: Message]

  package init(language: Language, isDraft: Bool, entries: [MessageKey: Message]) {
    self.language = language
    self.isDraft = isDraft
    self.entries = entries
  }
}

/// One text of a catalog.
package struct Message: Equatable, Sendable {
  /// The German text that this one translates; in the German catalog, the text itself.
  package let source: String

  /// The text, once for each plural form in the order of the language's rule; mostly one.
  package let forms: [String]

  /// Whether the German changed since; such a text is never shown as if it were current.
  package let isFuzzy: Bool

  /// Whether the text still waits for a native speaker's review: German stands beside its page.
  package let isDraft: Bool

  package init(source: String, forms: [String], isFuzzy: Bool = false, isDraft: Bool = false) {
    self.source = source
    self.forms = forms
    self.isFuzzy = isFuzzy
    self.isDraft = isDraft
  }
}
