/// How pages look, as a visitor chooses it by a key; kept for the visit only.
package enum Look: String, CaseIterable, Sendable {
  /// Colours on a dark ground.
  case normal

  /// Few choices a page, all of them bold and apart from each other.
  case large

  /// Black and white only; what is dim elsewhere is as bright as the rest.
  case highContrast = "high-contrast"

  /// The look after this one, the first one after the last.
  package var next: Look {
    switch self {
    case .normal: .large
    case .large: .highContrast
    case .highContrast: .normal
    }
  }
}
