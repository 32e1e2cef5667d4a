/// Bytes made from examples by a few small changes each; a seed decides them.
struct Mutants: Sequence, IteratorProtocol {
  private let examples: [[UInt8]]
  private var state: UInt64

  /// Signs on which readers branch: brackets, quotes, the ends of lines, escape, what is no UTF-8.
  private static let signs = Array("\u{1B}[]{}\"'#:-&*!|>\\\n\r\t\0~,;0".utf8) + [0x80, 0xC0, 0xFF]

  init(of examples: [[UInt8]], seed: UInt64) {
    self.examples = examples
    state = seed
  }

  mutating func next() -> [UInt8]? {
    var bytes = examples[below(examples.count)]
    for _ in 0...below(4) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = below(bytes.count + 1)
    switch below(5) {
    case 0: bytes.insert(Self.signs[below(Self.signs.count)], at: place)
    case 1 where place < bytes.count: bytes[place] = UInt8(below(256))
    case 2: bytes.removeSubrange(place..<Swift.min(bytes.count, place + 1 + below(8)))
    case 3: bytes.insert(contentsOf: bytes[..<place].suffix(below(40)), at: place)
    default:
      let other = examples[below(examples.count)]
      bytes.replaceSubrange(place..., with: other.suffix(below(other.count + 1)))
    }
  }

  /// 0 to one less than `limit`, by SplitMix64.
  private mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
