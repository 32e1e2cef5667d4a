import Slips
import Testing
import Words

/// What holds for a slip on every paper and in every language.
@Suite struct `A slip` {
  private let typesetter: Typesetter

  init() throws { typesetter = try Typesetter() }

  @Test(arguments: [Language.de, .en, .ti])
  func `has every line in its PDF, in order`(language: Language) throws {
    let slip = Sample.slip(language)

    let pdf = try typesetter.set(slip, on: .roll80).pdf(created: Reader.day())

    let pieces = Self.pieces(of: slip, on: .roll80)
    // In the form that is torn off, the stamp's room stands beside the pen's.
    let pages = try Reader.pages(of: pdf).map { $0.prefix { $0 != "\u{2702}" } }
    #expect(pages == [Reader.plain(pieces.joined()).prefix { $0 != "\u{2702}" }])
  }

  // MuPDF gives right-to-left words from the left edge on, so their order is not asked here.
  @Test(arguments: Language.allCases, Paper.allCases)
  func `loses no word and no letter, on however many pages`(
    language: Language, paper: Paper
  ) throws {
    let slip = Sample.slip(language)

    let set = try typesetter.set(slip, on: paper)
    let pages = try Reader.pages(of: set.pdf(created: Reader.day()))

    var pieces = Self.pieces(of: slip, on: paper)
    #expect(pages.count == set.pageCount)
    if pages.count > 1 {
      pieces += (1...pages.count).map { "A 017 · 24.11.2026, 14:30 · \($0)/\(pages.count)" }
    }
    // The longest names of papers are parted on the narrow roll.
    let text = pages.joined()
    let missing = Reader.words(of: pieces.joined(separator: " ")).filter {
      !text.contains($0) && !(paper == .roll58 && $0.count > 20)
    }
    #expect(missing == [])
    #expect(Self.letters(of: text) == Self.letters(of: Reader.plain(pieces.joined())))
  }

  @Test(arguments: Language.allCases, Paper.allCases)
  func `keeps the margins of its paper white`(language: Language, paper: Paper) throws {
    let pictures = try typesetter.set(Sample.slip(language), on: paper).pictures()

    for picture in pictures {
      #expect(!picture.hasInk(columns: 0..<paper.margin / 2))
      #expect(!picture.hasInk(columns: paper.width - paper.margin / 2..<paper.width))
      #expect(picture.bands.first?.lowerBound ?? 0 >= paper.margin / 2)
      #expect(picture.bands.last?.upperBound ?? .max <= picture.height - paper.margin / 4)
    }
  }

  @Test(arguments: Paper.allCases)
  func `breaks a line of the widest letters, however few they are`(paper: Paper) throws {
    let lines = stride(from: 5, to: 120, by: 3).map { count in
      Slip.Line(id: "line", role: .text, text: String(repeating: "W", count: count))
    }
    let slip = Slip(
      office: ["Jobcenter"], issued: "24.11.2026, 14:30", number: "A 017",
      blocks: [Slip.Block(language: .de, lines: lines)], code: "")

    for picture in try typesetter.set(slip, on: paper).pictures() {
      #expect(!picture.hasInk(columns: paper.width - paper.margin / 2..<paper.width))
    }
  }

  @Test(arguments: ["A 017", "A 1017"], Paper.allCases)
  func `shows its number at least 10 mm high and on one line`(
    number: String, paper: Paper
  ) throws {
    let lines = [Slip.Line(id: "step", role: .text, text: "Guten Tag")]
    let slip = Slip(
      office: ["Jobcenter"], issued: "24.11.2026, 14:30", number: number,
      blocks: [Slip.Block(language: .ar, lines: lines)], code: "")

    let picture = try #require(try typesetter.set(slip, on: paper).pictures().first)

    // Office, number, time, text: each a band of ink; a sheet has a rule before the text.
    #expect(picture.bands.count == (paper.height == nil ? 4 : 5))
    #expect(picture.bands[1].count >= 80)
  }

  @Test(arguments: Language.allCases, Paper.allCases)
  func `has a code that a scanner reads`(language: Language, paper: Paper) throws {
    let slip = Sample.slip(language)

    let picture = try #require(try typesetter.set(slip, on: paper).pictures().first)

    #expect(
      try Reader.code(in: picture) == "10426111245610671234567890123456789012345678901234567890")
  }

  @Test(arguments: Language.allCases)
  func `is the same bytes each time`(language: Language) throws {
    let first = try typesetter.set(Sample.slip(language), on: .a5)
    let second = try Typesetter().set(Sample.slip(language), on: .a5)

    #expect(try first.pdf(created: Reader.day()) == second.pdf(created: Reader.day()))
    #expect(try first.pictures() == second.pictures())
    #expect(try first.pictures().map { $0.png() } == second.pictures().map { $0.png() })
  }

  @Test func `names the day it is told as the day of its making, not the clock's`() throws {
    let set = try typesetter.set(Sample.slip(.ar), on: .roll80)

    let pdf = try String(decoding: set.pdf(created: Reader.day()), as: UTF8.self)

    // Cairo 1.16 leaves out the "D:" before the digits.
    #expect(pdf.contains(/\/CreationDate \((D:)?20261124000000\)/))
    #expect(!pdf.contains("/ModDate"))
  }

  /// What stands on a slip from top to bottom: on a roll the visitor's lines with German titles, on A4
  /// every line of both.
  private static func pieces(of slip: Slip, on paper: Paper) -> [String] {
    var pieces = slip.office + [slip.number, slip.issued]
    let german = slip.blocks.count == 2 ? slip.blocks[0].lines : []
    for block in paper == .a4 ? slip.blocks : slip.blocks.suffix(1) {
      for (index, line) in block.lines.enumerated() {
        let title = paper == .a4 || german.isEmpty ? [] : [german[index].text]
        switch line.role {
        case .step(let number): pieces += ["\(number)", line.text] + title
        case .heading: pieces += [line.text] + title
        case .paper(let status): pieces += [status.sign, line.text]
        case .strip: break
        default: pieces.append(line.text)
        }
      }
    }
    pieces += ["\u{2702}", "A 017 · 24.11.2026, 14:30"]
    // The form: what it says in each language, then each label in each language.
    let forms = slip.blocks.compactMap { Sample.form(in: $0.language) }
    return pieces + forms.map(\.statement)
      + (0..<3).flatMap { index in forms.map { $0.labels[index] } }
  }

  /// How often each letter and digit occurs.
  private static func letters(of text: String) -> [Character: Int] {
    text.reduce(into: [:]) { if $1.isLetter || $1.isNumber { $0[$1, default: 0] += 1 } }
  }
}
