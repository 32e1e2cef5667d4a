internal import Foundation
internal import GuideFiles
internal import Words

/// A1, A4 and A9: what no text may have, whatever it says.
extension TextRule {
  static let shared: [TextRule] = [
    TextRule("A1", .error, .everyLanguage) { pair in spacing(pair.text.raw) + hidden(pair.text.raw)
    },
    TextRule("A1", .error, .everyLanguage) { pair in
      let raw = pair.text.raw
      if raw.utf8.allSatisfy({ $0 < 0x80 }) { return [] }
      let composed = raw.precomposedStringWithCanonicalMapping
      return composed.unicodeScalars.elementsEqual(raw.unicodeScalars)
        ? [] : ["letters are written as letter and accent apart (the text is not NFC)"]
    },
    TextRule("A4", .error, .everyLanguage) { pair in
      let foreign = pair.text.scalars.filter { scalar in
        (0x0660...0x0669).contains(scalar.value) || (0x06F0...0x06F9).contains(scalar.value)
          || (0x1369...0x137C).contains(scalar.value)
      }
      return foreign.isEmpty
        ? [] : ["digits are 0 to 9 in every language, not '\(String(scalars: foreign))'"]
    },
    TextRule("A9", .error, .everyLanguage) { pair in
      isBalanced(pair.text.scalars, "(", ")") ? [] : ["a bracket is not closed, or not opened"]
    },
    TextRule("A9", .error, .everyLanguage) { pair in isolates(pair) },
  ]

  private static func spacing(_ raw: String) -> [String] {
    let scalars = Array(raw.unicodeScalars)
    var complaints: [String] = []
    if scalars.first?.isSpace ?? false || scalars.last?.isSpace ?? false {
      complaints.append("a space stands at the beginning or the end")
    }
    for index in scalars.indices.dropFirst() where scalars[index].isSpace {
      if scalars[index - 1].isSpace { complaints.append("two spaces stand together") }
    }
    for index in scalars.indices where scalars[index] == "\u{A0}" {
      let before = index > 0 ? scalars[index - 1] : " "
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      let holdsNumber = before.isDigit || after.isDigit || before == "§" || before == "."
      if !holdsNumber && !scalars.endsInPrefix(at: index) {
        complaints.append("a no-break space stands only beside a number, a § or an abbreviation")
      }
    }
    return complaints
  }

  /// A Tigrinya prefix of one letter, ን or ብ, hangs on the Latin word behind it: alone at a line's end it
  /// means nothing.
  static func loosePrefixes(_ raw: String) -> [String] {
    let scalars = Array(raw.unicodeScalars)
    return scalars.indices.filter { index in
      scalars[index] == " " && scalars.endsInPrefix(at: index)
    }.map { "'\(scalars[$0 - 1])' hangs on the Latin word behind it by a no-break space" }
  }

  private static func hidden(_ raw: String) -> [String] {
    let hidden = raw.unicodeScalars.filter { scalar in
      [0xFFFD, 0x200B, 0xFEFF].contains(scalar.value)
        || scalar.properties.generalCategory == .control
    }
    return hidden.isEmpty ? [] : ["it contains \(hidden.map(\.name).joined(separator: ", "))"]
  }

  private static func isolates(_ pair: TextPair) -> [String] {
    let scalars = pair.text.raw.unicodeScalars
    guard pair.language.direction == .rightToLeft else {
      return scalars.contains(where: \.isBidiControl)
        ? ["isolates stand only in Arabic and Farsi"] : []
    }
    let others = scalars.filter { $0.isBidiControl && $0.value != 0x2068 && $0.value != 0x2069 }
    if !others.isEmpty { return ["only FSI and PDI steer direction, not \(others.map(\.name))"] }
    var open: Int?
    for (index, scalar) in scalars.enumerated() {
      switch (scalar.value, open) {
      case (0x2068, nil): open = index
      case (0x2068, _): return ["an isolate stands within another"]
      case (0x2069, nil): return ["an isolate is closed that was not opened"]
      case (0x2069, let start?):
        if index == start + 1 { return ["an isolate is empty"] }
        open = nil
      default: break
      }
    }
    return open == nil ? [] : ["an isolate is not closed"]
  }

  private static func isBalanced(
    _ scalars: [Unicode.Scalar], _ open: Unicode.Scalar, _ close: Unicode.Scalar
  ) -> Bool {
    var depth = 0
    for scalar in scalars {
      if scalar == open { depth += 1 }
      if scalar == close { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }
}

extension Unicode.Scalar {
  /// Its number as Unicode writes it: U+00A0.
  var name: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  fileprivate var isSpace: Bool { self == " " || self == "\u{A0}" }
}

extension [Unicode.Scalar] {
  /// Whether a Tigrinya prefix of one letter stands before the space at `index`, and a Latin word behind.
  fileprivate func endsInPrefix(at index: Int) -> Bool {
    guard index > 0, index + 1 < count, ["\u{1295}", "\u{1265}"].contains(self[index - 1]) else {
      return false
    }
    let beforeIt = index > 1 ? self[index - 2] : " "
    let after = self[index + 1]
    return !beforeIt.properties.isAlphabetic && !beforeIt.isDigit
      && (after.isASCII && after.properties.isAlphabetic || after == "§" || after == "{")
  }
}
