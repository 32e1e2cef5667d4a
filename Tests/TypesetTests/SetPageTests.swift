import Faces
import GuideFiles
import Messages
import Pages
import Shipped
import Testing
import TextLayout
import Typeset
import Words

/// Pages set in real letters: what a stranger must be able to see on each.
@Suite struct `A page as a picture` {
  private static let screen = Sheet(columns: 106, rows: 29, cell: (18, 36))
  private static let small = Sheet(columns: 85, rows: 25, cell: (16, 30))
  private static let sheets = [screen, small]

  private let setter: PageSetter

  init() throws {
    setter = try PageSetter(office: "Amt", try Shipped.content().messages)
  }

  @Test(arguments: Language.allCases, Look.allCases)
  func `has all of its marks within itself and no words upon others`(
    language: Language, look: Look
  ) throws {
    for sheet in Self.sheets {
      let pages = Sample.question(language)
      for screen in try setter.screens(pages, look: look, sheet: sheet) {
        let page = try setter.set(pages, on: screen, lit: 1, look: look, sheet: sheet)

        #expect(page.fits)
        let whole = Area(x: 0, y: 0, width: sheet.width, height: sheet.height)
        #expect(page.marks.allSatisfy { whole.contains($0.area) })
        let words = page.words
        #expect(words.count > 8)
        for (index, one) in words.enumerated() {
          for other in words[(index + 1)...] where one.text != other.text {
            #expect(!one.area.overlaps(other.area), "'\(one.text)' upon '\(other.text)'")
          }
        }
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `has its choices where reading begins, in their order and apart`(language: Language) throws {
    let pages = Sample.question(language)
    let screens = try setter.screens(pages, look: .normal, sheet: Self.screen)
    let screen = try #require(screens.first)
    #expect(screens.count == 1)

    let page = try setter.set(pages, on: screen, lit: nil, look: .normal, sheet: Self.screen)

    let areas = try (0..<4).map { try #require(page.options[$0]) }
    for (above, below) in zip(areas, areas.dropFirst()) {
      #expect(above.bottom < below.y)
      #expect(above.height == below.height)
    }
    for (index, area) in areas.enumerated() {
      let key = try #require(
        page.words.first { $0.text == "\(index + 1)" && area.contains($0.area) })
      #expect((key.area.x > Self.screen.width / 2) == (language.direction == .rightToLeft))
    }
  }

  @Test func `stands the language beside back: smaller, dim, and behind the visitor's`() throws {
    let pages = Sample.question(.ar)
    let screen = try #require(try setter.screens(pages, look: .normal, sheet: Self.screen).first)

    let page = try setter.set(pages, on: screen, lit: nil, look: .normal, sheet: Self.screen)

    let own = try #require(page.words.first { $0.text == "title ar" })
    let german = try #require(page.words.first { $0.text == "title de" })
    #expect(german.area.height * 3 < own.area.height * 2)
    #expect(german.area.right < own.area.x)
    #expect((own.ink, german.ink) == (.text, .dim))
  }

  @Test func `shows a choice lit by its edge and ground, and moves nothing else`() throws {
    let pages = Sample.question(.fa)
    let screen = try #require(try setter.screens(pages, look: .normal, sheet: Self.screen).first)
    func edges(_ page: SetPage) -> [Area] {
      page.marks.compactMap { if case .edge(let area, _, _, _) = $0 { area } else { nil } }
    }

    let plain = try setter.set(pages, on: screen, lit: nil, look: .normal, sheet: Self.screen)
    let lit = try setter.set(pages, on: screen, lit: 2, look: .normal, sheet: Self.screen)

    #expect(edges(plain).isEmpty)
    #expect(edges(lit) == [lit.options[2]].compactMap(\.self))
    #expect(lit.options == plain.options)
  }

  @Test(arguments: [Language.de, .ar, .ti])
  func `is at least 1.8 times as large in the large look, with every choice on some screen`(
    language: Language
  ) throws {
    let pages = Sample.question(language)
    let screens = try setter.screens(pages, look: .large, sheet: Self.screen)

    #expect(screens.flatMap(\.options) == [0, 1, 2, 3])
    for screen in screens {
      let page = try setter.set(pages, on: screen, lit: nil, look: .large, sheet: Self.screen)
      #expect(page.scale >= 1.8)
    }
  }

  @Test func `keeps rows of the terminal's own letters for what is typed`() throws {
    var pages = Sample.question(.ar)
    for side in pages.indices {
      pages[side].options = []
      pages[side].pieces.removeAll { if case .option = $0.role { true } else { false } }
      pages[side].field = .date
    }
    let screen = try #require(try setter.screens(pages, look: .normal, sheet: Self.screen).last)

    let page = try setter.set(pages, on: screen, lit: nil, look: .normal, sheet: Self.screen)

    let field = try #require(page.field)
    let cell = Self.screen.cell
    let area = Area(
      x: field.column * cell.width, y: field.row * cell.height, width: field.columns * cell.width,
      height: cell.height)
    #expect(field.columns == 25)
    #expect(page.words.allSatisfy { !$0.area.overlaps(area) })
    #expect(area.x > Self.screen.width / 2)
  }

  @Test func `fills the screen with a queue number`() throws {
    var page = Page(.de)
    page.pieces = [
      Piece("ticket/number", .number, Text(string: "A\u{A0}017", language: .de)),
      Piece("ticket/wait", .paragraph, Text(string: "Warten Sie.", language: .de)),
    ]
    let screen = try #require(try setter.screens([page], look: .normal, sheet: Self.screen).first)

    let set = try setter.set([page], on: screen, lit: nil, look: .normal, sheet: Self.screen)

    let number = try #require(set.words.first { $0.text == "ticket/number" })
    #expect(number.area.height * 4 > Self.screen.height)
    #expect(number.area.width * 2 > Self.screen.width)
  }

  @Test func `deals a long list out, each part under its heading`() throws {
    var page = Page(.ti)
    page.pieces = [Piece("list", .heading, Text(string: "ዝርዝር", language: .ti))]
    page.pieces += (0..<30).map {
      Piece("item \($0)", .item, Text(string: "ሰነድ \($0)", language: .ti))
    }

    let screens = try setter.screens([page], look: .normal, sheet: Self.screen)

    #expect(screens.count > 1)
    #expect(screens.allSatisfy { $0.pieces.first == 0 })
    #expect(screens.flatMap(\.pieces).filter { $0 > 0 } == Array(1...30))
    for screen in screens {
      #expect(try setter.set([page], on: screen, lit: nil, look: .normal, sheet: Self.screen).fits)
    }
  }

  @Test func `is refused where a letter has no glyph`() throws {
    var page = Page(.de)
    page.pieces = [Piece("title", .title, Text(string: "漢", language: .de))]

    #expect(throws: FaceError.missingGlyph("漢", line: "title")) {
      try setter.screens([page], look: .normal, sheet: Self.screen)
    }
  }
}

/// A question with four choices, in a language and in German beside it.
private enum Sample {
  private static let words: [Language: String] = [
    .de: "Aufenthaltsgestattung oder Duldung", .ar: "وثيقة أخرى منتهية الصلاحية",
    .fa: "می‌توانید بعداً بدهید", .en: "Another paper, expired", .ti: "ካልእ ሰነድ፡ ግዜኡ ዝሓለፎ",
  ]

  static func question(_ language: Language) -> [Page] {
    (language == .de ? [.de] : [language, .de]).map { side in
      let text = Text(string: words[side] ?? "", language: side)
      var page = Page(side)
      page.pieces = [
        Piece("progress", .progress(done: 2, of: 7), text), Piece("title \(side)", .title, text),
        Piece("hint", .hint, text),
      ]
      for index in 0..<4 {
        page.pieces.append(Piece("choice \(index) \(side)", .option(index), text))
        page.options.append(Option(.leave, isMarked: index == 3))
      }
      page.keys = [.back, .help, .language, .anew, .counter, .look]
      page.alert = .pageWrongKey
      return page
    }
  }
}

extension SetPage {
  /// What is written on it: a text by its piece's name, a key by its sign.
  fileprivate var words: [(text: String, area: Area, ink: Ink)] {
    marks.compactMap { mark in
      guard case .line(_, let text, _, _, let ink) = mark else { return nil }
      return (text.id == "key" ? text.string : text.id, mark.area, ink)
    }
  }
}
