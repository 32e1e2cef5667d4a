internal import GuideFiles
internal import Pages
internal import Visits

/// The page read aloud, where the kiosk has a voice.
extension VisitSession {
  /// Reads what is shown, as far as it is new.
  func readAloud(_ shown: Screenful) {
    guard let reading else { return }
    let page = SpokenPage(visit.pages[0], kiosk.content.messages, on: shown)
    reading.follow(page, lit: visit.lit, isAfterKey: isAfterKey, isCountdown: visit.isCountingDown)
    isAfterKey = false
  }

  var isSpeaking: Bool { reading?.isSpeaking ?? false }

  /// Shows once what the visitor must know of what could not be said.
  func noteTroubles() {
    if let note = reading?.note(in: visit.language, of: kiosk) { visit.note(note) }
  }

  /// Whether the page was still being read since the last key: who listens is not silent.
  func hasHeardSomething() -> Bool {
    guard !visit.isCountingDown, let heard = reading?.lastSound, heard > lastKey else {
      return false
    }
    lastKey = heard
    return true
  }
}

extension Visit {
  /// Whether the page on show changes every second.
  var isCountingDown: Bool {
    if case .silence = overlay { true } else { false }
  }
}
