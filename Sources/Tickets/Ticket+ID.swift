extension Ticket {
  /// The ticket's own name, a version 4 UUID in lower case: the same in no other ledger.
  package struct ID: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    /// Takes 36 hexadecimal digits and hyphens; anything else is nil, since the name is also a
    /// file's.
    package init?(rawValue: String) {
      let groups = rawValue.split(separator: "-", omittingEmptySubsequences: false)
      guard groups.map(\.utf8.count) == [8, 4, 4, 4, 12],
        groups.allSatisfy({ $0.utf8.allSatisfy(ID.digits.contains) })
      else { return nil }
      self.rawValue = rawValue
    }

    /// A new name.
    package init(using generator: inout some RandomNumberGenerator) {
      var text = ""
      for place in 0..<32 {
        if [8, 12, 16, 20].contains(place) { text += "-" }
        let digit: Int =
          switch place {
          case 12: 4
          case 16: .random(in: 8...11, using: &generator)
          default: .random(in: 0...15, using: &generator)
          }
        text += String(digit, radix: 16)
      }
      self.rawValue = text
    }

    private static let digits = Set("0123456789abcdef".utf8)
  }
}

extension Ticket.ID: CustomStringConvertible {
  package var description: String { rawValue }
}
