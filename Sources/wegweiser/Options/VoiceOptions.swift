internal import ArgumentParser
internal import GuideFiles
internal import Settings
internal import Voice

/// Whether and where pages are read aloud.
struct VoiceOptions: ParsableArguments {
  @ArgumentParser.Option(
    help: .of(.voice, valueName: "off|device"))
  var voice = MachineSettings.values.text(.voice)

  var isOn: Bool { voice != "off" }

  func validate() throws {
    guard !voice.isEmpty else { throw ValidationError("voice is off or a sound device") }
  }

  /// The same option, for a process that is started with it.
  var arguments: [String] { isOn ? ["--voice", voice] : [] }

  /// What that process must know of the environment.
  var variables: [String] { isOn ? ["ALSA_CONFIG_PATH"] : [] }

  /// The speaker, with what people have spoken; nil on a silent kiosk.
  func speaker(_ content: ContentOptions) throws -> Speaker? {
    guard isOn else { return nil }
    return Speaker(on: voice, Recordings(in: try content.folder().path + "/" + Self.recordings))
  }

  /// Where recordings lie in a folder of content.
  static let recordings = "Resources/voice"
}
