internal import ArgumentParser
internal import Console
internal import Foundation
internal import Pages

/// `wegweiser display`: the waiting room's screen.
struct DisplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "display",
    abstract: "Show the numbers called last, large, in the waiting room.",
    discussion: """
      It takes the whole terminal, shows a call within a second, and goes on showing what it knows \
      while the ledger cannot be read. No key does anything; SIGTERM ends it. It needs a terminal of \
      80 columns and 24 rows; larger ones get larger digits.

      With --speak it says each number and its counter aloud, first in German, then in the other \
      --languages that have a voice. The voice alone, as a setting, is the kiosk's and says nothing \
      here: both may stand on one machine.

      Example: wegweiser display --chime --speak --voice default --languages de,ar,en
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var state: StateOptions
  @OptionGroup var voice: VoiceOptions
  @OptionGroup var languages: LanguageOptions

  @Flag(help: "Ring the terminal's bell at each call.")
  var chime = false

  @Flag(help: "Say each call aloud on the sound device that --voice or its setting names.")
  var speak = false

  func validate() throws {
    guard speak, !voice.isOn else { return }
    throw ValidationError("--speak needs a sound device: name it with --voice")
  }

  func run() throws {
    try MainActor.assumeIsolated {
      try Signals.block()
      try Surroundings.secure()
      let counters = try Counters(content, state, logs: true)
      let words = try content.readTexts(else: WaitingRoomPage.standardWords)
      let speaker = speak ? try voice.speaker(content) : nil
      let page = try StaffTerminal(ProcessInfo.processInfo.environment)
      defer { page.terminal.restore() }
      DisplaySession(
        counters, words, on: page, hasChime: chime,
        speaker.map { CallingVoice($0, words, languages.offered, note: counters.note) }
      ).run()
    }
  }
}
