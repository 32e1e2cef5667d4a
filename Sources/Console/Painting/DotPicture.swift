/// A page as dots of a few colours, as a terminal is sent it.
package struct DotPicture: Equatable, Sendable {
  /// A colour in hundredths of red, green and blue.
  package struct Tone: Equatable, Sendable {
    package let red: Int
    package let green: Int
    package let blue: Int

    package init(red: Int, green: Int, blue: Int) {
      self.red = red
      self.green = green
      self.blue = blue
    }

    /// `#0f1414`, as a terminal's own ground is set.
    var name: String {
      "#"
        + [red, green, blue].map { part in
          let byte = String((part * 255 + 50) / 100, radix: 16)
          return byte.count == 1 ? "0" + byte : byte
        }.joined()
    }
  }

  package let width: Int
  package let height: Int

  /// At most 16, which every terminal has; the first is the page's ground.
  package let tones: [Tone]

  /// The place of each dot's tone, row by row.
  package let dots: [UInt8]

  package init(width: Int, height: Int, tones: [Tone], dots: [UInt8]) {
    precondition(dots.count == width * height, "a dot for every place")
    self.width = width
    self.height = height
    self.tones = tones
    self.dots = dots
  }

  /// Whether it has the size and the tones of another one.
  func isLike(_ other: DotPicture) -> Bool {
    width == other.width && height == other.height && tones == other.tones
  }

  /// The rows of letters in which it differs from another of the same size, in runs.
  func changed(from other: DotPicture, rowHeight: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    let length = width * rowHeight
    for row in 0..<(height / rowHeight) {
      let part = row * length..<(row + 1) * length
      if dots[part] == other.dots[part] { continue }
      if let last = runs.last, last.upperBound == row {
        runs[runs.count - 1] = last.lowerBound..<row + 1
      } else {
        runs.append(row..<row + 1)
      }
    }
    return runs
  }
}
