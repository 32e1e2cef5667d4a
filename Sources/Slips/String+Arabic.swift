extension String {
  /// The parts in Arabic script, as UTF-8 offsets: letters, marks and punctuation.
  var arabicRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var offset = 0
    for scalar in unicodeScalars {
      let end = offset + UTF8.width(scalar)
      if (0x0600...0x08FF).contains(scalar.value) {
        if let last = ranges.last, last.upperBound == offset {
          ranges[ranges.count - 1] = last.lowerBound..<end
        } else {
          ranges.append(offset..<end)
        }
      }
      offset = end
    }
    return ranges
  }
}
