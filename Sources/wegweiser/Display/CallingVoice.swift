internal import GuideFiles
internal import Journal
internal import Messages
internal import Tickets
internal import Voice
internal import Words

/// Calls numbers aloud in the waiting room, in the languages of the setting: a ticket has none.
final class CallingVoice {
  private let speaker: Speaker
  private let site: Site

  /// German first, since every number is called in it.
  private let languages: [Language]
  private var noted: [VoiceTrouble] = []

  init(_ speaker: Speaker, _ site: Site, _ languages: [Language]) {
    self.speaker = speaker
    self.site = site
    self.languages = [.source] + languages.filter { $0 != .source }
  }

  func say(_ call: CalledNumber) {
    let messages = site.content.messages
    speaker.call(
      "\(call.number)",
      to: { "\(messages.string(.displayCounter, in: $0)) \(call.counter)" }, in: languages, messages
    )
  }

  /// Logs what staff can do something about, once.
  func noteTroubles() {
    for trouble in speaker.takeTroubles() where trouble.isForStaff && !noted.contains(trouble) {
      site.note(.noSound(trouble))
      noted.append(trouble)
    }
  }
}
