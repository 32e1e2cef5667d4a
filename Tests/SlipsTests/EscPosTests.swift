import Slips
import Testing
import Words

/// A slip as bytes for thermal printers, read back by a decoder of our own.
@Suite struct `A slip in ESC/POS` {
  private let typesetter: Typesetter

  init() throws { typesetter = try Typesetter() }

  static let dots = PrinterProfile(
    paper: .roll80, text: nil, cutter: .partial, drawsCode: false, startsAnywhere: true,
    acknowledges: .none)
  static let narrow = PrinterProfile(
    paper: .roll58, text: nil, cutter: .partial, drawsCode: false, startsAnywhere: false,
    acknowledges: .none)

  static func letters(
    _ paper: Paper = .roll80, _ page: CodePage = .windows1252, drawsCode: Bool = false
  ) -> PrinterProfile {
    PrinterProfile(
      paper: paper, text: .init(codePage: page, number: 16), cutter: .partial,
      drawsCode: drawsCode, startsAnywhere: true, acknowledges: .none)
  }

  @Test(arguments: Language.allCases, [dots, narrow])
  func `is its picture, dot for dot, where nothing goes as text`(
    language: Language, profile: PrinterProfile
  ) throws {
    let slip = Sample.slip(language)

    let printed = try EscPosReader(try typesetter.escPos(slip, for: profile).bytes)

    let picture = try #require(try typesetter.set(slip, on: profile.paper).pictures().first)
    let width = picture.width / 8
    #expect(printed.rows(width: width).count == picture.height)
    #expect(printed.rows(width: width).flatMap(\.self) == picture.bytes)
    #expect(printed.pieces.last == .cut)
  }

  @Test(arguments: Language.allCases, [Paper.roll80, .roll58])
  func `has the lines of German and English as text, and only them`(
    language: Language, paper: Paper
  ) throws {
    let slip = Sample.slip(language)

    let bytes = try typesetter.escPos(slip, for: Self.letters(paper)).bytes
    let printed = try EscPosReader(bytes, letters: .windows1252)

    let texts = printed.pieces.compactMap { piece -> String? in
      if case .text(let text, _) = piece { text } else { nil }
    }
    let blocks = slip.blocks.filter { [.de, .en].contains($0.language) }
    let lines = blocks.flatMap(\.lines).filter { $0.role != .strip }.map { line -> String in
      switch line.role {
      case .step(let number): "\(number).\(line.text)"
      case .paper(.have): "[x]\(line.text)"
      case .paper(.missing): "[ ]\(line.text)"
      case .paper(.notNeeded): "[-]\(line.text)"
      case .paper(.unasked): "[?]\(line.text)"
      case .heading, .text, .detail, .note, .strip: line.text
      }
    }
    #expect(Reader.plain(texts.joined()) == Reader.plain(lines.joined()))
    #expect(texts.allSatisfy { $0.count <= paper.width / 12 })
  }

  @Test(arguments: [Language.de, .ar, .fa, .ti])
  func `has the picture's pixels in every band beside the text`(language: Language) throws {
    let slip = Sample.slip(language)

    let bytes = try typesetter.escPos(slip, for: Self.letters()).bytes
    let printed = try EscPosReader(bytes, letters: .windows1252)

    let picture = try #require(try typesetter.set(slip, on: .roll80).pictures().first)
    let rows = (0..<picture.height).map { Array(picture.bytes[$0 * 72..<($0 + 1) * 72]) }
    let rules = picture.bands.filter {
      $0.count == 3 && rows[$0.lowerBound][1...70].allSatisfy { $0 == 0xFF }
    }
    #expect(rules.count == slip.blocks.count)
    // German stands between the rules; for a German visitor, down to the code.
    let german = try #require(rules.first)
    let seen = printed.rows(width: 72).filter { $0.contains { $0 != 0 } }
    let before = rows[..<german.upperBound].filter { $0.contains { $0 != 0 } }
    #expect(Array(seen.prefix(before.count)) == before)
    let after = seen.dropFirst(before.count)
    let rest = rows[german.upperBound...].filter { $0.contains { $0 != 0 } }
    #expect(Array(rest.suffix(after.count)) == Array(after))
    if rules.count == 2 {
      #expect(after.count == rows[rules[1].lowerBound...].filter { $0.contains { $0 != 0 } }.count)
    }
  }

  @Test func `sends a line as dots that the code page cannot say`() throws {
    let lines = [
      Slip.Line(id: "plain", role: .text, text: "Gr\u{FC}\u{DF}e \u{2013} f\u{FC}nf Euro"),
      Slip.Line(id: "other", role: .text, text: "Familie Yıldız"),
    ]

    let slip = Sample.slip(lines: lines)
    let windows = try EscPosReader(
      try typesetter.escPos(slip, for: Self.letters()).bytes, letters: .windows1252)
    let dos = try EscPosReader(
      try typesetter.escPos(slip, for: Self.letters(.roll80, .cp437)).bytes, letters: .cp437)

    #expect(
      windows.pieces.contains(.text("Grüße – fünf Euro", isBold: false)))
    #expect(windows.pieces.count { if case .text = $0 { true } else { false } } == 1)
    // The old page has no dash of that length.
    #expect(dos.pieces.count { if case .text = $0 { true } else { false } } == 0)
  }

  @Test func `leaves the code to a printer that draws it`() throws {
    let slip = Sample.slip(.ar)

    let bytes = try typesetter.escPos(slip, for: Self.letters(drawsCode: true)).bytes

    let printed = try EscPosReader(bytes, letters: .windows1252)
    #expect(printed.pieces.contains(.code(slip.code)))
  }

  @Test func `feeds a slip out by hand where nothing cuts it`() throws {
    let profile = PrinterProfile(
      paper: .roll58, text: nil, cutter: .none, drawsCode: false, startsAnywhere: false,
      acknowledges: .none)

    let printed = try EscPosReader(try typesetter.escPos(Sample.slip(.ti), for: profile).bytes)

    #expect(printed.pieces.last == .feed(192))
  }

  // Rows of dots between their outermost ink, with no command at all, are most of it: no form of
  // band makes it much less, and no printer of this kind takes compressed ones.
  @Test(arguments: [
    (Language.de, 12_000), (.ar, 56_000), (.fa, 56_000), (.en, 18_500), (.ti, 54_000),
  ])
  func `is small: six steps and eight papers are 56 kB, and 20 % of their picture`(
    language: Language, limit: Int
  ) throws {
    let slip = Sample.full(language)

    let bytes = try typesetter.escPos(slip, for: Self.letters(drawsCode: true)).bytes

    // A library that sends pictures sends each row in full.
    let picture = try #require(try typesetter.set(slip, on: .roll80).pictures().first)
    #expect(bytes.count <= limit)
    #expect(Double(bytes.count) <= 0.2 * Double(picture.width / 8 * picture.height))
  }
}
