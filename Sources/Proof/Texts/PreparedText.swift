/// A text in the forms in which the rules look at it.
package struct PreparedText: Sendable {
  /// As it stands in its file.
  package let raw: String

  /// Without soft hyphens, and with plain spaces for no-break ones.
  let scalars: [Unicode.Scalar]

  /// The same without bidi controls, placeholders, quotation marks and all that is Latin: names in
  /// German, with the "§", "%", "+" and "," that stand inside their isolates.
  let stripped: [Unicode.Scalar]

  /// The Latin words, placeholders left out.
  let latinRuns: [String]

  package init(_ raw: String) {
    self.raw = raw
    scalars = raw.unicodeScalars.filter { $0 != "\u{AD}" }.map { $0 == "\u{A0}" ? " " : $0 }
    let text = Self.withoutPlaceholders(scalars)
    stripped = Self.strip(text)
    latinRuns = Self.latinRuns(of: text)
  }

  /// The letters, digits, marks and punctuation of one kind that stand together, in order.
  func words(_ isPart: (Unicode.Scalar) -> Bool) -> [String] {
    stripped.split { !isPart($0) }.map(String.init(scalars:))
  }

  /// Whether a reader finds the letters in it, whatever their case; `part` is in small ones.
  ///
  /// By scalars: vowel marks and joints make other characters of the letters before them.
  func hasVisible(_ part: String) -> Bool {
    let (whole, part) = (String(scalars: visible).lowercased().utf8, Array(part.utf8))
    return whole.indices.contains { whole[$0...].starts(with: part) }
  }

  /// Without bidi controls; what a reader sees.
  var visible: [Unicode.Scalar] { scalars.filter { !$0.isBidiControl } }

  private static func strip(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var isInLatin = false
    var depth = 0
    for (index, scalar) in text.enumerated() {
      if (0x2066...0x2068).contains(scalar.value) { depth += 1 }
      if scalar.value == 0x2069 { depth -= 1 }
      // A comma in a list of German names belongs to the names.
      let isInList =
        isInLatin && scalar == ","
        && text[(index + 1)...].first { $0 != " " }.map { $0.isLatinLetter || $0 == "§" } ?? false
      isInLatin = scalar.isLatinLetter || (isInLatin && [".", "/", "-"].contains(scalar))
      let isNameMark = depth > 0 && ["%", "+", ",", "?", ";"].contains(scalar)
      let isMark = ["§", "«", "»", "„", "“", "”"].contains(scalar)
      if !isInLatin, !isInList, !isNameMark, !isMark, !scalar.isBidiControl { kept.append(scalar) }
    }
    return kept
  }

  private static func latinRuns(of text: [Unicode.Scalar]) -> [String] {
    var runs: [String] = []
    var rest = text[...]
    while let start = rest.firstIndex(where: \.isLatinLetter) {
      let run = rest[start...].prefix { $0.isLatinLetter || [".", "/", "-"].contains($0) }
      runs.append(String(scalars: run))
      rest = rest[run.endIndex...]
    }
    return runs
  }

  private static func withoutPlaceholders(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var rest = scalars[...]
    while let open = rest.firstIndex(of: "{") {
      let name = rest[(open + 1)...].prefix { ("a"..."z").contains($0) }
      guard name.endIndex < rest.endIndex, rest[name.endIndex] == "}", !name.isEmpty else {
        kept += rest[...open]
        rest = rest[(open + 1)...]
        continue
      }
      kept += rest[..<open]
      rest = rest[(name.endIndex + 1)...]
    }
    return kept + rest
  }
}

extension String {
  init(scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}

extension Unicode.Scalar {
  /// A letter of German or English.
  var isLatinLetter: Bool {
    switch self {
    case "A"..."Z", "a"..."z", "Ä", "Ö", "Ü", "ä", "ö", "ü", "ß": true
    default: false
    }
  }

  /// A character that steers direction and is not seen.
  var isBidiControl: Bool {
    switch value {
    case 0x2066...0x2069, 0x200E, 0x200F, 0x061C, 0x202A...0x202E: true
    default: false
    }
  }

  /// An Ethiopic syllable.
  var isEthiopic: Bool { (0x1200...0x135A).contains(value) }

  /// A letter or vowel mark of Arabic or Farsi, or the joint within a Farsi word.
  var isArabic: Bool {
    (0x0620...0x065F).contains(value) || (0x0670...0x06D3).contains(value) || value == 0x200C
  }

  var isDigit: Bool { ("0"..."9").contains(self) }
}
