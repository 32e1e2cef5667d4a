import Testing
import Voice
import Words

/// What a voice is given, and how it then says it; the sounds are eSpeak's own letters.
@Suite struct `A sentence for a voice` {
  @Test(arguments: [
    ("Bis: 31.12.2026", Language.de, "Bis: einunddreißigsten Dezember 2026"),
    ("vor dem 01.04.2025", .de, "vor dem ersten April 2025"),
    ("By: 31.12.2026", .en, "By: 31 December 2026"),
    ("حتى: \u{2068}31.12.2026\u{2069}", .ar, "حتى: 31 شهر 12 سنة 2026"),
    ("تا: \u{2068}31.12.2026\u{2069}", .fa, "تا: 31 ماه 12 سال 2026"),
    ("Den 31.02.2026 gibt es nicht.", .de, "Den 31.02.2026 gibt es nicht."),
  ])
  func `has dates in words`(written: String, language: Language, said: String) {
    #expect(SpokenText(written, in: language).parts == [.init(said, in: language)])
  }

  @Test(arguments: [
    ("§\u{A0}25 Abs.\u{A0}3 AufenthG", "Paragraf 25 Absatz 3 Aufenthaltsgesetz"),
    ("Bei diesen §§ zahlt das Amt.", "Bei diesen Paragrafen zahlt das Amt."),
    ("Geld nach dem SGB II", "Geld nach dem S G B 2"),
    ("In Not rufen Sie 112 an.", "In Not rufen Sie 1 1 2 an."),
    ("41751 Viersen", "4 1 7 5 1 Viersen"),
    ("Telefon 02131 90-0", "Telefon 0 2 1 3 1 9 0 0"),
    ("24.11.2026, 14:05 Uhr", "vierundzwanzigsten November 2026, 14 Uhr 5"),
    ("um 9:00 Uhr", "um 9 Uhr"),
    ("Nummer A\u{A0}017, Platz 3", "Nummer A, 017, Platz 3"),
    ("Wohn\u{AD}geld über BAföG oder BAB", "Wohngeld über Bafög oder B A B"),
    ("vom BAMF, mit IBAN", "vom BAMF, mit IBAN"),
    ("0 zurück, Esc zurück, + Ton", "0 zurück, Escape zurück, + Ton"),
  ])
  func `has German signs and short forms in words`(written: String, said: String) {
    #expect(SpokenText(written, in: .de).parts == [.init(said, in: .de)])
  }

  @Test func `goes to the German voice where it is German, but keeps its numbers`() {
    let text = SpokenText(
      "اذهبوا إلى \u{2068}Jobcenter\u{2069}، \u{2068}§ 25 Abs. 3\u{2069}.", in: .ar)
    #expect(
      text.parts == [
        .init("اذهبوا إلى", in: .ar), .init("Jobcenter،", in: .de), .init("Paragraf", in: .de),
        .init("25", in: .ar), .init("Absatz", in: .de), .init("3.", in: .ar),
      ]
        || text.parts == [
          .init("اذهبوا إلى", in: .ar), .init("Jobcenter، Paragraf", in: .de),
          .init("25", in: .ar), .init("Absatz", in: .de), .init("3.", in: .ar),
        ], "\(text.parts)")
  }

  @Test func `keeps the joints of Farsi words, and loses signs that are not heard`() {
    #expect(SpokenText("می\u{200C}شود", in: .fa).parts == [.init("می\u{200C}شود", in: .fa)])
    #expect(SpokenText(" – ", in: .de).parts == [])
  }
}
