import Foundation
import Guide
import GuideFiles
import Messages
import Shipped
import Slips
import Testing
import Wording
import Words

/// What tesseract reads of the shipped texts, at the sizes of slips.
///
/// Every run looks at a long slip in each language; the long one at those of all outcomes and at all texts, which takes
/// some minutes.
@Suite struct `The shipped texts read by tesseract` {
  private static let isLong = ShippedSlips.isLong

  private let slips: ShippedSlips
  private var content: Content { slips.content }
  private var typesetter: Typesetter { slips.typesetter }

  init() throws { slips = try ShippedSlips() }

  @Test(.enabled(if: isLong), arguments: Language.allCases)
  func `have 90 % of their words in the language's own script`(language: Language) throws {
    let texts = texts(in: language)
    var (words, found) = (0, 0)
    // Sixty lines a page, as tesseract likes them.
    for start in stride(from: 0, to: texts.count, by: 24) {
      let page = texts[start..<min(start + 24, texts.count)]
      let lines = page.enumerated().map { index, text in
        Slip.Line(id: "\(start + index)", role: .text, text: text)
      }
      let slip = Slip(
        office: [], issued: "24.11.2026", number: "A 017",
        blocks: [Slip.Block(language: language, lines: lines)], code: "")
      let picture = try #require(try typesetter.set(slip, on: .roll80).pictures().first)
      let read = OwnWords.count(
        in: try Reader.text(in: picture, model: language.model), of: language)
      let printed = OwnWords.count(in: page.joined(separator: " "), of: language)
      words += printed.values.reduce(0, +)
      found += printed.reduce(0) { $0 + min($1.value, read[$1.key] ?? 0) }
    }

    let share = Double(found) / Double(words)
    print("\(language): \(found) of \(words) words are read, \(Int(share * 1000)) in a thousand")
    #expect(words >= 400)
    #expect(share >= 0.9)
  }

  @Test(arguments: Language.allCases, ShippedSlips.outcomes)
  func `are legible on each slip`(language: Language, outcome: String) throws {
    let slip = try slips.slip(of: outcome, in: language)
    let picture = try #require(try typesetter.set(slip, on: .roll80).pictures().first)

    let german = Reader.plain(try Reader.text(in: picture, model: "deu"))
    // Among small print, tesseract takes a number of 10 mm for a drawing at times, and beside it
    // stands the code.
    let left = picture.without { $0 >= 350 }
    let number = try #require(left.tallestBand(above: left.height / 4))
    #expect(try Reader.print(in: left.rows(number, margin: 16), model: "deu") == "A017")
    #expect(german.contains("24.11.2026,14:30"))
    #expect(german.contains(Reader.plain(content.guide.profile.name)))
    let papers = slip.blocks[0].lines.filter { if case .paper = $0.role { true } else { false } }
    for paper in papers {
      // Beside a drawing, another line's end may come between two words of a name.
      for word in paper.text.split(whereSeparator: { !$0.isLetter })
      where language == .de && word.count > 2 {
        #expect(german.contains(Reader.plain(String(word))), "\(paper.text)")
      }
    }
    let block = try #require(slip.blocks.last)
    let printed = OwnWords.count(
      in: block.lines.filter { $0.role.isOnRolls || language == .de && $0.role == .fact }
        .map(\.text).joined(separator: " "), of: language)
    let read = OwnWords.count(
      in: try Reader.text(in: picture, model: language.model), of: language)
    let found = printed.reduce(0) { $0 + min($1.value, read[$1.key] ?? 0) }
    let share = Double(found) / Double(printed.values.reduce(0, +))
    print("\(language) \(outcome): \(Int(share * 100)) % of \(printed.values.reduce(0, +)) words")
    #expect(share >= 0.8)
  }

  @Test(.enabled(if: isLong))
  func `are not read where the head is worn: the measure sees damage`() throws {
    let slip = try slips.slip(of: "change-this-month", in: .ar)
    let whole = try #require(try typesetter.set(slip, on: .roll80).pictures().first)
    // Every third column of dots is dead.
    let worn = whole.without { $0.isMultiple(of: 3) }

    let read = OwnWords.count(in: try Reader.text(in: worn, model: "ara"), of: .ar)

    let printed = OwnWords.count(
      in: slip.blocks[1].lines.map(\.text).joined(separator: " "), of: .ar)
    let found = printed.reduce(0) { $0 + min($1.value, read[$1.key] ?? 0) }
    #expect(Double(found) / Double(printed.values.reduce(0, +)) < 0.8)
  }

  /// All that steps, papers and results say, and the words of slips.
  private func texts(in language: Language) -> [String] {
    let wording = Wording(content.guide, content.messages, in: language)
    let parts = content.guide.parts
    let keys =
      parts.steps.map(\.say) + parts.documents.map(\.say) + parts.outcomes.map(\.purpose)
      + parts.questions.map(\.ask) + Notice.allCases.map(\.say)
    return keys.map { wording($0).string }
  }
}

extension Slip.Role {
  /// Whether the visitor's own line stands on a roll.
  fileprivate var isOnRolls: Bool {
    switch self {
    case .purpose, .fact, .full(isNow: false): false
    default: true
    }
  }
}

extension Language {
  /// The name of tesseract's model.
  var model: String {
    switch self {
    case .de: "deu"
    case .ar: "ara"
    case .fa: "fas"
    case .en: "eng"
    case .ti: "tir"
    }
  }
}

/// Words in a language's own script, in the forms that a reader of print may take for one another.
enum OwnWords {
  static func count(in text: String, of language: Language) -> [String: Int] {
    words(of: text).filter { isOwn($0, language) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Words without marks.
  static func words(of text: String) -> [String] {
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
  static func isOwn(_ word: String, _ language: Language) -> Bool {
    let isLatin = word.unicodeScalars.allSatisfy { $0.value < 0x250 }
    return isLatin == [.de, .en].contains(language)
  }
}
