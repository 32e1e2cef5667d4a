package import Guide
package import Messages
package import Words

/// The words in which one language says what the guide means.
///
/// Pages, slips and `plan` say the same thing through this value, so that a visitor finds on paper
/// what stood on the screen.
package struct Wording: Sendable {
  package let guide: Guide
  package let messages: Messages
  package let language: Language

  package init(_ guide: Guide, _ messages: Messages, in language: Language) {
    self.guide = guide
    self.messages = messages
    self.language = language
  }

  /// A text of the guide.
  package func callAsFunction(_ key: MessageKey) -> Text { messages.text(key, in: language) }

  /// A text of the interface, with its placeholders filled in.
  package func callAsFunction(_ phrase: Phrase, _ values: [String: String] = [:]) -> Text {
    messages.text(phrase.key, in: language, values)
  }

  /// A choice as it is offered; towns have their German names in every language.
  package func choice(_ choice: Choice, of question: Question) -> Text {
    choice.name.map { Text(string: $0, language: .source) } ?? self(question.say(choice))
  }
}
