internal import ArgumentParser

/// `wegweiser kiosk`: the kiosk itself.
struct KioskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiosk",
    abstract: "Lead visitors from the greeting to their slip, one after the other.",
    discussion: """
      It takes the whole terminal and never leaves to a shell; SIGTERM ends it. With --plain, or \
      where the output is no terminal, it speaks in plain lines and reads lines; the end of its \
      input ends it. --language marks that language at the greeting, for Enter.

      Example: wegweiser kiosk --state /var/lib/wegweiser
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var state: StateOptions
  @OptionGroup var printer: PrinterOptions
  @OptionGroup var pace: PaceOptions
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var voice: VoiceOptions

  func run() throws {
    try KioskStart(content, state, printer, pace, screen, voice, beside: nil).run()
  }
}
