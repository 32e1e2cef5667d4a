internal import GuideFiles
internal import Words

/// B1 to B4: Arabic letters, marks and address.
extension TextRule {
  static let arabic: [TextRule] = [
    TextRule("B1", .error, [.ar]) { pair in
      let foreign = pair.text.stripped.filter { scalar in
        switch scalar.value {
        case 0x0621...0x063A, 0x0641...0x0652, 0x060C, 0x061B, 0x061F, 0x30...0x39: false
        default: !" .:!()/–-,;?".unicodeScalars.contains(scalar)
        }
      }
      return foreign.isEmpty ? [] : ["not Arabic: \(characters(foreign))"]
    },
    TextRule("B2", .error, [.ar]) { pair in latinMarks(pair.text) },
    TextRule("B3", .warning, [.ar]) { pair in
      let singular: Set<String> = [
        "اختر", "اضغط", "انتظر", "خذ", "اذهب", "أحضر", "حدد", "أدخل", "أنت",
      ]
      let fine: Set<String> = [
        "ذلك", "كذلك", "لذلك", "وذلك", "بذلك", "تلك", "هناك", "البنك", "بنك", "بنكك", "الشباك",
        "شباك", "للبنك", "والبنك", "بالبنك", "بنكًا", "ترك", "شك", "الشك", "صك", "أولئك", "شريك",
        "الشريك", "والشريك",
        "مشترك", "المشترك", "للشباك", "بالشباك",
      ]
      let words = pair.text.words(\.isArabic)
      let found = words.filter { word in
        singular.contains(word)
          || word.unicodeScalars.last == "ك" && word.unicodeScalars.count > 2
            && !fine.contains(word)
      }
      return found.isEmpty ? [] : ["speaks to one man: \(found.quoted); the plural is for all"]
    },
    TextRule("B4", .warning, [.ar]) { pair in
      // The last one is a library, and a slip of the pen for an office.
      let wrong: Set<String> = ["علي", "الي", "هذة", "مكتبة"]
      let found = pair.text.words(\.isArabic).filter(wrong.contains)
      return found.isEmpty ? [] : ["the last letter may be wrong: \(found.quoted)"]
    },
  ]

  /// B2 and C3: commas and question marks of the other script, and spaces before marks.
  static func latinMarks(_ text: PreparedText) -> [String] {
    let stripped = text.stripped
    let latin = stripped.filter { [",", ";", "?"].contains($0) }
    let isSpaced = stripped.indices.dropFirst().contains { index in
      ["،", "؛", "؟", ".", ":"].contains(stripped[index]) && isGap(before: index, in: text)
    }
    return (latin.isEmpty ? [] : ["Latin marks '\(String(scalars: latin))' instead of ، ؛ ؟"])
      + (isSpaced ? ["a space stands before a mark"] : [])
  }

  /// Whether a space stands before a mark of the stripped text that stands so in the text as well: a
  /// name that was taken out leaves one.
  private static func isGap(before index: Int, in text: PreparedText) -> Bool {
    guard text.stripped[index - 1] == " " else { return false }
    let mark = text.stripped[index]
    let visible = text.visible
    return visible.indices.dropFirst().contains { visible[$0] == mark && visible[$0 - 1] == " " }
  }

  static func characters(_ scalars: [Unicode.Scalar]) -> String {
    var seen: Set<Unicode.Scalar> = []
    return scalars.filter { seen.insert($0).inserted }
      .map { "'\(String(scalars: [$0]))' (\($0.name))" }.joined(separator: ", ")
  }
}
