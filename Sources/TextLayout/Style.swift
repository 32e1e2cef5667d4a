/// How a piece of a row looks.
package struct Style: Hashable, Sendable {
  package var isBold = false

  /// Whether it stands back: a hint, a source.
  package var isDim = false

  /// Whether its ground and letters are exchanged: the choice that is lit.
  package var isReversed = false

  /// A colour; letters in one are bold too, so that nothing is said by colour alone.
  package var accent: Accent?

  package init(
    isBold: Bool = false, isDim: Bool = false, isReversed: Bool = false, accent: Accent? = nil
  ) {
    self.isBold = isBold
    self.isDim = isDim
    self.isReversed = isReversed
    self.accent = accent
  }

  package static let plain = Style()
  package static let bold = Style(isBold: true)
  package static let dim = Style(isDim: true)
  package static let reverse = Style(isReversed: true)

  package static func accent(_ accent: Accent) -> Style { Style(accent: accent) }
}

/// A colour by its purpose.
package enum Accent: CaseIterable, Sendable {
  /// What to look at: the key, the number, the place.
  case notice

  /// What is done or there.
  case good

  /// What needs care: a warning, a deadline.
  case care

  /// What is missing or went wrong.
  case trouble
}
