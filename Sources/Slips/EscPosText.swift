internal import Faces
internal import Words

/// German and English words in a printer's own letters of 12 × 24 dots.
struct EscPosText {
  let paper: Paper
  let codePage: CodePage

  /// From one line to the next, in dots.
  static let linePitch = 30

  /// The height of a letter's cell, in dots.
  static let letterHeight = 24

  /// The letters that fit beside each other.
  private var columns: Int { paper.measure / 12 }

  /// Lines of letters that look alike.
  struct Passage {
    let lines: [[UInt8]]
    let lettering: Lettering

    /// How many times as large as usual, 1 to 8.
    var size = 1

    /// In dots, from the top of the first line to the top of what follows.
    var height: Int {
      lines.count * (size == 1 ? EscPosText.linePitch : size * EscPosText.letterHeight)
    }
  }

  /// Words in letters; nil where they must go as dots.
  func passage(of words: String, _ lettering: Lettering) -> Passage? {
    guard let bytes = codePage.bytes(of: words.keepingLegalNames, noBreak: Self.noBreak) else {
      return nil
    }
    guard lettering.isNumber else {
      let indent = [UInt8](repeating: 0x20, count: lettering.indent)
      return Passage(lines: wrapped(bytes, after: indent), lettering: lettering)
    }
    return Passage(
      lines: [bytes.map { $0 == Self.noBreak ? 0x20 : $0 }], lettering: lettering,
      size: numberSize(bytes.count))
  }

  /// What stands for a space that does not break until lines are broken.
  private static let noBreak: UInt8 = 0

  /// Digits fill two thirds of their cell or more, so that six times are 12 mm and five are 10.
  private func numberSize(_ letters: Int) -> Int { min(6, columns / max(letters, 1)) }

  /// A line of the slip in letters; nil where it must go as dots.
  func passage(of line: Slip.Line, in language: Language) -> Passage? {
    guard [.de, .en].contains(language), line.role != .strip,
      let text = codePage.bytes(of: line.text.keepingLegalNames, noBreak: Self.noBreak)
    else { return nil }
    let marker: String =
      switch line.role {
      case .step(let number): "\(number). "
      case .paper(let status): "\(status.letters) "
      case .detail, .full: "   "
      default: ""
      }
    guard let marker = codePage.bytes(of: marker) else { return nil }
    let isBold: Bool =
      switch line.role {
      case .heading, .detail, .now, .purpose, .step: true
      default: false
      }
    return Passage(
      lines: wrapped(text, after: marker), lettering: Lettering(isBold: isBold))
  }

  /// Breaks at spaces that break; a word that is longer than a line breaks inside. Later lines stand in as far
  /// as the marker.
  private func wrapped(_ text: [UInt8], after marker: [UInt8]) -> [[UInt8]] {
    let indent = [UInt8](repeating: 0x20, count: marker.count)
    var lines: [[UInt8]] = []
    var line = marker
    var isEmpty = true
    for word in text.split(separator: 0x20) {
      var rest = word[...]
      if !isEmpty, line.count + 1 + rest.count > columns {
        lines.append(line)
        (line, isEmpty) = (indent, true)
      }
      if !isEmpty { line.append(0x20) }
      while line.count + rest.count > columns {
        let room = columns - line.count
        lines.append(line + rest.prefix(room))
        rest = rest.dropFirst(room)
        line = indent
      }
      line += rest
      isEmpty = false
    }
    if !isEmpty || lines.isEmpty { lines.append(line) }
    return lines.map { $0.map { $0 == Self.noBreak ? 0x20 : $0 } }
  }
}

extension Slip.Status {
  /// The sign in letters that every printer has.
  package var letters: String {
    switch self {
    case .have: "[x]"
    case .missing: "[ ]"
    case .notNeeded: "[-]"
    case .unasked: "[?]"
    }
  }
}
