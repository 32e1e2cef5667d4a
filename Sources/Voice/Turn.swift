/// One thing that is being said, as the thread that says it sees it.
struct Turn: Sendable {
  private let progress: SpeechProgress
  private let number: Int

  init(_ number: Int, _ progress: SpeechProgress) {
    self.number = number
    self.progress = progress
  }

  /// Whether nobody has stopped it.
  var isWanted: Bool { progress.isCurrent(number) }

  /// Tells that some of it has been heard.
  func sounded() { progress.sounded(number) }

  func note(_ trouble: VoiceTrouble) { progress.note(trouble) }
  func end() { progress.end(number) }
}
