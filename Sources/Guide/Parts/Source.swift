package import Words

/// Where a statement of the guide was read, and until when that reading is trusted.
package struct Source: Equatable, Sendable, Identifiable {
  package let id: Identifier<Source>

  /// The provision or the page, as in `§ 37 SGB II`.
  package let provision: String

  /// A public address.
  package let address: String

  /// The day on which it was read.
  package let checked: Day

  /// The day from which visitors are told that it may have changed.
  package let reviewBy: Day

  package let confidence: Confidence

  /// The day on which its law last changed; nil where no change is known.
  package let lawChanged: Day?

  /// Who read it, by name or by office; nil where nobody signed.
  package let readBy: String?

  package init(
    id: Identifier<Source>, provision: String, address: String, checked: Day, reviewBy: Day,
    confidence: Confidence, lawChanged: Day? = nil, readBy: String? = nil
  ) {
    self.id = id
    self.provision = provision
    self.address = address
    self.checked = checked
    self.reviewBy = reviewBy
    self.confidence = confidence
    self.lawChanged = lawChanged
    self.readBy = readBy
  }

  package func isOverdue(on today: Day) -> Bool { today > reviewBy }

  /// Whether its law has changed by `today` and nobody has read it since.
  package func hasMoved(by today: Day) -> Bool {
    lawChanged.map { $0 > checked && $0 <= today } ?? false
  }
}

/// How well a source bears the statement that rests on it.
package enum Confidence: String, CaseIterable, Sendable {
  case high, medium, low
}
