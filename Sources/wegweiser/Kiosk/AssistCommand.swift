internal import ArgumentParser
internal import Words

/// `wegweiser assist`: a visit with somebody who helps.
struct AssistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assist",
    abstract: "Lead visitors together with a helper: two languages side by side.",
    discussion: """
      The helper's language stands beside the visitor's, same line for same line. W shows the way \
      so far and leads back to any question; Q shows hints and sources. It waits longer for a key, \
      and prints a second slip. All else is as in 'wegweiser kiosk'.

      Example: wegweiser assist --beside en --state /var/lib/wegweiser
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var state: StateOptions
  @OptionGroup var printer: PrinterOptions
  @OptionGroup var pace: PaceOptions
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var voice: VoiceOptions

  @Option(help: "The helper's language: de or en.")
  var beside = "de"

  func run() throws {
    guard let language = Language(rawValue: beside), [.de, .en].contains(language) else {
      throw Failure(.usage, "'\(beside)' is no helper's language: de or en")
    }
    try KioskStart(content, state, printer, pace, screen, voice, beside: language).run()
  }
}
