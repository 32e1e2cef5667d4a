internal import Console
internal import Journal
internal import Messages
internal import Pages
internal import Voice
internal import Words

/// Reads the pages of one visit aloud, each once, until the visitor stops it.
///
/// The first page greets an empty room and is read on request only.
final class ReadingAloud {
  /// The key that stops, and reads again.
  static let sign: Character = "+"

  private let speaker: Speaker
  private var page: SpokenPage?

  /// What is said after the page, as the slip behind its number.
  private var appendix: [Utterance] = []
  private var lit: Int?

  /// When something was to be said last; nil once it was stopped.
  private var begun: ContinuousClock.Instant?

  /// What this visitor has been told already.
  private var told: Set<Phrase> = []
  private var logged: [VoiceTrouble] = []

  /// How long a sound device may take to begin.
  static let patience = Duration.seconds(3)

  init(_ speaker: Speaker) { self.speaker = speaker }

  var descriptor: Int32 { speaker.descriptor }
  var isSpeaking: Bool { speaker.isSpeaking }
  var lastSound: ContinuousClock.Instant? { speaker.lastSound }

  func stop() {
    speaker.stop()
    begun = nil
  }

  /// Stops what is being said, or says the whole page again.
  func stopOrRepeat() {
    if speaker.isSpeaking { stop() } else { say(page?.lines ?? [], then: appendix) }
  }

  /// Says what is new on the page: all of a new one, else the answers that were marked, the one that
  /// is lit, or what is said of the last key. Of a page that counts down nothing is said twice.
  func follow(
    _ next: SpokenPage, lit: Int?, isAfterKey: Bool, isCountdown: Bool = false,
    then appendix: [Utterance] = []
  ) {
    defer { (page, self.lit) = (next, lit) }
    self.appendix = appendix
    guard let page else { return }
    let alert = isAfterKey ? [next.alert].compactMap(\.self) : []
    guard next.isSamePage(as: page) else {
      if !(isCountdown && next.lines.first == page.lines.first) {
        say(alert + next.lines, then: appendix)
      }
      return
    }
    var news = alert
    news += zip(next.lines, page.lines).filter { $0 != $1 }.map(\.0)
    if lit != self.lit, let lit { news += next.lines.filter { $0.option == lit } }
    if !news.isEmpty { say(news) }
  }

  /// Waits until something is heard, or it is known that nothing will be.
  func waitForBeginning() {
    guard begun != nil else { return }
    speaker.waitForBeginning(within: Self.patience)
  }

  private func say(_ lines: [SpokenPage.Line], then appendix: [Utterance] = []) {
    begun = .now
    speaker.say(
      lines.map { Utterance($0.sentences, in: $0.language, number: $0.number) } + appendix)
  }

  /// What the visitor must know, once; the log of `kiosk` has what staff can do something about.
  func note(in language: Language?, of kiosk: Kiosk) -> Phrase? {
    var notes: [Phrase] = []
    for trouble in speaker.takeTroubles() {
      if trouble.isForStaff, !logged.contains(trouble) {
        kiosk.counters.note(.noSound(trouble))
        logged.append(trouble)
      }
      switch trouble {
      case .noVoice(let missing): if missing == language { notes.append(.voiceNone) }
      case .recording: break
      case .noLibrary, .noVoiceData, .device, .stuck: notes.append(.voiceNoSound)
      }
    }
    if let begun, !speaker.hasStarted, begun + Self.patience <= .now {
      notes.append(.voiceNoSound)
    }
    let news = notes.filter { told.insert($0).inserted }
    return news.first
  }
}

extension VoiceTrouble {
  /// A language without a voice is the visitor's choice, and no log's business.
  var isForStaff: Bool {
    if case .noVoice = self { false } else { true }
  }
}

extension SpokenPage {
  /// Whether only marks on its answers have changed.
  fileprivate func isSamePage(as other: SpokenPage) -> Bool {
    guard lines.count == other.lines.count else { return false }
    for (line, before) in zip(lines, other.lines) where line != before {
      guard line.option != nil, line.option == before.option, line.number == before.number,
        line.sentences.first == before.sentences.first
      else { return false }
    }
    return true
  }
}
