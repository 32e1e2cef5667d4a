internal import GuideFiles
internal import Words

/// D5 to D9: Tigrinya words.
extension TextRule {
  static let tigrinyaWords: [TextRule] = [
    TextRule("D5", .error, [.ti]) { pair in amharic(pair, pair.lists.amharic) },
    TextRule("D5", .warning, [.ti]) { pair in amharic(pair, pair.lists.doubtful) },
    TextRule("D6", .warning, [.ti]) { pair in
      let words = pair.text.words(\.isEthiopic)
      guard words.count >= 5 else { return [] }
      let unknown = words.filter { !isKnown($0, pair.lists.tigrinya) }
      return unknown.count * 10 > words.count * 3
        ? ["\(unknown.count) of \(words.count) words are in no list: \(unknown.quoted)"] : []
    },
    TextRule("D7", .warning, [.ti]) { pair in
      guard pair.text.words(\.isEthiopic).count >= 8 else { return [] }
      let isUsual = pair.text.stripped.contains { scalar in
        switch scalar.value {
        case 0x1250...0x125D, 0x12B8...0x12C5, 0x1213, 0x1215, 0x12D3, 0x12D5, 0x133D: true
        default: false
        }
      }
      return isUsual ? [] : ["none of the letters that long Tigrinya texts have (ቐ ኸ ሓ ሕ ዓ ዕ ጽ)"]
    },
    TextRule("D8", .warning, [.ti]) { pair in
      let singular: Set<String> = [
        "ኣለካ", "ኢኻ", "ምረጽ", "ጠውቕ", "ርኸብ", "ኪድ", "ቀጽል", "ሕተም", "ክፈት", "ዕጾ", "ርአ",
      ]
      return words(pair, "speaks to one man; the plural is for all") {
        singular.contains(String(scalars: $0))
      }
    },
    TextRule("D9", .warning, [.ti]) { pair in
      let better = [
        "ኢዩ": "እዩ", "ኢዮም": "እዮም", "ፌደራል": "ፈደራል", "ግዚያዊ": "ግዝያዊ", "ግዜያዊ": "ግዝያዊ",
        "ቤትጽሕፈት": "ቤት ጽሕፈት", "ሶኑይ": "ሰኑይ", "ጉንበት": "ግንቦት", "ኵሉ": "ኩሉ", "ኲሉ": "ኩሉ",
        "ቆልዑ": "ቈልዑ",
      ]
      return pair.text.words(\.isEthiopic).compactMap { word in
        better[word].map { "'\(word)' is written '\($0)'" }
      } + (pair.text.raw.contains("ቤት-ጽሕፈት") ? ["'ቤት-ጽሕፈት' is written 'ቤት ጽሕፈት'"] : [])
    },
  ]

  private static func amharic(_ pair: TextPair, _ list: [String: String]) -> [String] {
    pair.text.words(\.isEthiopic).compactMap { word in
      list[word].map { "'\(word)' is Amharic; in Tigrinya: '\($0)'" }
    }
  }

  /// Whether papers have the word, as it is or without one ending of its grammar.
  private static func isKnown(_ word: String, _ known: Set<String>) -> Bool {
    if known.contains(word) { return true }
    let prefixes = ["ን", "ብ", "ካብ", "ናብ", "ክ", "ዝ", "ምስ", "ከም", "እን", "ኣብ", "ንኽ", "እት"]
    let suffixes = ["ኹም", "ኩም", "ን", "ታት", "ነት", "ዎም", "ዎ", "ዋ"]
    return prefixes.contains {
      word.hasPrefix($0) && known.contains(String(word.dropFirst($0.count)))
    }
      || suffixes.contains { word.hasSuffix($0) && known.contains(String(word.dropLast($0.count))) }
  }
}
