import Slips
import Testing
import Words

/// The slip that screen readers and e-mails get.
@Suite struct `A slip as plain text` {
  @Test func `has one sentence a line, in logical order, and leaves nothing out`() {
    let german = [
      Slip.Line(id: "papers", role: .heading, text: "Diese Papiere fehlen noch:"),
      Slip.Line(id: "step/apply", role: .step(1), text: "Gehen Sie los. Nehmen Sie alles mit."),
      Slip.Line(id: "paper/rent", role: .paper(.missing), text: "Mietvertrag"),
      Slip.Line(id: "paper/permit", role: .paper(.have), text: "Pass"),
      Slip.Line(id: "paper/bank", role: .paper(.notNeeded), text: "Kontoauszug"),
      Slip.Line(id: "paper/birth", role: .paper(.unasked), text: "Geburtsurkunde"),
      Slip.Line(id: "strip", role: .strip, text: "Ich beantrage Leistungen. Name ____"),
      Slip.Line(id: "decision", role: .note, text: "Das ist keine Entscheidung."),
    ]
    let arabic = [
      Slip.Line(
        id: "step/apply", role: .step(1),
        text: "توجهوا إلى \u{2068}Jobcenter\u{2069}. أحضروا كل الوثائق.")
    ]
    let slip = Slip(
      office: ["Jobcenter", "الطابق الأول"], issued: "24.11.2026, 14:30", number: "A 017",
      blocks: [
        Slip.Block(language: .de, lines: german), Slip.Block(language: .ar, lines: arabic),
      ], code: "1042")

    let text = slip.plainText

    #expect(
      text == """
        Jobcenter
        الطابق الأول
        24.11.2026, 14:30
        A 017

        Diese Papiere fehlen noch:
        1. Gehen Sie los.
        Nehmen Sie alles mit.
        ☐ Mietvertrag
        ☑ Pass
        – Kontoauszug
        ? Geburtsurkunde
        Ich beantrage Leistungen.
        Name ____
        Das ist keine Entscheidung.

        1. توجهوا إلى \u{2068}Jobcenter\u{2069}.
        أحضروا كل الوثائق.

        1042

        """)
  }

  @Test(arguments: [
    "Kommen Sie z. B. am 3. Mai um 9 Uhr in die Hauptstr. 5, Zi. 12.",
    "Nr. 7 (ggf. mit Pass) bei Frau A. Musterfrau",
  ])
  func `does not take an abbreviation for the end of a sentence`(text: String) {
    let slip = Sample.slip(lines: [Slip.Line(id: "line", role: .text, text: text)])

    #expect(slip.plainText.hasSuffix("\n\n\(text)\n"))
  }

  @Test(arguments: [
    "Sagen Sie am Schalter: „Ich beantrage Leistungen.“",
    "قولوا عند الشباك: \u{2068}«Ich beantrage Leistungen.»\u{2069}", "Sagen Sie „Halt!“",
    "Fragen Sie nach Geld (Vorschuss.)",
  ])
  func `ends a sentence behind its quotation`(first: String) {
    let line = Slip.Line(id: "line", role: .text, text: "\(first) Bitten Sie um einen Stempel.")
    let text = Sample.slip(lines: [line]).plainText

    #expect(text.hasSuffix("\n\n\(first)\nBitten Sie um einen Stempel.\n"))
  }

  @Test(arguments: Language.allCases)
  func `holds every word of every line`(language: Language) {
    let slip = Sample.slip(language)

    let text = slip.plainText.replacing("\n", with: " ")

    for line in slip.blocks.flatMap(\.lines) { #expect(text.contains(line.text)) }
  }
}
