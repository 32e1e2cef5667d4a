package import Words

/// Something to be said aloud, in one language.
package struct Utterance: Equatable, Sendable {
  package let language: Language

  /// What is said, in order; all of them together are one text of a catalog, mostly.
  package let sentences: [String]

  /// The key that chooses it, said before it; nil for what is only heard.
  package let number: Int?

  package init(_ sentences: [String], in language: Language, number: Int? = nil) {
    self.sentences = sentences
    self.language = language
    self.number = number
  }

  package init(_ sentence: String, in language: Language, number: Int? = nil) {
    self.init([sentence], in: language, number: number)
  }
}
