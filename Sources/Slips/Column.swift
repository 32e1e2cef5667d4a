internal import Words

/// A part of the paper's width with the language that is set in it.
struct Column {
  var x: Int
  var width: Int
  var language: Language

  /// The part at the side where the language's lines end, and the rest for text.
  func parted(by end: Int) -> (end: Column, text: Column) {
    let isRightToLeft = language.direction == .rightToLeft
    return (
      Column(x: isRightToLeft ? x : x + width - end, width: end, language: language),
      Column(x: isRightToLeft ? x + end : x, width: width - end, language: language)
    )
  }

  func isAtLeft(of other: Column) -> Bool { x < other.x }

  /// The part for a marker, where the language's lines begin, and the part beside it.
  func hanging(by indent: Int) -> (marker: Column, text: Column) {
    let rest = width - indent
    let isRightToLeft = language.direction == .rightToLeft
    return (
      Column(x: isRightToLeft ? x + rest : x, width: indent, language: language),
      Column(x: isRightToLeft ? x : x + indent, width: rest, language: language)
    )
  }
}
