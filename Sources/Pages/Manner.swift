package import Words

/// In which manner a visit is led: by the visitor alone or with somebody who helps, drawn or in
/// plain lines.
package struct Manner: Equatable, Sendable {
  /// The helper's language, which stands beside the visitor's; nil where nobody helps.
  package let beside: Language?

  /// Whether pages are drawn, so that they can look different.
  package let isDrawn: Bool

  /// Whether the screen shows pictures.
  package let hasPictures: Bool

  /// Whether pages are read aloud.
  package let hasVoice: Bool

  package init(
    beside: Language? = nil, isDrawn: Bool = true, hasPictures: Bool = false,
    hasVoice: Bool = false
  ) {
    self.beside = beside
    self.isDrawn = isDrawn
    self.hasPictures = hasPictures
    self.hasVoice = hasVoice
  }

  package var isAssisted: Bool { beside != nil }
}
