internal import ArgumentParser
internal import Pages
internal import Settings

/// How long the kiosk waits for a visitor; settings, so that tests need not wait.
struct PaceOptions: ParsableArguments {
  @ArgumentParser.Option(name: .of(.silenceWarn), help: .of(.silenceWarn))
  var silenceWarn: Double?

  @ArgumentParser.Option(name: .of(.silenceWipe), help: .of(.silenceWipe))
  var silenceWipe = MachineSettings.values.number(.silenceWipe)

  @ArgumentParser.Option(name: .of(.escape), help: .of(.escape))
  var escape = MachineSettings.values.number(.escape)

  @ArgumentParser.Option(help: .of(.haste))
  var haste = MachineSettings.values.seconds(.haste)

  func validate() throws {
    guard silenceWarn ?? 1 > 0, silenceWipe > 0, haste >= 0, (1...1000).contains(escape) else {
      throw ValidationError(
        "silence.warn and silence.wipe are above 0, haste is not below, esc is 1 to 1000")
    }
  }

  /// How long a page waits; whoever explains one to somebody needs more time.
  func warning(in manner: Manner) -> Double {
    silenceWarn ?? MachineSettings.values[.silenceWarn].flatMap { Double($0) }
      ?? (manner.isAssisted ? 600 : 90)
  }

  /// The same options, for a process that is started with them.
  var arguments: [String] {
    let warn = silenceWarn.map { "\($0)" } ?? MachineSettings.values[.silenceWarn]
    return (warn.map { ["--silence.warn", $0] } ?? [])
      + ["--silence.wipe", "\(silenceWipe)", "--esc", "\(escape)", "--haste", "\(haste)"]
  }
}
