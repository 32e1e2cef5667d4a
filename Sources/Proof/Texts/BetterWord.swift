internal import Words

/// A word that readers took in another sense, with the one to write: a line of `better.csv`,
/// as in `ti;ርእየት;ትርኢት;is eyesight`.
package struct BetterWord: Sendable {
  let language: Language
  let word: String
  let better: String
  let why: String

  init?(_ line: Substring) {
    let fields = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 4, let language = Language(rawValue: fields[0]) else { return nil }
    (self.language, word, better, why) = (language, fields[1], fields[2], fields[3])
  }

  /// Whether a word of the text begins with it.
  func begins(in text: [Unicode.Scalar]) -> Bool {
    let wanted = Array(word.unicodeScalars)
    return text.indices.contains { index in
      text[index...].starts(with: wanted)
        && (index == 0 || !text[index - 1].properties.isAlphabetic)
    }
  }
}
