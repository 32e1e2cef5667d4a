internal import ArgumentParser
internal import Pages

/// How long the kiosk waits for a visitor; settings, so that tests need not wait.
struct PaceOptions: ParsableArguments {
  @ArgumentParser.Option(
    name: .customLong("silence.warn"),
    help: "Seconds without a key until it asks. (default: 90, with a helper 600)")
  var silenceWarn: Double?

  @ArgumentParser.Option(
    name: .customLong("silence.wipe"), help: "Seconds from then on until all is wiped.")
  var silenceWipe = 30

  @ArgumentParser.Option(
    name: .customLong("esc"), help: "Milliseconds after which a lone Esc means 'back'.")
  var escape = 75

  @ArgumentParser.Option(
    help: "Seconds: who takes a number in fewer was in haste; key D rests after three.")
  var haste = 20.0

  func validate() throws {
    guard silenceWarn ?? 1 > 0, silenceWipe > 0, haste >= 0, (1...1000).contains(escape) else {
      throw ValidationError(
        "silence.warn and silence.wipe are above 0, haste is not below, esc is 1 to 1000")
    }
  }

  /// How long a page waits; whoever explains one to somebody needs more time.
  func warning(in manner: Manner) -> Double { silenceWarn ?? (manner.isAssisted ? 600 : 90) }

  /// The same options, for a process that is started with them.
  var arguments: [String] {
    (silenceWarn.map { ["--silence.warn", "\($0)"] } ?? [])
      + ["--silence.wipe", "\(silenceWipe)", "--esc", "\(escape)", "--haste", "\(haste)"]
  }
}
