/// Strict UTF-8, one byte at a time.
///
/// Overlong forms, surrogates, numbers beyond U+10FFFF and broken sequences give nothing; the byte
/// that breaks a sequence may begin the next one.
struct ScalarDecoder {
  private var value: UInt32 = 0
  private var missing = 0

  /// The range of the next byte, which keeps overlong forms and surrogates out.
  private var expected: ClosedRange<UInt8> = 0x80...0xBF

  var isIdle: Bool { missing == 0 }

  mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    if missing > 0 {
      guard expected.contains(byte) else {
        missing = 0
        return take(byte)
      }
      value = value << 6 | UInt32(byte & 0x3F)
      expected = 0x80...0xBF
      missing -= 1
      return missing == 0 ? Unicode.Scalar(value) : nil
    }
    expected = 0x80...0xBF
    switch byte {
    case 0..<0x80: return Unicode.Scalar(byte)
    case 0xC2...0xDF: begin(byte & 0x1F, missing: 1)
    case 0xE0: begin(byte & 0x0F, missing: 2, expecting: 0xA0...0xBF)
    case 0xED: begin(byte & 0x0F, missing: 2, expecting: 0x80...0x9F)
    case 0xE1...0xEF: begin(byte & 0x0F, missing: 2)
    case 0xF0: begin(byte & 0x07, missing: 3, expecting: 0x90...0xBF)
    case 0xF1...0xF3: begin(byte & 0x07, missing: 3)
    case 0xF4: begin(byte & 0x07, missing: 3, expecting: 0x80...0x8F)
    default: break
    }
    return nil
  }

  private mutating func begin(
    _ bits: UInt8, missing: Int, expecting: ClosedRange<UInt8> = 0x80...0xBF
  ) {
    value = UInt32(bits)
    self.missing = missing
    expected = expecting
  }
}
