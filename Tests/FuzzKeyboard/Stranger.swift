/// Makes up what is done next; the same seed does the same.
struct Stranger {
  /// One thing that is done.
  enum Act: CustomStringConvertible {
    case send([UInt8])
    /// Sent while the visit stands still, so that all of it comes in one read.
    case freeze([UInt8])
    case resize(columns: Int, rows: Int)
    /// INT, QUIT or TSTP, from outside.
    case signal(Int32)
    case hangUp

    var description: String {
      switch self {
      case .send(let bytes):
        "send " + bytes.map { String($0, radix: 16) }.joined(separator: " ")
      case .freeze(let bytes):
        "frozen, send " + bytes.map { String($0, radix: 16) }.joined(separator: " ")
      case .resize(let columns, let rows): "resize \(columns)x\(rows)"
      case .signal(let signal): "signal \(signal)"
      case .hangUp: "hang up"
      }
    }
  }

  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(state: seed) }

  mutating func next() -> Act {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<35: .send(walk())
    case 35..<70: .send(dictionary())
    case 70..<87: .send(noise())
    case 87..<90: .freeze(walk() + dictionary())
    case 90..<96: resize()
    case 96..<99: .signal([2, 3, 20].randomElement(using: &random) ?? 2)
    default: .hangUp
    }
  }

  /// Plain keys, which lead deep into a visit.
  private mutating func walk() -> [UInt8] {
    (0..<Int.random(in: 1...12, using: &random)).map { _ in
      Array("111122223334567890\r\r  hlndg.".utf8).randomElement(using: &random) ?? 0x31
    }
  }

  /// Whole and broken sequences, and the commands of line editors.
  private mutating func dictionary() -> [UInt8] {
    (0..<Int.random(in: 1...4, using: &random)).flatMap { _ -> [UInt8] in
      let word = Array((Stranger.words.randomElement(using: &random) ?? "").utf8)
      let isCut = Int.random(in: 0..<4, using: &random) == 0
      return isCut ? Array(word.prefix(Int.random(in: 0...word.count, using: &random))) : word
    }
  }

  private mutating func noise() -> [UInt8] {
    (0..<Int.random(in: 1...200, using: &random)).map { _ in .random(in: 0...255, using: &random) }
  }

  private mutating func resize() -> Act {
    let isSmall = Bool.random(using: &random)
    return .resize(
      columns: .random(in: isSmall ? 1...80 : 80...300, using: &random),
      rows: .random(in: isSmall ? 1...24 : 24...120, using: &random))
  }

  private static let words = [
    "\u{1B}", "\u{1B}[", "\u{1B}[A", "\u{1B}[B", "\u{1B}OC", "\u{1B}[D", "\u{1B}[3~", "\u{1B}[5~",
    "\u{1B}[200~", "\u{1B}[201~", "\u{1B}]0;t\u{7}", "\u{1B}]52;c;QUJD\u{1B}\\",
    "\u{1B}Pq#0\u{1B}\\",
    "\u{1B}^p", "\u{1B}_G", "\u{1B}X", "\u{1B}[M   ", "\u{1B}[[A", "\u{1B}[<0;1;1M", "\u{1B}[6n",
    "\u{3}", "\u{1C}", "\u{1A}", "\u{4}", "\u{13}", "\u{11}", "\u{16}", "\u{12}", "\u{18}\u{12}",
    "\u{18}(", "\u{18})", "\u{18}e", "\u{15}", "\u{B}", "\u{19}", "\u{1B}y", "\u{1B}9", "\u{1B}=",
    "\u{1B}*", "\u{1B}\u{A}", "\u{1B}.", "\u{C}", "\t", "\t\t", "\0", "\u{7F}", "\u{8}", "\u{9B}A",
    "\u{85}", "\u{202E}", "\u{2066}", "\u{200C}", "\u{E000}", "\u{E0041}", "\u{301}", "\u{FEFF}",
    "\u{1B}[49;1:1;49u", "\u{1B}[49;1:2;49u", "\u{1B}[49;1:3;49u", "\u{1B}[57411;1;42u",
    "\u{1B}[1610::100;1;1610u", "\u{1B}OP", "\u{1B}[15~", "\u{1B}Oj", "*", "/", "-", "፩", "ي", "ደ",
    "3. Mai 27",
    "١", "۲", "ü", "ሰላም", "سلام", "😀", "31.12.2026", "32.13.0000", "999999999999", "Grefrath",
  ]
}

/// A small generator that gives the same numbers on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
