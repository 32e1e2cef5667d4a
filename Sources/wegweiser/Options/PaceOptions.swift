internal import ArgumentParser
internal import Settings

/// How long the kiosk waits for a visitor; settings, so that tests need not wait.
struct PaceOptions: ParsableArguments {
  @Option(name: .of(.silenceWarn), help: .of(.silenceWarn))
  var silenceWarn = MachineSettings.values.seconds(.silenceWarn)

  @Option(name: .of(.silenceWipe), help: .of(.silenceWipe))
  var silenceWipe = MachineSettings.values.number(.silenceWipe)

  @Option(name: .of(.escape), help: .of(.escape))
  var escape = MachineSettings.values.number(.escape)

  @Option(help: .of(.haste))
  var haste = MachineSettings.values.seconds(.haste)

  func validate() throws {
    guard silenceWarn > 0, silenceWipe > 0, haste >= 0, (1...1000).contains(escape) else {
      throw ValidationError(
        "silence.warn and silence.wipe are above 0, haste is not below, esc is 1 to 1000")
    }
  }

  /// The same options, for a process that is started with them.
  var arguments: [String] {
    [
      "--silence.warn", "\(silenceWarn)", "--silence.wipe", "\(silenceWipe)", "--esc", "\(escape)",
      "--haste", "\(haste)",
    ]
  }
}
