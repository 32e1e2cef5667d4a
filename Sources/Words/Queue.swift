/// One line of waiting people, by the letter that outcomes name: A, B, S, W or K.
///
/// The letter printed on a slip comes from the office profile and may differ (`A`, `E`, `H` are all
/// queue A); this is the queue itself.
package struct Queue: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The queue for everything that needs a look at the counter; every office has it.
  package static let counter = Queue(rawValue: "K")
}

extension Queue: CustomStringConvertible {
  package var description: String { rawValue }
}
