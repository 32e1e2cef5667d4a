internal import TextLayout

/// How styles are shown.
package enum Look: CaseIterable, Sendable {
  /// Colours with a contrast of 7:1 or better on a dark ground.
  case standard

  /// Black and white only; what is dim is as bright as the rest.
  case highContrast

  /// The parameters of the SGR sequence for a style.
  ///
  /// Arabic letters are never bold: in DejaVu Sans Mono Bold, the usual face, the dots of yeh hang
  /// below the cell and are cut off, so that one letter becomes another.
  func parameters(for style: Style, isArabic: Bool = false) -> [Int] {
    var parameters = [0]
    if style.isBold || style.accent != nil, !isArabic { parameters.append(1) }
    if style.isReversed { parameters.append(7) }
    guard self == .standard else { return parameters }
    if let accent = style.accent {
      parameters += [38, 5, colour(of: accent)]
    } else if style.isDim {
      parameters += [38, 5, Look.dim]
    }
    return parameters
  }

  /// A light grey: the terminals' own dim letters are too dark to read for many.
  static let dim = 252

  /// A colour of the palette of 256.
  func colour(of accent: Accent) -> Int {
    switch accent {
    case .notice: 117
    case .good: 120
    case .care: 222
    case .trouble: 217
    }
  }
}
