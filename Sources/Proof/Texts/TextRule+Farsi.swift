internal import GuideFiles
internal import Words

/// C1 to C5: Farsi letters, joints, marks and words.
extension TextRule {
  static let farsi: [TextRule] = [
    TextRule("C1", .error, [.fa]) { pair in
      let foreign = pair.text.stripped.filter { !isFarsi($0) }
      return foreign.isEmpty ? [] : ["not Farsi: \(characters(foreign))"]
    },
    TextRule("C2", .error, [.fa]) { pair in joints(pair.text.visible) },
    TextRule("C2", .warning, [.fa]) { pair in
      let fine = ["میلیون", "میان", "میز", "میهن", "میل", "میراث", "میدان", "نمیر"]
      let found = pair.text.words(\.isArabic).filter { word in
        let letters = Array(word.unicodeScalars)
        let start =
          letters.starts(with: "نمی".unicodeScalars)
          ? 3 : letters.starts(with: "می".unicodeScalars) ? 2 : 0
        return start > 0 && letters.count >= start + 3 && letters[start] != "\u{200C}"
          && joining.contains(letters[start]) && !fine.contains { word.hasPrefix($0) }
      }
      return found.isEmpty ? [] : ["a joint is missing after می: \(found.quoted)"]
    },
    TextRule("C3", .error, [.fa]) { pair in latinMarks(pair.text) },
    TextRule("C4", .warning, [.fa]) { pair in
      let spoken: Set<String> = [
        "می\u{200C}خوای", "اینو", "میشه", "نمیشه", "هستش", "بریم", "واسه", "تو",
      ]
      let found = pair.text.words(\.isArabic).filter(spoken.contains)
      return found.isEmpty ? [] : ["spoken form: \(found.quoted)"]
    },
    TextRule("C5", .warning, [.fa]) { pair in
      let iranian = [
        "معلومات": "اطلاعات", "فورم": "فرم", "کاپی": "کپی", "شفاخانه": "بیمارستان",
        "محکمه": "دادگاه", "پولیس": "پلیس", "لسان": "زبان",
      ]
      let words = Set(pair.text.words(\.isArabic))
      return iranian.filter { words.contains($0.key) && !pair.text.raw.contains($0.value) }
        .keys.sorted().map { "the Dari word '\($0)' stands alone" }
    },
  ]

  private static let joining = Set("بپتجچخدذرزسشصغفقکگلمنوه".unicodeScalars)

  private static func isFarsi(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0621...0x0624, 0x0626, 0x0627, 0x0628, 0x062A...0x063A, 0x0641, 0x0642, 0x0644...0x0648,
      0x064B, 0x067E, 0x0686, 0x0698, 0x06A9, 0x06AF, 0x06CC, 0x200C, 0x060C, 0x061B, 0x061F,
      0x30...0x39:
      true
    default: " .:!()/–-,;?".unicodeScalars.contains(scalar)
    }
  }

  /// Joints (ZWNJ) that stand where none may, and spaces that stand where one must.
  private static func joints(_ text: [Unicode.Scalar]) -> [String] {
    let joint: Unicode.Scalar = "\u{200C}"
    let marks = Set("،؛؟.:!() ".unicodeScalars)
    var complaints: [String] = []
    for index in text.indices where text[index] == joint {
      let before = index > 0 ? text[index - 1] : " "
      let after = index + 1 < text.count ? text[index + 1] : " "
      if marks.contains(after) || before == " " || after == joint {
        complaints.append("a joint (ZWNJ) stands only within a word")
      }
    }
    let words = text.split(separator: " ").map(String.init(scalars:))
    for (word, next) in zip(words, words.dropFirst()) {
      let plain = String(scalars: next.unicodeScalars.prefix { $0.isArabic })
      if ["می", "نمی"].contains(word), !plain.isEmpty {
        complaints.append("'\(word) \(plain)' is one word with a joint (ZWNJ)")
      }
      let rest = plain.unicodeScalars.dropFirst(2).first
      if plain.hasPrefix("ها"), rest == nil || rest == "ی",
        word.unicodeScalars.last?.isArabic ?? false
      {
        complaints.append("'\(word) \(plain)' is one word with a joint (ZWNJ)")
      }
    }
    return complaints
  }
}
