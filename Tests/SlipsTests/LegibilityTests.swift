import Foundation
import Slips
import Testing
import Words

/// What a machine that reads print makes of slips, as a first idea of what people can.
@Suite struct `A slip read by tesseract` {
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
      // A name in brackets may be parted between its words.
      for word in line.text.split(separator: " ") {
        #expect(text.contains(Reader.plain(String(word))), "\(line.text)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `has at least 80 % of its words in the language's own script`(language: Language) throws {
    let picture = try #require(
      try Typesetter().set(Sample.slip(language), on: .roll80).pictures().first)

    let read = Set(OwnWords.words(of: try Reader.text(in: picture, model: language.model)))

    let words = OwnWords.words(
      of: Sample.block(language).lines.map(\.text).joined(separator: " ")
    ).filter { OwnWords.isOwn($0, language) }
    let found = words.filter(read.contains)
    #expect(words.count >= 30)
    #expect(
      Double(found.count) >= 0.8 * Double(words.count),
      "missing: \(words.filter { !read.contains($0) })")
  }
}
