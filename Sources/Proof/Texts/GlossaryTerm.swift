internal import Words

/// A German word and the words that translations use for it.
package struct GlossaryTerm: Sendable {
  let german: [String]

  /// In each language the words that are as good as one another.
  private let translations: [Language: [String]]

  /// Reads a line of `glossary.csv`: German; Arabic; Farsi; English; Tigrinya.
  init?(line: Substring) {
    let fields = line.split(separator: ";", omittingEmptySubsequences: false)
    guard fields.count == 5, !fields[0].isEmpty else { return nil }
    german = fields[0].split(separator: " ").map(String.init)
    var translations: [Language: [String]] = [:]
    for (language, field) in zip([Language.ar, .fa, .en, .ti], fields.dropFirst()) {
      translations[language] = field.split(separator: "/").map(String.init)
    }
    self.translations = translations
  }

  func translations(in language: Language) -> [String] { translations[language] ?? [] }

  /// Those of the terms that a German text says, each with its words in order and no word with more
  /// than an ending.
  static func said(in text: PreparedText, of lists: WordLists) -> [GlossaryTerm] {
    let words = text.latinRuns.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    var said: [GlossaryTerm] = []
    for start in words.indices {
      guard let initial = words[start].unicodeScalars.first else { continue }
      for term in lists.glossaryByInitial[initial] ?? []
      where start + term.german.count <= words.count
        && !said.contains(where: { $0.german == term.german })
        && zip(term.german, words[start...]).allSatisfy({ term, word in
          word.hasPrefix(term) && word.count - term.count <= 2
        })
      {
        said.append(term)
      }
    }
    return said
  }

  /// Whether a translation has the word, or at least the stem of the first word of it.
  func isTranslated(in text: PreparedText, _ language: Language) -> Bool {
    func has(_ part: some StringProtocol) -> Bool { text.hasVisible(part.lowercased()) }
    return translations(in: language).contains { term in
      if has(term) { return true }
      switch language {
      case .ar:
        return has(term.firstWord.arabicStem)
      case .fa:
        let parts = term.firstWord.unicodeScalars.split(separator: "\u{200C}")
        return parts.first.map { has(String($0)) } ?? false
      case .ti:
        let head = term.split(separator: " ").first { $0.count >= 3 } ?? term[...]
        return has(head.prefix(3))
      default:
        return has(term.firstWord.prefix(5))
      }
    }
  }
}

extension String {
  fileprivate var firstWord: String { split(separator: " ").first.map(String.init) ?? self }

  /// An Arabic word without its article, its conjunctions and its ending.
  fileprivate var arabicStem: String {
    let beginnings = ["وال", "بال", "فال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ك"]
    let endings = ["ات", "ين", "ون", "ًا", "ة", "ه"]
    var word = self[...]
    if let beginning = beginnings.first(where: { word.hasPrefix($0) && word.count >= $0.count + 3 })
    {
      word = word.dropFirst(beginning.count)
    }
    if let ending = endings.first(where: { word.hasSuffix($0) && word.count >= $0.count + 2 }) {
      word = word.dropLast(ending.count)
    }
    return String(word)
  }

  /// An Arabic word without its article and what is written together with it.
  var arabicWithoutArticle: String {
    for beginning in ["وال", "بال", "فال", "كال", "لل", "ال"]
    where hasPrefix(beginning) && count >= beginning.count + 3 {
      return String(dropFirst(beginning.count))
    }
    return self
  }
}
