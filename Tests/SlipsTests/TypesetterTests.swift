import Slips
import Testing
import Words

/// How lines are laid out, and what is refused.
@Suite struct `The typesetter` {
  private let typesetter: Typesetter

  init() throws { typesetter = try Typesetter() }

  @Test func `names the character that no font has, and its line`() throws {
    let slip = Sample.slip(lines: [
      Slip.Line(id: "step/apply", role: .step(1), text: "Zum Schalter 漢字 gehen")
    ])

    let error = try #require(throws: SlipError.self) { try typesetter.set(slip, on: .roll80) }

    #expect(error == .missingGlyph("漢", line: "step/apply"))
    #expect(
      error.description
        == "no font has the character '漢' (U+6F22) of the line 'step/apply'")
  }

  @Test func `names the missing font file and its package`() throws {
    let error = try #require(throws: SlipError.self) { try Typesetter(fontFolder: "/nowhere") }

    #expect(
      error.description
        == "the font '/nowhere/NotoSans-Regular.ttf' cannot be read; "
        + "the Debian package fonts-noto-core has it")
  }

  @Test func `refuses a code with anything but digits`() throws {
    let slip = Slip(office: [], issued: "", number: "A 017", blocks: [], code: "12z4")

    let error = try #require(throws: SlipError.self) { try typesetter.set(slip, on: .a4) }

    #expect(error == .codeNotNumeric("12z4"))
    #expect(error.description == "the code '12z4' holds something other than the digits 0 to 9")
  }

  @Test(arguments: [(2_000, Paper.roll58), (9_000, .a4)])
  func `refuses a code whose modules would be smaller than half a millimetre`(
    digits: Int, paper: Paper
  ) throws {
    let slip = Slip(
      office: [], issued: "", number: "A 017", blocks: [],
      code: String(repeating: "7", count: digits))

    let error = try #require(throws: SlipError.self) { try typesetter.set(slip, on: paper) }

    #expect(error == .codeTooLong(digits: digits, paper: paper))
  }

  @Test func `prints a code of 500 digits that is read on the narrowest paper`() throws {
    let code = String(repeating: "1234567890", count: 50)
    let slip = Slip(office: ["Jobcenter"], issued: "", number: "A 017", blocks: [], code: code)

    let picture = try #require(try typesetter.set(slip, on: .roll58).pictures().first)

    #expect(try Reader.code(in: picture) == code)
  }

  @Test(arguments: Paper.allCases)
  func `breaks a word that is longer than the line`(paper: Paper) throws {
    let word = String(repeating: "Aufenthaltsgestattung", count: 8)
    let slip = Sample.slip(lines: [Slip.Line(id: "word", role: .paper(.missing), text: word)])

    let set = try typesetter.set(slip, on: paper)

    let text = try Reader.pages(of: set.pdf(created: Reader.day())).joined()
    #expect(text.replacing("\u{2010}", with: "").contains(word))
    let picture = try #require(try set.pictures().first)
    #expect(!picture.hasInk(columns: 0..<paper.margin / 2))
    #expect(!picture.hasInk(columns: paper.width - paper.margin / 2..<paper.width))
  }

  @Test(arguments: [Slip.Role.step(1), .paper(.have), .paper(.missing)])
  func `puts numbers and boxes where the language begins`(role: Slip.Role) throws {
    let german = Sample.slip(lines: [Slip.Line(id: "line", role: role, text: "Pass")])
    let arabic = Sample.slip(
      lines: [Slip.Line(id: "line", role: role, text: "جواز")], in: .ar)

    let left = try #require(try typesetter.set(german, on: .roll80).pictures().first)
    let right = try #require(try typesetter.set(arabic, on: .roll80).pictures().first)

    // The last band: short words, far from the other side.
    let germanInk = try #require(left.extentOfLastBand)
    let arabicInk = try #require(right.extentOfLastBand)
    #expect(germanInk.lowerBound < 16)
    #expect(germanInk.upperBound < 160)
    #expect(arabicInk.lowerBound > 416)
    #expect(arabicInk.upperBound > 560)
  }

  @Test func `keeps a heading on the page of what follows it`() throws {
    for count in 15...35 {
      let fill = (1...count).map { Slip.Line(id: "\($0)", role: .text, text: "Zeile \($0).") }
      let end = [
        Slip.Line(id: "heading", role: .heading, text: "Überschrift"),
        Slip.Line(id: "after", role: .text, text: "Danach"),
      ]

      let set = try typesetter.set(Sample.slip(lines: fill + end), on: .a5)
      let pages = try Reader.pages(of: set.pdf(created: Reader.day()))

      let page = try #require(pages.first { $0.contains("Überschrift") })
      #expect(page.contains("ÜberschriftDanach"), "after \(count) lines")
      #expect((1...count).filter { !pages.joined().contains("Zeile\($0).") } == [])
    }
  }

  @Test func `breaks a text that no page can hold, and loses nothing`() throws {
    let words = (1...600).map { "Wort\($0)." }
    let text = words.joined(separator: " ")
    let slip = Sample.slip(lines: [Slip.Line(id: "long", role: .text, text: text)])

    let set = try typesetter.set(slip, on: .a5)
    let pages = try Reader.pages(of: set.pdf(created: Reader.day()))

    #expect(pages.count > 1)
    #expect(words.filter { !pages.joined().contains($0) } == [])
  }
}
