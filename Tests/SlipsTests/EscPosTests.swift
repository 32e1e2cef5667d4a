import Slips
import Testing
import Words

/// A slip as bytes for thermal printers, read by a printer that shares no code with what writes them.
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

  private func printed(_ slip: Slip, for profile: PrinterProfile) throws -> EscPosReader {
    try EscPosReader(try typesetter.escPos(slip, for: profile).bytes, for: profile)
  }

  @Test(arguments: Language.allCases, [dots, narrow])
  func `is its picture, dot for dot, where nothing goes as text`(
    language: Language, profile: PrinterProfile
  ) throws {
    let slip = Sample.slip(language)

    let printed = try printed(slip, for: profile)

    let picture = try #require(try typesetter.set(slip, on: profile.paper).pictures().first)
    #expect(printed.rows.flatMap(\.dots) == picture.bytes)
    #expect(printed.pieces.last == .cut)
  }

  @Test(arguments: Language.allCases, [Paper.roll80, .roll58])
  func `has the lines of German and English as text, and only them`(
    language: Language, paper: Paper
  ) throws {
    let slip = Sample.slip(language)

    let profile = Self.letters(paper)
    let printed = try printed(slip, for: profile)

    let texts = printed.texts
    let (german, own) = (slip.blocks[0], try #require(slip.blocks.last))
    // On the wide roll office, number and time are drawn, with the code beside them.
    var expected =
      paper == .roll80
      ? []
      : slip.office.filter { CodePage.windows1252.bytes(of: $0) != nil } + [
        slip.number, slip.issued,
      ]
    for (line, twin) in zip(own.lines, german.lines) {
      let isSaid = [.de, .en].contains(language)
      let second = language == .de ? [] : [twin.text]
      switch line.role {
      case .step(let number): expected += (isSaid ? ["\(number).\(line.text)"] : []) + second
      case .heading:
        expected += isSaid ? [([line.text] + second).joined(separator: " \u{B7} ")] : second
      case .paper(let status): if isSaid { expected.append(status.letters + line.text) }
      case .strip: break
      default: if isSaid { expected.append(line.text) }
      }
    }
    expected.append("\(slip.number) \u{B7} \(slip.issued)")
    expected += slip.blocks.filter { [.de, .en].contains($0.language) }
      .map { Sample.form(in: $0.language).statement }
    #expect(Reader.plain(texts.joined()) == Reader.plain(expected.joined()))
    #expect(texts.allSatisfy { $0.count <= paper.measure / 12 })
  }

  @Test(arguments: [Language.de, .ar, .fa, .ti])
  func `has the picture's pixels in every band beside the text`(language: Language) throws {
    let sample = Sample.slip(language)
    // The German of a heading stands beside it in the picture, and below it in letters.
    let slip = Slip(
      office: sample.office, issued: sample.issued, number: sample.number,
      blocks: sample.blocks.map { block in
        Slip.Block(language: block.language, lines: block.lines.filter { $0.role != .heading })
      }, code: sample.code)

    let profile = Self.letters()
    let printed = try printed(slip, for: profile)

    let picture = try #require(try typesetter.set(slip, on: .roll80).pictures().first)
    let rows = (0..<picture.height).map { Array(picture.bytes[$0 * 72..<($0 + 1) * 72]) }
    let seen = printed.rows.filter { !$0.isWhite }.map(\.dots)
    // No row that is not in the picture, in order.
    var next = seen.startIndex
    for row in rows where next < seen.endIndex && row == seen[next] { next += 1 }
    #expect(next == seen.endIndex)
    // Number and code at the least; an own script besides.
    #expect(seen.count > (language == .de ? 150 : 500))
  }

  @Test(arguments: [("A 017", Paper.roll80, 6), ("A 1017", .roll80, 6), ("A 1017", .roll58, 5)])
  func `has its number in letters of 10 mm or more, on one line`(
    number: String, paper: Paper, size: Int
  ) throws {
    let slip = Slip(office: [], issued: "", number: number, blocks: [], code: "")

    let profile = Self.letters(paper)
    let bytes = try typesetter.escPos(slip, for: profile).bytes

    // Digits fill two thirds of 24 dots or more.
    #expect(size * 16 >= 10 * Paper.dotsPerMillimetre)
    #expect(size * 12 * number.count <= paper.width)
    #expect(
      try EscPosReader(bytes, for: profile).pieces
        .contains(.text(number, isBold: false, size: size)))
  }

  @Test func `sends a line as dots that the code page cannot say`() throws {
    let lines = [
      Slip.Line(id: "plain", role: .text, text: "Gr\u{FC}\u{DF}e \u{2013} f\u{FC}nf Euro"),
      Slip.Line(id: "other", role: .text, text: "Familie Yıldız"),
    ]

    let slip = Sample.slip(lines: lines)
    let (windows, dos) = (
      try printed(slip, for: Self.letters()), try printed(slip, for: Self.letters(.roll80, .cp437))
    )

    #expect(
      windows.pieces.contains(.text("Grüße – fünf Euro", isBold: false)))
    #expect(windows.texts.filter { $0.contains("Familie") } == [])
    // The old page has no dash of that length.
    #expect(dos.texts.filter { $0.contains("Euro") || $0.contains("Familie") } == [])
  }

  @Test func `leaves the code to a printer that draws it`() throws {
    let slip = Sample.slip(.ar)
    let profile = Self.letters(.roll58, drawsCode: true)

    let bytes = try typesetter.escPos(slip, for: profile).bytes

    let pieces = try EscPosReader(bytes, for: profile).pieces
    let place = try #require(pieces.firstIndex(of: .code(slip.code)))
    // Four modules of white on either side, of half a millimetre or more.
    for beside in [place - 1, place + 1] {
      guard case .feed(let rows) = pieces[beside] else {
        Issue.record("\(pieces[beside])")
        continue
      }
      #expect(rows >= 16)
    }
  }

  @Test func `feeds a slip out by hand where nothing cuts it`() throws {
    let profile = PrinterProfile(
      paper: .roll58, text: nil, cutter: .none, drawsCode: false, startsAnywhere: false,
      acknowledges: .none)

    let printed = try printed(Sample.slip(.ti), for: profile)

    #expect(printed.pieces.last == .feed(192))
  }

  // Rows of dots between their outermost ink, with no command at all, are most of it. `GS v 0` and
  // `GS ( L` have no compressed form; those that some makers have are each their own.
  @Test(arguments: [
    (Language.de, 16_000), (.ar, 56_000), (.fa, 56_000), (.en, 16_000), (.ti, 56_000),
  ])
  func `is small: six steps and eight papers are 56 kB, and 40 % of their picture`(
    language: Language, limit: Int
  ) throws {
    let slip = Sample.full(language)

    let bytes = try typesetter.escPos(slip, for: Self.letters(drawsCode: true)).bytes

    // A library that sends pictures sends each row in full.
    let picture = try #require(try typesetter.set(slip, on: .roll80).pictures().first)
    #expect(bytes.count <= limit)
    #expect(Double(bytes.count) <= 0.4 * Double(picture.width / 8 * picture.height))
  }
}
