import Foundation
import Testing
import TextLayout
import Words

@Suite struct `Breaking a text into lines` {
  let german = Typesetter(.leftToRight)
  let arabic = Typesetter(.rightToLeft)

  @Test func `ends lines after spaces, and drops these`() {
    #expect(german.lines("eins zwei  drei", columns: 10) == ["eins zwei", "drei"])
    #expect(german.lines("eins zwei", columns: 9) == ["eins zwei"])
    #expect(german.lines("", columns: 9) == [""])
  }

  @Test func `keeps the line feeds of the text`() {
    #expect(german.lines("eins\n\nzwei drei", columns: 5) == ["eins", "", "zwei", "drei"])
  }

  @Test func `ends lines after hyphens and slashes between words, not within numbers`() {
    #expect(german.lines("Asyl-Antrag", columns: 8) == ["Asyl-", "Antrag"])
    #expect(german.lines("Farsi/Dari", columns: 8) == ["Farsi/", "Dari"])
    #expect(german.lines("am 12/2026", columns: 7) == ["am", "12/2026"])
    #expect(german.lines("Tel. 90-0", columns: 8) == ["Tel.", "90-0"])
  }

  @Test func `shows a soft hyphen only where a line ends at it`() {
    let text = "Aufenthalts\u{AD}gestattung"
    #expect(german.lines(text, columns: 12) == ["Aufenthalts\u{AD}-", "gestattung"])
    #expect(german.lines(text, columns: 11).first == "Aufenthalt")
    #expect(german.lines(text, columns: 21) == [text])
    #expect(german.line(german.lines(text, columns: 12)[0]) == "Aufenthalts-")
    #expect(german.line(text) == "Aufenthaltsgestattung")
  }

  @Test func `keeps together what no-break spaces join`() {
    #expect(german.lines("nach §\u{A0}47", columns: 7) == ["nach", "§\u{A0}47"])
  }

  @Test func `keeps together what a ZWNJ joins`() {
    #expect(
      arabic.lines("پاک می\u{200C}شود", columns: 8).map(scalars)
        == ["پاک", "می\u{200C}شود"].map(scalars))
  }

  @Test func `keeps an isolate whole where it fits a line`() {
    let office = "\u{2068}Agentur für Arbeit\u{2069}"
    #expect(arabic.lines("في \(office)", columns: 18).map(scalars) == ["في", office].map(scalars))
  }

  @Test func `closes and opens again an isolate that is longer than a line`() {
    let lines = arabic.lines("\u{2068}Agentur für Arbeit\u{2069}", columns: 12)
    #expect(
      lines.map(scalars)
        == ["\u{2066}Agentur für\u{2069}", "\u{2066}Arbeit\u{2069}"].map(scalars))
    #expect(arabic.lines("\u{2068}1 لا\u{2069}", columns: 2).first == "\u{2067}1\u{2069}")
  }

  @Test func `ends lines after Ethiopic dividers`() {
    #expect(german.lines("ሰላም፡ዓለም", columns: 5) == ["ሰላም፡", "ዓለም"])
    #expect(german.lines("ሰላም፣ዓለም", columns: 5) == ["ሰላም፣", "ዓለም"])
  }

  @Test func `breaks a word that is longer than a line between letters`() {
    #expect(german.lines("Die Bundesagentur", columns: 10) == ["Die", "Bundesagen", "tur"])
  }

  @Test func `measures words as they are shown`() {
    #expect(arabic.lines("لالالالا", columns: 4).count == 1)
    #expect(arabic.lines("كِتَابُ", columns: 4).count == 1)
  }
}

/// Many texts at many widths: sentences as the office writes them, in all five languages.
@Suite struct `Every text at every width` {
  static let texts: [String] = [
    "Bitte bringen Sie Ihren Ankunfts\u{AD}nachweis oder Ihre Aufenthalts\u{AD}gestattung mit – auch "
      + "wenn sie abgelaufen ist (Kopie/Foto genügt).",
    "Your number is \u{2068}A-042\u{2069}. Please go to counter 3, first floor, room 1.12.",
    "يرجى إحضار \u{2068}Aufenthaltsgestattung\u{2069} (تصريح الإقامة) إلى الطابق الأول، هاتف "
      + "\u{2066}02131\u{A0}90-0\u{2069}، الخميس ٨–١٢.",
    "تُحذف إجاباتُكم عند المغادرة، ولا يلزمكم ذكرُ الاسم. \u{2068}SGB\u{A0}II §\u{A0}7\u{2069}",
    "پاسخ\u{200C}های شما بعد از رفتن شما پاک می\u{200C}شود؛ شمارهٔ شما \u{2068}B-۰۱۷\u{2069} است.",
    "ምስ ከድኩም መልስታትኩም ይድምሰሱ፡ስምኩም፣ክትህቡ ኣየድልየኩምን እዩ። \u{2068}Jobcenter\u{2069} 2፡ደብሪ።",
    "\u{2068}\u{2067}لا\u{2069} nested \u{2066}und\u{2069}\u{2069} open \u{2068}never closed here",
    "日本語と中文の全角文字 mixed e\u{301}te\u{301} a\u{AD}b\u{AD}c  double  spaces ",
    "\u{A0}\u{200C}\u{A0}\u{200C}////----\u{AD}\u{AD}  \u{2069}\u{2069}x\u{2066}\u{2069}",
  ]

  @Test(arguments: texts, [Direction.leftToRight, .rightToLeft])
  func `fits, and loses and doubles no letter`(text: String, direction: Direction) {
    let typesetter = Typesetter(direction)
    for columns in Array(2...40) + [60, 78, 90] {
      let lines = typesetter.lines(text, columns: columns)
      let sent = lines.map(typesetter.line)
      #expect(sent.allSatisfy { Columns.of($0) <= columns }, "\(columns) columns: \(lines)")
      #expect(letters(lines.joined()) == letters(text), "\(columns) columns: \(lines)")
      #expect(
        letters(sent.joined()).map(\.self).sorted() == letters(text).sorted(),
        "\(columns) columns: \(lines)")
    }
  }

  @Test(arguments: texts, [Direction.leftToRight, .rightToLeft])
  func `fills a cell exactly`(text: String, direction: Direction) {
    for columns in Array(0...40) + [60, 78, 90] {
      let cell = Typesetter(direction).cell(text, columns: columns)
      #expect(Columns.of(cell) == columns)
    }
  }

  /// The letters and digits in their order, presentation forms undone, without vowel marks.
  private func letters(_ text: String) -> [UInt32] {
    text.precomposedStringWithCompatibilityMapping.decomposedStringWithCanonicalMapping
      .unicodeScalars
      .filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      .filter { !(0x64B...0x65F).contains($0.value) && $0.value != 0x670 }
      .map(\.value)
  }
}
