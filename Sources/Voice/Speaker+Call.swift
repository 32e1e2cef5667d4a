package import Messages
package import Words

extension Speaker {
  /// Calls a number in a waiting room: once in each language that has a voice, after what is being
  /// called already.
  ///
  /// `number` is as it is printed, `A 017`; `place` says in a language where to go, as in "Platz 3".
  /// A language without a voice is noted as trouble, like everything that cannot be said.
  package func call(
    _ number: String, to place: (Language) -> String, in languages: [Language],
    _ messages: Messages
  ) {
    queue(
      languages.map { language in
        let text = messages.text(
          Phrase.voiceCalled.key, in: language, ["number": number, "place": place(language)])
        return Utterance(text.string, in: text.language)
      })
  }
}
