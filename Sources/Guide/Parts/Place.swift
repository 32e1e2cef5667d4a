package import Words

/// Where a step is done or a paper is issued, in words that fit every office.
package struct Place: Equatable, Sendable, Identifiable {
  package let id: Identifier<Place>

  package init(id: Identifier<Place>) {
    self.id = id
  }

  /// The generic words, printed where the office profile has no line of its own.
  package var say: MessageKey { MessageKey(rawValue: "place/\(id)") }
}
