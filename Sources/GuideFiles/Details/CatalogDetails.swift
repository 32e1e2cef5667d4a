package import Messages
package import Words

/// One catalog as its file has it.
package struct CatalogDetails: Sendable {
  package let language: Language
  package let file: String

  /// The messages in the order of the file, the header left out.
  package let entries: [CatalogEntry]

  /// Whether its header says that a native speaker has read every text.
  package let saysReviewed: Bool

  package init(
    language: Language, file: String, entries: [CatalogEntry], saysReviewed: Bool = false
  ) {
    self.language = language
    self.file = file
    self.entries = entries
    self.saysReviewed = saysReviewed
  }

  init(_ reader: CatalogReader) {
    self.init(
      language: reader.language, file: reader.name,
      entries: reader.entries.compactMap { entry in
        entry.context.map {
          CatalogEntry(
            key: MessageKey(rawValue: $0),
            message: Message(source: entry.source, forms: entry.forms, isFuzzy: entry.isFuzzy),
            line: entry.line, comments: entry.comments)
        }
      }, saysReviewed: reader.saysReviewed)
  }
}

/// One translated message with its place.
package struct CatalogEntry: Sendable {
  package let key: MessageKey
  package let message: Message

  /// Counted from 1.
  package let line: Int

  /// What translators wrote about it, such as `state: reviewed NAME 2026-12-01`.
  package let comments: [String]

  package init(key: MessageKey, message: Message, line: Int, comments: [String] = []) {
    self.key = key
    self.message = message
    self.line = line
    self.comments = comments
  }
}
