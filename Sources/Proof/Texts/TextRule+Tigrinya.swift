internal import GuideFiles
internal import Words

/// D1 to D4: Tigrinya letters and marks as Eritrea writes them.
extension TextRule {
  static let tigrinya: [TextRule] = [
    TextRule("D1", .error, [.ti]) { pair in
      let foreign = pair.text.stripped.filter { scalar in
        switch scalar.value {
        case 0x1200...0x135A, 0x1361...0x1366, 0x30...0x39: false
        default: !" .:!?()/’–-".unicodeScalars.contains(scalar)
        }
      }
      return foreign.isEmpty ? [] : ["not Tigrinya: \(characters(foreign))"]
    },
    TextRule("D1", .error, [.ti]) { pair in marks(pair.text) },
    TextRule("D1", .error, [.ti]) { pair in loosePrefixes(pair.text.raw) },
    TextRule("D2", .error, [.ti]) { pair in
      words(pair, "begins with አ as in Amharic; here it is ኣ") { $0.first == "አ" }
    },
    TextRule("D3", .error, [.ti]) { pair in
      words(pair, "has a letter that Eritrea does not write (ፀ, ሠ or ኀ)") { word in
        word.contains { scalar in
          (0x1340...0x1346).contains(scalar.value) || (0x1220...0x1226).contains(scalar.value)
            || (0x1280...0x1286).contains(scalar.value)
        }
      }
    },
    TextRule("D4", .error, [.ti]) { pair in
      words(pair, "ends as in Amharic") { $0.last == "ች" || $0.suffix(2) == ["ቸ", "ው"] }
    },
  ]

  static func words(
    _ pair: TextPair, _ complaint: String, where isWrong: ([Unicode.Scalar]) -> Bool
  ) -> [String] {
    pair.text.words(\.isEthiopic).filter { isWrong(Array($0.unicodeScalars)) }
      .map { "'\($0)' \(complaint)" }
  }

  private static func marks(_ text: PreparedText) -> [String] {
    var complaints: [String] = []
    let stripped = text.stripped
    for index in stripped.indices where stripped[index] == "." {
      let before = index > 0 ? stripped[index - 1] : " "
      let after = index + 1 < stripped.count ? stripped[index + 1] : " "
      let isInDate = before.isDigit && after.isDigit
      let isAbbreviation =
        before.isEthiopic && (index < 2 || !stripped[index - 2].isEthiopic)
      // A full stop that stood within a German sentence ends no Tigrinya one.
      let isGerman = before == " " || before == "("
      if !isInDate, !isAbbreviation, !isGerman {
        complaints.append("a sentence ends in ። and not in a Latin full stop")
      }
    }
    if text.raw.contains("፡፡") || text.raw.contains("::") {
      complaints.append("two marks stand for one ።")
    }
    for (index, mark) in text.visible.enumerated() where mark == "።" || mark == "፡" {
      let before = index > 0 ? text.visible[index - 1] : " "
      let after = index + 1 < text.visible.count ? text.visible[index + 1] : " "
      let follows =
        before.isEthiopic || before.isDigit || before.isLatinLetter
        || [")", "”", "}", "§", "’"].contains(before)
      if !follows { complaints.append("'\(mark)' stands directly after a word") }
      if ![" ", "”", ")"].contains(after) { complaints.append("a space stands after '\(mark)'") }
    }
    return complaints
  }
}
