extension String {
  /// The text with a soft hyphen where a German word too long for a line of `ems` em squares may be
  /// parted; shorter words are left alone.
  ///
  /// After "ungs", "schafts", "heits", "keits" and "ions" a German compound always has a joint, and
  /// the long names of papers have one of them: Rentenversicherungs-nummer.
  func openingLongWords(within ems: Int) -> String {
    // A Latin character takes 0.6 em in bold on average.
    let longest = ems * 5 / 3
    guard hasWord(longerThan: longest) else { return self }
    var result = UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let first = rest.first {
      let word = rest.prefix { $0.isLetter == first.isLetter }
      result.append(contentsOf: first.isLetter && word.count > longest ? Self.parted(word) : word)
      rest = rest[word.endIndex...]
    }
    return String(result)
  }

  /// Whether there are more characters than that between two spaces.
  ///
  /// Most texts have none, and their letters need not be looked at one by one.
  private func hasWord(longerThan longest: Int) -> Bool {
    var count = 0
    for byte in utf8 {
      if byte == 0x20 {
        count = 0
      } else if byte & 0xC0 != 0x80 {
        count += 1
        if count > longest { return true }
      }
    }
    return false
  }

  private static func parted(_ word: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    var parted = Substring.UnicodeScalarView()
    for index in word.indices {
      let before = String(word[..<index])
      if index > word.startIndex, joints.contains(where: before.hasSuffix) {
        parted.append("\u{AD}")
      }
      parted.append(word[index])
    }
    return parted
  }

  private static let joints = ["ungs", "schafts", "heits", "keits", "ions"]
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool { properties.isAlphabetic }
}
