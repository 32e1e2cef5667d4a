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

  // For programs at the keyboard, which wait for their pages by themselves.
  @Flag(inversion: .prefixedNo, help: .hidden)
  var standing = true

  /// Whether a page must stand for a moment before a key counts on it, and keys held down do not.
  var hasStandingPages: Bool { standing }

  func validate() throws {
    guard silenceWarn ?? 1 > 0, silenceWipe > 0, haste >= 0, (1...1000).contains(escape) else {
      throw ValidationError(
        "silence.warn and silence.wipe are above 0, haste is not below, esc is 1 to 1000")
    }
  }

  /// How long a page of so many words waits, in seconds: the longer of 90 and what a slow reader
  /// needs. Whoever explains a page to somebody needs more time; where an office has set a time, a
  /// long page gets as many times that.
  func warning(in manner: Manner, reading words: Int) -> Double {
    let standard = 90.0
    let reading = Double(words) / PaceOptions.wordsPerSecond
    if let set = silenceWarn ?? MachineSettings.values[.silenceWarn].flatMap({ Double($0) }) {
      return set * max(1, reading / standard)
    }
    return max(manner.isAssisted ? 600 : standard, reading)
  }

  /// How quickly somebody reads who has only just learned to: 45 words a minute.
  private static let wordsPerSecond = 0.75

  /// The same options, for a process that is started with them.
  var arguments: [String] {
    let warn = silenceWarn.map { "\($0)" } ?? MachineSettings.values[.silenceWarn]
    return (warn.map { ["--silence.warn", $0] } ?? [])
      + ["--silence.wipe", "\(silenceWipe)", "--esc", "\(escape)", "--haste", "\(haste)"]
      + (standing ? [] : ["--no-standing"])
  }
}
