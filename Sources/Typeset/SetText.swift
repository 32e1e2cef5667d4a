internal import Faces
internal import Words

/// A text with its place across the page, to be put at any height.
struct SetText {
  let text: ShapedText
  let x: Int
  let ink: Ink

  /// From the top to the first baseline, from baseline to baseline, and below the last one.
  let up: Int
  let pitch: Int
  let down: Int

  var height: Int { up + pitch * (text.lines.count - 1) + down }

  init(_ text: ShapedText, x: Int, ink: Ink, style: TextStyle) {
    self.text = text
    self.x = x
    self.ink = ink
    // Not what the faces ask for: a line with a German word in it has two of them.
    let size = Double(style.size)
    pitch = Int((size * style.language.pitch).rounded())
    let first = text.lines.first?.inkAscent ?? 0
    let last = text.lines.last?.inkDescent ?? 0
    up = max(Int((size * 0.98).rounded()), first)
    down = max(Int((size * 0.28).rounded()), last)
  }

  /// Its lines with the first baseline at that height.
  func marks(baseline: Int) -> [Mark] {
    text.lines.indices.map {
      .line($0, of: text, x: x, baseline: baseline + pitch * $0, ink)
    }
  }
}

extension Language {
  /// From line to line, in sizes of the letters.
  fileprivate var pitch: Double {
    switch self {
    case .ar, .fa: 1.5
    case .ti: 1.36
    case .de, .en: 1.27
    }
  }
}
