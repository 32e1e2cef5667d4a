internal import ArgumentParser

/// How long the kiosk waits for a visitor; settings, so that tests need not wait.
struct PaceOptions: ParsableArguments {
  @Option(name: .customLong("silence.warn"), help: "Seconds without a key until it asks.")
  var silenceWarn = 90.0

  @Option(name: .customLong("silence.wipe"), help: "Seconds from then on until all is wiped.")
  var silenceWipe = 30

  @Option(name: .customLong("esc"), help: "Milliseconds after which a lone Esc means 'back'.")
  var escape = 75

  func validate() throws {
    guard silenceWarn > 0, silenceWipe > 0, (1...1000).contains(escape) else {
      throw ValidationError("silence.warn and silence.wipe are above 0, esc is 1 to 1000")
    }
  }

  /// The same options, for a process that is started with them.
  var arguments: [String] {
    ["--silence.warn", "\(silenceWarn)", "--silence.wipe", "\(silenceWipe)", "--esc", "\(escape)"]
  }
}
