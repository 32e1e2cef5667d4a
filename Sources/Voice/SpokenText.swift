package import Words

/// A sentence as a voice must be given it, so that it says what a person would read out.
///
/// Dates, the signs of the law, numbers of queues and emergency calls become words. Where the
/// language has another script, German words within it go to the German voice, as they stand on doors
/// and letters; numbers stay in the language.
package struct SpokenText: Equatable, Sendable {
  package let parts: [Part]

  /// What one voice says.
  package struct Part: Equatable, Sendable {
    package let text: String
    package let language: Language

    package init(_ text: String, in language: Language) {
      self.text = text
      self.language = language
    }
  }

  package init(_ sentence: String, in language: Language) {
    let text = sentence.asHeard.withDates(in: language).withNumbers()
    parts = text.runs(in: language).compactMap { run in
      let words = run.language == .de ? run.text.withGermanWords : run.text.withRomanNumbers
      return words.contains(where: \.isSpoken) ? Part(words, in: run.language) : nil
    }
  }
}

extension Character {
  /// Whether it is heard; signs alone are not.
  fileprivate var isSpoken: Bool { isLetter || isNumber || self == "§" || self == "+" }

  /// Whether the German voice says it in a text of another script.
  fileprivate var isLatin: Bool {
    guard isLetter || self == "§", let scalar = unicodeScalars.first else { return false }
    return scalar.value < 0x250
  }
}

extension String {
  /// The text in runs of one language; signs and spaces stay with what stands before them.
  fileprivate func runs(in language: Language) -> [SpokenText.Part] {
    guard language.direction == .rightToLeft || language == .ti else {
      return [SpokenText.Part(self, in: language)]
    }
    var runs: [(text: String, language: Language)] = []
    for character in self {
      let wanted: Language? =
        character.isLatin ? .de : character.isLetter || character.isNumber ? language : nil
      if let last = runs.last, wanted == nil || wanted == last.language {
        runs[runs.count - 1].text.append(character)
      } else {
        runs.append((String(character), wanted ?? language))
      }
    }
    return runs.map { SpokenText.Part($0.text.asHeard, in: $0.language) }
  }

  /// Abbreviations of German letters and laws, as people say them.
  fileprivate var withGermanWords: String {
    withRomanNumbers
      .replacing("§§", with: "Paragrafen")
      .replacing("§", with: "Paragraf")
      .replacing("Abs.", with: "Absatz")
      .replacing("Nr.", with: "Nummer")
      .replacing("z. B.", with: "zum Beispiel")
      .replacing("AufenthG", with: "Aufenthaltsgesetz")
      .replacing("BAföG", with: "Bafög")
      .replacing("Esc ", with: "Escape ")
      .replacing(/\b[A-ZÄÖÜ]{2,3}\b/) { $0.output.map(String.init).joined(separator: " ") }
  }

  /// "SGB II" as people say it.
  fileprivate var withRomanNumbers: String {
    replacing(/\bSGB (II|III|VIII|IX|XII|X|V)\b/) { match in
      let numbers = [
        "II": 2, "III": 3, "V": 5, "VIII": 8, "IX": 9, "X": 10, "XII": 12,
      ]
      return "S G B \(numbers[String(match.output.1)] ?? 0)"
    }
  }
}
