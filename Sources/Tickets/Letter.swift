/// The letter of a queue number: A to Z without I, O and Q, which are taken for digits on paper.
package struct Letter: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init?(rawValue: String) {
    guard rawValue.utf8.count == 1, let byte = rawValue.utf8.first, (0x41...0x5A).contains(byte),
      !["I", "O", "Q"].contains(rawValue)
    else { return nil }
    self.rawValue = rawValue
  }
}

extension Letter: CustomStringConvertible {
  package var description: String { rawValue }
}
