import Console
import Testing

/// What a stranger can send through the keyboard, a scanner or a paste, and what is left of it.
@Suite struct `The keyboard` {
  @Test func `gives letters of every script and signs as they are`() {
    #expect(keys("aÜ٣لاሰ §…") == "aÜ٣لاሰ §…".unicodeScalars.map { .character(Character($0)) })
  }

  @Test(arguments: [
    ("\r", Key.enter), ("\n", .enter), ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\t", .tab),
    ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right),
    ("\u{1B}[1;5D", .left), ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}OF", .end),
    ("\u{1B}[4~", .end), ("\u{1B}[3~", .delete), ("\u{1B}[3;2~", .delete), ("\u{1B}[5~", .pageUp),
    ("\u{1B}[6~", .pageDown), ("\u{1B}Oq", .pad("1")), ("\u{1B}Oj", .pad("*")),
    ("\u{1B}OM", .enter), ("\u{1B}OP", .function(1)), ("\u{1B}[15~", .function(5)),
    ("\u{1B}[[A", .function(1)), ("\u{1B}[24~", .function(12)),
  ])
  func `knows the keys of common terminals`(sent: String, key: Key) {
    #expect(keys(sent) == [key])
  }

  @Test(arguments: [
    "\u{3}", "\u{1C}", "\u{1A}", String(repeating: "\u{4}", count: 100), "\u{13}", "\u{11}", "\0",
    "\u{16}", "\u{7}", "\u{15}\u{19}", "\u{18}\u{12}", "\u{C}", "\u{12}",
  ])
  func `makes nothing of Ctrl keys`(sent: String) {
    #expect(keys(sent) == [])
  }

  @Test(arguments: [
    "\u{1B}=", "\u{1B}?", "\u{1B}*", "\u{1B}&", "\u{1B}y", "\u{1B}9", "\u{1B}\r", "\u{1B}\n",
    "\u{1B}ü",
  ])
  func `makes nothing of keys with Alt`(sent: String) {
    #expect(keys(sent) == [])
  }

  @Test(arguments: [
    "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[25~", "\u{1B}OT", "\u{1B}[<0;1;1M", "\u{1B}[M !!",
    "\u{1B}[[Z", "\u{1B}[?62;22c", "\u{1B}[I", "\u{1B}]0;title\u{7}", "\u{1B}]52;c;QUJD\u{1B}\\",
    "\u{1B}P>|kitty(0.26)\u{1B}\\", "\u{1B}^pm\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\",
    "\u{1B}Xsos\u{1B}\\", "\u{1B}[31;\u{18}", "\u{1B}]ü\u{1B}[25~",
  ])
  func `swallows whole sequences, and hears the next key`(sent: String) {
    #expect(keys(sent + "1") == [.character("1")])
  }

  @Test func `types what was pasted, without the brackets`() {
    #expect(
      keys("\u{1B}[200~12\u{1B}[201~3") == [.character("1"), .character("2"), .character("3")])
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xF0, 0x80, 0x80, 0xAF], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0x80], [0xFF], [0xC3],
      [0xE2, 0x82],
      [0xC2, 0x9B], [0xC2, 0x85],
    ] as [[UInt8]])
  func `drops broken, overlong and C1 characters, and hears the next key`(sent: [UInt8]) {
    #expect(keys(sent + [0x31]) == [.character("1")])
  }

  @Test func `drops characters that nobody types`() {
    let dropped: [ClosedRange<UInt32>] = [
      0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F, 0xE000...0xE0FF, 0x0300...0x036F,
      0xFE00...0xFE0F, 0x2028...0x2029, 0x200D...0x200F, 0xAD...0xAD, 0xFEFF...0xFEFF,
      0x61C...0x61C,
    ]
    let text = dropped.joined().compactMap(Unicode.Scalar.init).map { String($0) }.joined()

    #expect(keys(text + "1") == [.character("1")])
    #expect(keys("\u{200C}") == [.character("\u{200C}")])
  }

  @Test func `takes a lone Esc for a key once nothing follows in time`() {
    var parser = KeyParser()
    #expect(parser.take(0x1B) == nil)
    #expect(parser.pending == .escape)
    #expect(parser.giveUp() == .escape)
    #expect(parser.pending == nil)
  }

  @Test(arguments: [
    "\u{1B}[", "\u{1B}[20", "\u{1B}]", "\u{1B}Pabc", "\u{1B}O", "\u{1B}[M", "\u{1B}]a\u{1B}",
  ])
  func `ends a sequence whose rest does not come, without a key`(sent: String) {
    var parser = KeyParser()
    for byte in sent.utf8 { #expect(parser.take(byte) == nil) }
    #expect(parser.pending == .sequence)
    #expect(parser.giveUp() == nil)
    #expect(parser.take(0x31) == .character("1"))
  }

  @Test(arguments: ["\u{1B}[", "\u{1B}]", "\u{1B}P", "\u{1B}_"])
  func `is heard again after a sequence that never ends`(start: String) {
    #expect(keys(start + String(repeating: "1", count: 2000)).count > 900)
  }
}

