/// The name by which one part of the guide refers to another: `apply-now`, `residence-paper`.
///
/// Identifiers are written in content files and read by other programs; visitors never see one, and
/// none is translated.
package struct Identifier<Named>: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(stringLiteral value: String) {
    self.init(rawValue: value)
  }
}

// By themselves, and known to every module: what the library gives raw values asks for their type each
// time, and the proofs compare millions.
extension Identifier {
  @inlinable package static func == (one: Self, other: Self) -> Bool {
    one.rawValue == other.rawValue
  }

  @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

extension Identifier: CustomStringConvertible {
  package var description: String { rawValue }
}
