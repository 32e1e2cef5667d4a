import Synchronization

/// Chance that a seed decides: the same seed, the same run.
final class Chance: Sendable {
  private let state: Mutex<UInt64>

  init(seed: Int) { state = Mutex(UInt64(truncatingIfNeeded: seed)) }

  /// SplitMix64.
  func next() -> UInt64 {
    state.withLock { state in
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// 0 to one less than `limit`.
  func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// True once in `times`.
  func oneIn(_ times: Int) -> Bool { below(times) == 0 }

  func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }
}

/// The same chance for what asks for a generator.
struct ChanceGenerator: RandomNumberGenerator {
  let chance: Chance

  mutating func next() -> UInt64 { chance.next() }
}
