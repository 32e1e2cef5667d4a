internal import GuideFiles
internal import Journal
internal import Messages
internal import Tickets
internal import Voice
internal import Words

/// Calls numbers aloud in the waiting room, in the languages of the setting: a ticket has none.
final class CallingVoice {
  private let speaker: Speaker
  private let words: Messages
  private let note: (JournalEvent) -> Void

  /// German first, since every number is called in it.
  private let languages: [Language]
  private var noted: [VoiceTrouble] = []

  init(
    _ speaker: Speaker, _ words: Messages, _ languages: [Language],
    note: @escaping (JournalEvent) -> Void
  ) {
    self.speaker = speaker
    self.words = words
    self.note = note
    self.languages = [.source] + languages.filter { $0 != .source }
  }

  func say(_ call: CalledNumber) {
    let words = words
    speaker.call(
      "\(call.number)",
      to: { "\(words.string(.displayCounter, in: $0)) \(call.counter)" }, in: languages, words)
  }

  /// Logs what staff can do something about, once.
  func noteTroubles() {
    for trouble in speaker.takeTroubles() where trouble.isForStaff && !noted.contains(trouble) {
      note(.noSound(trouble))
      noted.append(trouble)
    }
  }
}
