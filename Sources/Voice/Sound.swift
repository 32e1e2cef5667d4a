/// Samples to be played: one channel, 16 bits each.
package struct Sound: Equatable, Sendable {
  /// Samples a second.
  package let rate: Int
  package let samples: [Int16]

  package init(rate: Int, samples: [Int16]) {
    self.rate = rate
    self.samples = samples
  }
}
