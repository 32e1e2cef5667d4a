/// The name under which one text stands in every catalog: `question/urgent/ask`.
///
/// It is the `msgctxt` of the catalogs, so it outlives any change of wording.
package struct MessageKey: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// A text of `interface.yaml`: what the program itself says, as opposed to the guide.
  package static func interface(_ name: String) -> MessageKey {
    MessageKey(rawValue: "interface/\(name)")
  }
}

extension MessageKey: CustomStringConvertible {
  package var description: String { rawValue }
}
