import Testing
import TextLayout
import Words

/// Texts in cells and fields of a fixed width, from the left and from the right.
@Suite struct `A cell` {
  let german = Typesetter(.leftToRight)
  let arabic = Typesetter(.rightToLeft)

  @Test func `begins where its page begins to be read`() {
    #expect(german.cell("ja", columns: 5) == "ja   ")
    #expect(scalars(arabic.cell("لا", columns: 5)) == scalars("    \u{FEFB}"))
    #expect(arabic.cell("A-1", columns: 5) == "  A-1")
  }

  @Test func `can stand at the end or in the middle`() {
    #expect(german.cell("ja", columns: 5, alignment: .end) == "   ja")
    #expect(german.cell("ja", columns: 5, alignment: .centre) == " ja  ")
    #expect(scalars(arabic.cell("لا", columns: 3, alignment: .end)) == scalars("\u{FEFB}  "))
  }

  @Test func `is cut with an ellipsis where its text is too long`() {
    #expect(german.cell("Bundesagentur", columns: 7) == "Bundes…")
    #expect(german.cell("ja", columns: 1) == "…")
    #expect(german.cell("ja", columns: 0) == "")
    #expect(Columns.of(arabic.cell("بطاقة الإقامة", columns: 7)) == 7)
  }

  @Test func `stands to the right of the next one in a right-to-left page`() {
    #expect(german.row([Span("1 ", .bold), Span("ja")]).text == "1 ja")
    #expect(arabic.row([Span("1 ", .bold), Span("ja")]).text == "ja1 ")
  }

  @Test func `is padded behind its text for a terminal that turns it itself`() {
    let logical = Typesetter(.rightToLeft, order: .logical)
    #expect(scalars(logical.cell("لا", columns: 4)) == scalars("لا  "))
  }
}

@Suite struct `A field` {
  let german = Typesetter(.leftToRight)
  let arabic = Typesetter(.rightToLeft)

  @Test func `shows the cursor after the last letter or on the next one`() {
    #expect(
      german.field("12", cursor: 2, columns: 5) == FieldPicture(text: "12   ", cursorColumn: 2))
    #expect(german.field("12", cursor: 0, columns: 5).cursorColumn == 0)
    #expect(arabic.field("", cursor: 0, columns: 5).cursorColumn == 4)
    #expect(arabic.field("نوس", cursor: 3, columns: 5).cursorColumn == 1)
    #expect(arabic.field("نوس", cursor: 0, columns: 5).cursorColumn == 4)
  }

  @Test func `puts the cursor on the sign that lam and alef share`() {
    #expect(arabic.field("لا", cursor: 0, columns: 3).cursorColumn == 2)
    #expect(arabic.field("لا", cursor: 2, columns: 3).cursorColumn == 1)
  }

  @Test func `shows the part around the cursor where the text is longer`() {
    #expect(
      german.field("abcdef", cursor: 6, columns: 4) == FieldPicture(text: "def ", cursorColumn: 3))
    #expect(
      german.field("abcdef", cursor: 0, columns: 4) == FieldPicture(text: "abc ", cursorColumn: 0))
    #expect(german.field("abc", cursor: 3, columns: 1).text == " ")
  }
}

@Suite struct `A row` {
  @Test func `is cut at the screen's edge, never within a wide letter`() {
    let row = Row([Span("ab", .bold), Span("全角")])
    #expect(row.columns == 6)
    #expect(row.clipped(columns: 5).text == "ab全")
    #expect(row.clipped(columns: 1) == Row("a", .bold))
    #expect(row.clipped(columns: 0) == Row())
  }
}
