import Testing

/// One thing that a stranger may try at the keyboard, and what a kiosk makes of it.
struct KeyRow: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]

  /// The letters among them: they are typed where a name is typed, and mean nothing elsewhere.
  let letters: String

  /// Whether an Esc among them stands alone, which is "back".
  let goesBack: Bool

  var testDescription: String { name }

  init(_ name: String, _ bytes: [UInt8], letters: String = "", goesBack: Bool = false) {
    self.name = name
    self.bytes = bytes
    self.letters = letters
    self.goesBack = goesBack
  }

  init(_ name: String, _ text: String, letters: String = "", goesBack: Bool = false) {
    self.init(name, Array(text.utf8), letters: letters, goesBack: goesBack)
  }

  /// What was tried on plain readline, where it killed, stopped, showed, kept or swallowed something.
  static let all = [
    KeyRow(
      "Ctrl-C, Ctrl-\\, Ctrl-Z, Ctrl-D a hundred times",
      "\u{3}\u{1C}\u{1A}" + String(repeating: "\u{4}", count: 100)),
    KeyRow("Ctrl-S, never Ctrl-Q", "\u{13}"),
    KeyRow("Tab", "\t\t"),
    KeyRow("Esc Esc", "\u{1B}\u{1B}", goesBack: true),
    KeyRow("M-=, M-?, M-*, M-&", "\u{1B}=\u{1B}?\u{1B}*\u{1B}&"),
    KeyRow("kill and yank", "x\u{15}\u{B}\u{17}\u{19}\u{1B}y\u{1B}d\u{19}", letters: "x"),
    KeyRow("keyboard macros", "\u{18}(x\u{18})\u{18}e", letters: "xe"),
    KeyRow(
      "history", "\u{10}\u{E}\u{1B}<\u{1B}>\u{12}\u{13}\u{1B}p\u{1B}n\u{F}\u{1B}.\u{1B}_\u{7}"),
    KeyRow("arrows up and down", "\u{1B}[A\u{1B}[A\u{1B}[B\u{1B}OA\u{1B}OB"),
    KeyRow("a paste that never ends", "\u{1B}[200~x", letters: "x"),
    KeyRow("a whole paste", "\u{1B}[200~x.etc\u{1B}[201~", letters: "x.etc"),
    KeyRow("quoted insert, Esc after it", "\u{16}\u{1B}[7m\u{11}\u{7}"),
    KeyRow(
      "BEL, NUL and other control characters", (0...31).filter { ![9, 10, 13, 8, 27].contains($0) }),
    KeyRow("C1 characters", (0x80...0x9F).flatMap { [0xC2, $0] }),
    KeyRow(
      "overlong and broken UTF-8",
      [0xC0, 0xAF, 0xE0, 0x80, 0xAF, 0xED, 0xA0, 0x80, 0xF8, 0x88, 0xFF, 0xFE, 0x80, 0xE2, 0x82]),
    KeyRow(
      "characters that turn text round", "\u{202A}\u{202B}\u{202E}\u{2066}\u{2069}\u{200F}\u{61C}"),
    KeyRow("tags and private characters", "\u{E0041}\u{E007F}\u{E000}\u{F8FF}\u{10FFFD}\u{FEFF}"),
    KeyRow("two hundred marks", String(repeating: "\u{301}", count: 200)),
    KeyRow("Esc, then a digit and a count", "\u{1B}9\u{1B}9999\u{C}", letters: ""),
    KeyRow("vi's keys", "\u{1B}\u{A}\u{1B}\u{D}\u{1B}k"),
    KeyRow("search backwards", "\u{12}x\u{12}", letters: "x"),
    KeyRow("settings read again, screen cleared", "\u{18}\u{12}\u{C}\u{1B}\u{C}"),
    KeyRow("a shell's edit and help keys", "\u{18}\u{5}\u{1B}!\u{1B}/\u{1B}~\u{1B}$\u{1B}@"),
    KeyRow("strings that never end", "\u{1B}]0;x\u{1B}Px\u{1B}^x\u{1B}_x\u{1B}Xx"),
    KeyRow(
      "answers of a terminal", "\u{1B}[?62;22c\u{1B}[24;80R\u{1B}P>|kitty\u{1B}\\\u{1B}[8;2$y"),
    KeyRow(
      "function keys without a meaning, and the mouse",
      "\u{1B}[23~\u{1B}[24~\u{1B}[25~\u{1B}[[Z\u{1B}[<0;1;1M\u{1B}[M !!\u{1B}[I"),
    KeyRow(
      "a long line", String(repeating: "x", count: 1500), letters: String(repeating: "x", count: 23)
    ),
  ]
}
