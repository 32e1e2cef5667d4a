internal import GuideFiles
internal import Words

/// A13 and B5: one word for one thing, and written as in the glossary.
extension TextRule {
  static let glossary: [TextRule] = [
    TextRule("A13", .warning) { pair in
      pair.said.filter { term in
        let words = term.translations(in: pair.language)
        // The German name is what stands on the door; a longer term says it more closely.
        let name = term.german.joined(separator: " ")
        return !words.isEmpty && !pair.text.raw.contains(name)
          && !term.isTranslated(in: pair.text, pair.language)
      }.map { term in
        "'\(term.german.joined(separator: " "))' is "
          + "\(term.translations(in: pair.language).quoted) in the glossary"
      }
    },
    TextRule("B5", .warning, [.ar]) { pair in
      let found = pair.text.words(\.isArabic).filter { word in
        word.last == "ه"
          && pair.lists.feminine.contains(String(word.arabicWithoutArticle.dropLast()) + "ة")
      }
      return found.isEmpty ? [] : ["the glossary ends it in ة: \(found.quoted)"]
    },
  ]
}
