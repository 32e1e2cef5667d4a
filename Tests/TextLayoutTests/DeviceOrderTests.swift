import Testing
import TextLayout
import Words

/// Lines as they are sent to a terminal; expected texts are written as scalars, from the left edge.
@Suite struct `A line that is sent` {
  let arabic = Typesetter(.rightToLeft)
  let german = Typesetter(.leftToRight)

  @Test func `joins Arabic letters and begins at the right`() {
    #expect(scalars(arabic.line("سلام")) == scalars("\u{FEE1}\u{FEFC}\u{FEB3}"))
  }

  @Test func `makes lam and alef one sign of one column, with or without vowel marks`() {
    #expect(scalars(arabic.line("لا")) == scalars("\u{FEFB}"))
    #expect(scalars(arabic.line("لَا")) == scalars("\u{FEFB}"))
    #expect(arabic.columns("لا") == 1)
  }

  @Test func `joins the letters that only Persian has`() {
    #expect(
      scalars(arabic.line("پچژگک"))
        == scalars("\u{FB8F}\u{FB94}\u{FB8B}\u{FB7D}\u{FB58}"))
  }

  @Test func `keeps letters apart at a ZWNJ and does not send it`() {
    #expect(
      scalars(arabic.line("می\u{200C}شود"))
        == scalars("\u{FEA9}\u{FEEE}\u{FEB7}\u{FBFD}\u{FEE3}"))
    #expect(arabic.columns("می\u{200C}شود") == 5)
  }

  @Test func `keeps a telephone number in an isolate in its order`() {
    let line = arabic.line("هاتف \u{2066}02131\u{A0}90-0\u{2069}")
    #expect(line.hasPrefix("02131 90-0 "))
  }

  @Test func `keeps a number within Arabic in its order`() {
    #expect(arabic.line("رقم 042").hasPrefix("042 "))
    #expect(arabic.line("رقم \u{2068}A-042\u{2069}").hasPrefix("A-042 "))
    #expect(scalars(arabic.line("۱۲ ۳")) == scalars("۳ ۱۲"))
  }

  @Test func `mirrors brackets that run from right to left, and no others`() {
    #expect(scalars(arabic.line("(لا)")) == scalars("(\u{FEFB})"))
    #expect(scalars(arabic.line("لا (")) == scalars(") \u{FEFB}"))
    #expect(german.line("(ja)") == "(ja)")
  }

  @Test func `takes its direction from the page, never from its letters`() {
    #expect(arabic.line("AOK.") == ".AOK")
    #expect(german.line("AOK.") == "AOK.")
    #expect(scalars(german.line("Deutsch · لا")) == scalars("Deutsch · \u{FEFB}"))
  }

  @Test func `leaves Latin and Ethiopic as they are`() {
    #expect(german.line("Straße „Ü“ – 1/2 …") == "Straße „Ü“ – 1/2 …")
    #expect(german.line("ትግርኛ፡ ሕቶ።") == "ትግርኛ፡ ሕቶ።")
  }

  @Test(arguments: [Direction.leftToRight, .rightToLeft], SendingOrder.allCases)
  func `holds no format or control character`(direction: Direction, order: SendingOrder) {
    let instructions: [Unicode.Scalar] =
      ["\u{AD}", "\u{61C}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}", "\u{1B}", "\u{9B}"]
      + ["\n", "\u{7}", "\u{2028}"] + (0x200E...0x200F).compactMap(Unicode.Scalar.init)
      + (0x202A...0x202E).compactMap(Unicode.Scalar.init)
      + (0x2060...0x2069).compactMap(Unicode.Scalar.init)
    let text = instructions.reduce(into: "") { $0 += "a\($1)سلام" }

    let line = Typesetter(direction, order: order).line(text)

    #expect(Set(scalars(line)).isDisjoint(with: Set(instructions.map(\.value))))
  }

  @Test func `holds plain letters in logical order for a terminal that turns them itself`() {
    let logical = Typesetter(.rightToLeft, order: .logical)
    #expect(scalars(logical.line("رقم \u{2068}A-042\u{2069}")) == scalars("رقم A-042"))
    #expect(logical.columns("لا") == 2)
  }

  @Test func `may be empty`() {
    #expect(arabic.line("") == "")
    #expect(german.line("") == "")
  }
}

/// The numbers of a text's scalars: right-to-left text is hard to compare by eye.
func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
