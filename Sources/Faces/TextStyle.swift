package import Words

/// How a piece of text is set.
package struct TextStyle: Equatable, Hashable, Sendable {
  package var language: Language

  /// The height of the em square in dots.
  package var size: Int

  package var isBold: Bool
  package var alignment: Alignment
  package var leading: Leading

  package init(
    language: Language, size: Int, isBold: Bool = false, alignment: Alignment = .start,
    leading: Leading = .usual
  ) {
    self.leading = leading
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

/// How much room lines take above each other.
package enum Leading: Sendable {
  /// All the same, up to 1.3 em.
  case usual
  /// 1.2 em, and what tall marks need.
  case snug
  /// No more than their ink.
  case tight

  /// The most above and below the baseline that letters get without marks, for a size.
  func ems(_ size: Int) -> (above: Int, below: Int) {
    switch self {
    case .usual: (size, size * 3 / 10)
    case .snug: (size * 19 / 20, size / 4)
    case .tight: (0, 0)
    }
  }
}
