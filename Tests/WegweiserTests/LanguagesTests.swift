import Foundation
import PtyTesting
import Testing

/// A visit in the languages that are read from the right, or in letters of their own.
///
/// Text from the right stands here as a terminal gets it: in the order of the screen, in joined
/// letters, written as scalars so that no editor turns it round again.
@Suite struct `A visit in another language` {
  @Test func `leads in Arabic from the right to the left, with German beside it`() throws {
    let kiosk = try Kiosk()

    try kiosk.press("2", until: "Bevor wir anfangen")
    // قبل أن نبدأ
    let title =
      "\u{FE83}\u{FEAA}\u{FE92}\u{FEE7} \u{FEE5}\u{FE83} \u{FEDE}\u{FE92}\u{FED7}"
    let line = try #require(kiosk.pty.screen.lines.first { $0.contains("Bevor wir anfangen") })
    #expect(
      line.scalars == " Bevor wir anfangen          │ ".padded(before: title, to: 79))
    // العربية
    #expect(
      kiosk.pty.screen.lines[0].hasPrefix(
        " \u{FE94}\u{FEF4}\u{FE91}\u{FEAE}\u{FECC}\u{FEDF}\u{FE8D} · G Deutsch "))
    #expect(kiosk.pty.screen.lines[0].hasSuffix(" Integration Point Kreis Viersen"))

    try kiosk.press("1", until: "Brauchen Sie heute")
    // نعم, and the digit of its key at the right.
    try kiosk.press(until: "\u{FEE2}\u{FECC}\u{FEE7}   2")
    try kiosk.press("2", until: "Trifft davon etwas auf Sie")
    try kiosk.press("\r", until: "Nichts davon trifft zu")
    try kiosk.press("2", until: "Stimmt alles?")
    try kiosk.press("\r", until: "Das Personal hilft Ihnen")
    try kiosk.turnPages(to: "So geht es weiter")
    try kiosk.turnPages(to: "Was möchten Sie jetzt tun?")
    try kiosk.press("1", until: "Brauchen Sie eine")
    try kiosk.press("1", until: "Ihre Nummer: K 001")
    // رقمكم:, with the number read from the left.
    try kiosk.press(until: "K 001 :\u{FEE2}\u{FEDC}\u{FEE4}\u{FED7}\u{FEAD}")

    #expect(kiosk.place.tray == ["K-001.pdf"])
    let slip = try Program.tool(
      "mutool", ["draw", "-q", "-F", "txt", kiosk.place.state + "/tray/K-001.pdf"])
    #expect(
      slip.output.replacing("\n", with: " ").replacing("\u{A0}", with: " ").contains(
        "Sprache: Arabisch · Dolmetscherin oder Dolmetscher gewünscht · vorrangig"))
  }

  @Test func `leads in Farsi`() throws {
    let kiosk = try Kiosk()
    try kiosk.press("3", until: "Bevor wir anfangen")
    // پیش از شروع
    let title =
      "\u{FEC9}\u{FEED}\u{FEAE}\u{FEB7} \u{FEAF}\u{FE8D} \u{FEB6}\u{FBFF}\u{FB58}"
    let line = try #require(kiosk.pty.screen.lines.first { $0.contains("Bevor wir anfangen") })
    #expect(
      line.scalars == " Bevor wir anfangen          │ ".padded(before: title, to: 79))
    // A Persian digit is a digit.
    try kiosk.press("۱", until: "Brauchen Sie heute")
  }

  @Test func `leads in Tigrinya`() throws {
    let kiosk = try Kiosk()
    try kiosk.press("5", until: "Bevor wir anfangen")
    let line = try #require(kiosk.pty.screen.lines.first { $0.contains("Bevor wir anfangen") })
    #expect(line == " ቅድሚ ምጅማርና                                        │ Bevor wir anfangen")
    try kiosk.press("1", until: "ሕቶ 1 ካብ ኣስታት 8")
  }

  @Test func `sends nothing that a terminal could turn round`() throws {
    let kiosk = try Kiosk()
    try kiosk.press("2", until: "Bevor wir anfangen")
    try kiosk.press("1", until: "Brauchen Sie heute")
    let sent = String(decoding: kiosk.pty.bytes, as: UTF8.self).unicodeScalars
    #expect(!sent.contains { $0.properties.generalCategory == .format })
    #expect(!sent.contains { (0x621...0x64A).contains($0.value) && $0.value != 0x621 })
  }
}

/// The greeting on a terminal that cannot show every language.
@Suite struct `A greeting on a poor terminal` {
  struct Poor: Sendable {
    let environment: [String: String]
    var answer = Pty.plainAnswer
    let offered: [String]
    let missing: String
  }

  @Test(arguments: [
    Poor(
      environment: ["TERM": "linux"], offered: ["1   Deutsch", "2   English"],
      missing: "Arabisch, Farsi/Dari, Tigrinya"),
    // Behind the last sample, of four letters, the cursor stands as if they were eight.
    Poor(
      environment: ["TERM": "xterm"], answer: "\u{1B}[1;8R\u{1B}[1;12R\u{1B}[1;9R\u{1B}[?6c",
      offered: ["1   Deutsch", "4   English"], missing: "Tigrinya"),
  ])
  func `offers what it can show, and sends all others to the counter`(poor: Poor) throws {
    let kiosk = try Kiosk([], in: Place(), environment: poor.environment, answer: poor.answer)

    for line in poor.offered { try kiosk.press(until: line) }
    try kiosk.press(until: "\n \(poor.missing)\n")
    try kiosk.press(until: "• Dieser Bildschirm kann andere Sprachen nicht zeigen.")
    try kiosk.press(until: "• This screen cannot show other languages. Please ask at the counter.")
    try kiosk.press(until: "D  Schalter")
    #expect(!kiosk.pty.screen.text.unicodeScalars.contains { (0x1200..<0x1380).contains($0.value) })
    // Nobody's language is known yet.
    try kiosk.press("5", until: "→ 1-")
  }
}

extension String {
  fileprivate var scalars: [Unicode.Scalar] { Array(unicodeScalars) }

  /// This text, then spaces, then the other one, which ends at that column.
  fileprivate func padded(before end: String, to columns: Int) -> [Unicode.Scalar] {
    let free = columns - unicodeScalars.count - end.unicodeScalars.count
    return (self + String(repeating: " ", count: free) + end).scalars
  }
}