@Suite struct `A key of kitty's protocol` {
  @Test(
    arguments: [
      ("[49;1;49u", Key.character("1")), ("[97;2:1;65u", .character("A")),
      ("[104u", .character("h")),
      ("[57400;129;49u", .pad("1")), ("[57411;1;42u", .pad("*")), ("[57414u", .enter),
      ("[13u", .enter), ("[27u", .escape), ("[127u", .backspace), ("[9;2u", .tab),
      ("[1;1:1A", .up), ("[P", .function(1)), ("[13~", .function(3)),
      ("[252;1;252u", .character("ü")),
      // Arabic letters stay; of a script without a table, the key's place counts.
      ("[1610::100;1;1610u", .character("ي")), ("[960::112;1;960u", .character("p")),
      // A French row of digits, and a German Shift on it.
      ("[38::49;1;38u", .character("1")), ("[47::55;2;47u", .character("/")),
    ] as [(String, Key)])
  func `is what is printed on it, or stands there`(sent: String, key: Key) {
    #expect(keys("\u{1B}" + sent) == [key])
  }

  @Test(arguments: [
    "[49;1:3;49u", "[99;5;99u", "[97;3u", "[57441;2u", "[1;1:3A", "[57358u", "[;;;u", "[u",
    "[1114112u", "[99999999999999999999u", "[57344u",
  ])
  func `is none when it is let go, or with Ctrl, or is no key`(sent: String) {
    #expect(keys("\u{1B}\(sent)") == [])
  }

  @Test func `tells whether it is held down`() {
    var parser = KeyParser()

    let told = ["\u{1B}[49;1:1;49u", "\u{1B}[49;1:2;49u", "\u{1B}[1;1:2B", "1"].map { sent in
      sent.utf8.compactMap { parser.take($0).map { _ in parser.isRepeated } }
    }

    #expect(told == [[false], [true], [true], [false]])
  }
}

@Suite struct `A letter's place` {
  @Test(arguments: [
    ("D", "ي ی в В ደ ድ"), ("H", "ا р ሀ ህ"), ("L", "م д ለ"), ("N", "ى د т ነ"),
    ("A", "ش ф አ"), ("P", "ح з ፐ"), ("W", "ص ц ወ"), ("Q", "ض й ቀ"), ("J", "ت о ጀ"),
  ])
  func `is the same on Arabic, Persian, Russian and Ethiopic keyboards`(
    place: String, letters: String
  ) {
    for letter in letters.split(separator: " ") {
      #expect(Key.character(Character(String(letter))).place == Character(place.lowercased()))
    }
  }

  @Test func `is none for a sign, and a letter's own on a Latin keyboard`() {
    #expect(["1", "?", "፣", "五"].map { Key.character($0).place } == [nil, nil, nil, nil])
    #expect(Key.character("Z").place == "z")
    #expect(Key.pad("*").place == nil)
  }
}

@Suite struct `A digit` {
  @Test func `is the same in every script`() {
    #expect(["7", "٧", "۷", "፯", "è"].map { Key.character($0).digit } == [7, 7, 7, 7, 7])
    #expect(["፩", "፱", "፲", "፻"].map { Key.character($0).digit } == [1, 9, 0, 0])
    #expect(Key.pad("7").digit == 7)
    #expect(["a", "½", "五"].map { Key.character($0).digit } == [nil, nil, nil])
    #expect(Key.enter.digit == nil)
    #expect("۱۲.٠٣.2026".inPlainDigits == "12.03.2026")
  }
}

@Suite struct `A field's characters` {
  @Test func `are those of its purpose`() {
    #expect("09٣۴".allSatisfy { AllowedCharacters.digits.contains($0) })
    #expect(!AllowedCharacters.digits.contains("a"))
    #expect("31, März/ديسمبر፣".allSatisfy { AllowedCharacters.date.contains($0) })
    #expect("Mönchen-Gladbach (NRW) نویس ሰላም".allSatisfy { AllowedCharacters.name.contains($0) })
    #expect(AllowedCharacters.name.contains("\u{200C}"))
    #expect(!AllowedCharacters.name.contains("1"))
    #expect(!AllowedCharacters([" "..."\u{FFFF}"]).contains("\u{202E}"))
  }
}

/// The keys that come out of bytes, without any time passing.
private func keys(_ bytes: some Sequence<UInt8>) -> [Key] {
  var parser = KeyParser()
  return bytes.compactMap { parser.take($0) }
}

private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }
