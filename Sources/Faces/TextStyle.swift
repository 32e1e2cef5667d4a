package import Words

/// How a piece of text is set.
package struct TextStyle: Equatable, Hashable, Sendable {
  package var language: Language

  /// The height of the em square in dots.
  package var size: Int

  package var isBold: Bool
  package var alignment: Alignment

  package init(
    language: Language, size: Int, isBold: Bool = false, alignment: Alignment = .start
  ) {
    self.language = language
    self.size = size
    self.isBold = isBold
    self.alignment = alignment
  }

  package var isRightToLeft: Bool { language.direction == .rightToLeft }
}

/// The side at which lines begin: `start` is the right one where text runs from right to left.
package enum Alignment: Sendable {
  case start, center, end
}
