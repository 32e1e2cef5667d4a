import Foundation
import Slips
import Testing
import Words

/// What a machine that reads print makes of slips, as a first idea of what people can.
@Suite struct `A slip read by tesseract` {
  /// The model of each language.
  private static func model(_ language: Language) -> String {
    switch language {
    case .de: "deu"
    case .ar: "ara"
    case .fa: "fas"
    case .en: "eng"
    case .ti: "tir"
    }
  }

  @Test(arguments: Language.allCases)
  func `has its number, its time, its office and each paper's German name`(
    language: Language
  ) throws {
    let picture = try #require(
      try Typesetter().set(Sample.slip(language), on: .roll80).pictures().first)

    let text = try Reader.print(in: picture, model: "deu")

    #expect(text.contains("A017"))
    #expect(text.contains("24.11.2026,14:30"))
    #expect(text.contains("JobcenterMusterstadt"))
    for line in Sample.block(.de).lines {
      guard case .paper = line.role else { continue }
      #expect(text.contains(Reader.plain(line.text)), "\(line.text)")
    }
  }

  @Test(arguments: Language.allCases)
  func `has at least 80 % of its words in the language's own script`(language: Language) throws {
    let picture = try #require(
      try Typesetter().set(Sample.slip(language), on: .roll80).pictures().first)

    let read = Set(Self.words(of: try Reader.text(in: picture, model: Self.model(language))))

    let words = Self.words(
      of: Sample.block(language).lines.map(\.text).joined(separator: " ")
    ).filter { Self.isOwn($0, language) }
    let found = words.filter(read.contains)
    #expect(words.count >= 30)
    #expect(
      Double(found.count) >= 0.8 * Double(words.count),
      "missing: \(words.filter { !read.contains($0) })")
  }

  /// Words without marks, in the forms that a reader of print may take for one another.
  private static func words(of text: String) -> [String] {
    let alike: [Unicode.Scalar: Unicode.Scalar] = [
      "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "أ": "ا", "إ": "ا", "آ": "ا",
    ]
    let scalars = text.precomposedStringWithCompatibilityMapping.unicodeScalars
      .filter { $0.properties.generalCategory != .nonspacingMark && $0 != "\u{640}" }
      .filter { $0.properties.generalCategory != .format }
      .map { alike[$0] ?? $0 }
    return String(String.UnicodeScalarView(scalars)).lowercased()
      .split { !$0.isLetter }.map(String.init)
  }

  /// Whether a word is of the language's own script, rather than a German name in it.
  private static func isOwn(_ word: String, _ language: Language) -> Bool {
    let isLatin = word.unicodeScalars.allSatisfy { $0.value < 0x250 }
    return isLatin == [.de, .en].contains(language)
  }
}
