package import TextLayout

/// How styles are shown on a terminal.
///
/// Letters and ground are always named together: the terminal's own ground may be light or dark, and
/// only a pair has a contrast.
package struct Palette: Hashable, Sendable {
  package var look: Look

  /// Whether the terminal may be sent colours; `NO_COLOR` forbids them.
  package var hasColours: Bool

  package init(_ look: Look = .normal, hasColours: Bool = true) {
    self.look = look
    self.hasColours = hasColours
  }

  /// The parameters of the SGR sequence for a style.
  ///
  /// Arabic letters are never bold: in DejaVu Sans Mono Bold, the usual face, the dots of yeh hang
  /// below the cell and are cut off, so that one letter becomes another.
  func parameters(for style: Style, isArabic: Bool = false) -> [Int] {
    var parameters = [0]
    let isBold = style.isBold || style.accent != nil || look == .large
    if isBold, !isArabic { parameters.append(1) }
    if style.isReversed { parameters.append(7) }
    guard hasColours else { return parameters }
    let pair = colours(of: style)
    return parameters + [38, 5, pair.letters, 48, 5, pair.ground]
  }

  /// The colours of a style, out of the palette of 256.
  func colours(of style: Style) -> (letters: Int, ground: Int) {
    if look == .highContrast { return (Palette.white, Palette.black) }
    let letters =
      if let accent = style.accent {
        colour(of: accent)
      } else if style.isDim {
        Palette.dim
      } else {
        Palette.bright
      }
    return (letters, Palette.ground)
  }

  /// How bright the page's ground is, from 0 to 1; it has no colour.
  package var groundBrightness: Double { look == .highContrast ? 0 : 18.0 / 255 }

  private static let black = 16
  private static let white = 231

  /// Nearly black and nearly white: less glaring over a whole visit.
  private static let ground = 233
  private static let bright = 255

  /// A grey that stands back and is still read: the terminals' own dim letters are too dark for many.
  private static let dim = 248

  private func colour(of accent: Accent) -> Int {
    switch accent {
    case .notice: 117
    case .good: 120
    case .care: 222
    case .trouble: 217
    }
  }
}
