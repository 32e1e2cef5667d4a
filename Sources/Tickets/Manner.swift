package import Words

/// How to meet the holder of a number: what the greeting of the kiosk asks, and nothing of the
/// answers. It stands with a waiting ticket alone, never with an event, a count or a backup.
package struct Manner: Hashable, Sendable {
  package let language: Language

  /// Whether somebody is wanted who interprets.
  package let wantsInterpreter: Bool

  package init(_ language: Language, wantsInterpreter: Bool = false) {
    self.language = language
    self.wantsInterpreter = wantsInterpreter
  }
}
