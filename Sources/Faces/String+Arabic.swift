extension String {
  /// The parts in Arabic script, as UTF-8 offsets: letters, marks and punctuation, and the spaces
  /// between them, also those that do not break. Pango sets words in one go sooner than one by one.
  package var arabicRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var (offset, goesOn) = (0, false)
    for scalar in unicodeScalars {
      let end = offset + UTF8.width(scalar)
      if (0x0600...0x08FF).contains(scalar.value) {
        let start = goesOn ? ranges.removeLast().lowerBound : offset
        ranges.append(start..<end)
        goesOn = true
      } else if scalar != " ", scalar != "\u{A0}" {
        goesOn = false
      }
      offset = end
    }
    return ranges
  }
}
