/// A picture of black and white dots, eight a byte.
package struct Picture: Equatable, Sendable {
  /// A multiple of 8.
  package let width: Int

  package let height: Int

  /// The dots row by row from the top, ``width``/8 bytes each; the highest bit is the leftmost
  /// dot, and 1 is black, as ESC/POS wants it.
  package let bytes: [UInt8]

  /// Blackens the dots that are covered by half or more.
  ///
  /// - Precondition: `coverage` holds `width` times `height` values, and `width` is a multiple
  ///   of 8.
  init(width: Int, height: Int, coverage: [UInt8]) {
    precondition(width.isMultiple(of: 8) && coverage.count == width * height)
    self.width = width
    self.height = height
    bytes = stride(from: 0, to: coverage.count, by: 8).map { start in
      var byte: UInt8 = 0
      for dot in start..<start + 8 { byte = byte << 1 | coverage[dot] >> 7 }
      return byte
    }
  }

  /// Whether the dot of column `x` and row `y` is black.
  package func isBlack(x: Int, y: Int) -> Bool {
    bytes[y * width / 8 + x / 8] & (0x80 >> UInt8(x % 8)) != 0
  }
}
