/// A picture of black and white dots, eight a byte.
package struct Picture: Equatable, Sendable {
  /// A multiple of 8.
  package let width: Int

  package let height: Int

  /// The dots row by row from the top, ``width``/8 bytes each; the highest bit is the leftmost
  /// dot, and 1 is black, as ESC/POS wants it.
  package let bytes: [UInt8]

  package init(width: Int, height: Int, bytes: [UInt8]) {
    self.width = width
    self.height = height
    self.bytes = bytes
  }
}
