package import GuideFiles
internal import Words

/// The word lists under `Resources/i18n`, which people extend without touching the program.
package struct WordLists: Sendable {
  /// German names that stay in Latin letters in every language, as on doors and letters.
  package let names: [String]

  /// Latin words that may stand in a translation beside those names.
  package let latin: Set<String>

  /// Texts that are rightly the same in Arabic and Farsi.
  package let equal: Set<String>

  /// Amharic forms that no Eritrean text has, with the Tigrinya ones; and those that only warn.
  package let amharic: [String: String]
  package let doubtful: [String: String]

  /// Words that readers took in another sense.
  let better: [BetterWord]

  /// The words by which translations name offices, papers and money.
  package let glossary: [GlossaryTerm]

  /// The same by the first letter of their German.
  let glossaryByInitial: [Unicode.Scalar: [GlossaryTerm]]

  /// Arabic words of the glossary that end in ة, without their article.
  let feminine: Set<String>

  /// The words that Eritrean papers use, and those of the glossary.
  package let tigrinya: Set<String>

  package static let folder = "Resources/i18n"

  /// Reads the lists; an unreadable one is empty and a finding.
  package init(from folder: ContentFolder) {
    self.init { folder.text(of: "\(Self.folder)/\($0)") }
  }

  package init(_ read: (String) -> String?) {
    var missing: [String] = []
    func lines(_ name: String) -> [Substring] {
      guard let text = read(name) else {
        missing.append(name)
        return []
      }
      return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    }
    names = lines("names.txt").map(String.init)
    latin = Set(lines("latin.txt").map(String.init))
    equal = Set(lines("equal.txt").map(String.init))
    var forms: [Substring: [String: String]] = [:]
    for line in lines("ti-amharic.csv") {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      forms[fields[1], default: [:]][String(fields[0])] = String(fields[2])
    }
    amharic = forms["error"] ?? [:]
    doubtful = forms["warning"] ?? [:]
    better = lines("better.csv").compactMap(BetterWord.init)
    glossary = lines("glossary.csv").compactMap(GlossaryTerm.init)
    glossaryByInitial = Dictionary(grouping: glossary) { $0.german[0].unicodeScalars.first ?? " " }
    var feminine: Set<String> = []
    for term in glossary.flatMap({ $0.translations(in: .ar) }) {
      for word in term.split(separator: " ") where word.last == "ة" {
        feminine.insert(String(word).arabicWithoutArticle)
      }
    }
    self.feminine = feminine
    var tigrinya = Set(lines("ti-words.txt").map(String.init))
    for term in glossary.flatMap({ $0.translations(in: .ti) }) {
      tigrinya.formUnion(term.split(separator: " ").map(String.init))
    }
    self.tigrinya = tigrinya
    findings = missing.map {
      Finding(
        FilePlace(file: "\(Self.folder)/\($0)", line: 1), "the file is missing or cannot be read")
    }
  }

  package let findings: [Finding]
}
