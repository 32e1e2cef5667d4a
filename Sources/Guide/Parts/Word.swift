package import Words

/// A word that people meet on letters and at counters: an office, a benefit, a letter.
///
/// The German word stands in front in every language; offices that an outcome names come first on the
/// page of words.
package struct Word: Equatable, Sendable, Identifiable {
  package let id: Identifier<Word>

  package init(id: Identifier<Word>) {
    self.id = id
  }

  /// One sentence on what it means.
  package var say: MessageKey { MessageKey(rawValue: "word/\(id)") }
}
