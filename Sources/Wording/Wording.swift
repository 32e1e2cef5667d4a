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

  package func callAsFunction(_ key: MessageKey) -> String { messages.string(key, in: language) }

  package func callAsFunction(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
    messages.string(phrase, in: language, values)
  }

  /// A choice as it is offered.
  package func choice(_ choice: Choice, of question: Question) -> String {
    choice.name ?? self(question.say(choice))
  }
}
