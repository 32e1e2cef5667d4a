/// FNV-1a over bytes, in 64 bits folded to 32: it tells versions apart, it protects nothing.
struct ContentHash {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  /// Eight hexadecimal digits.
  var digits: String {
    let folded = UInt32(truncatingIfNeeded: value ^ (value >> 32))
    let text = String(folded, radix: 16)
    return String(repeating: "0", count: 8 - text.count) + text
  }
}
