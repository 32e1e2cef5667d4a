internal import Words

/// How a piece of text is set.
struct TextStyle: Equatable {
  var language: Language

  /// The height of the em square in dots.
  var size: Int

  var isBold = false
  var alignment = Alignment.start

  var isRightToLeft: Bool { language.direction == .rightToLeft }
}

/// The side at which lines begin: `start` is the right one where text runs from right to left.
enum Alignment {
  case start, center, end
}
