internal import Words

/// A part of the paper's width with the language that is set in it.
struct Column {
  var x: Int
  var width: Int
  var language: Language

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
