package import Words

/// Why something could not be said aloud. Nothing fails by it: the page can still be read.
package enum VoiceTrouble: Error, Equatable {
  /// Neither a voice nor a recording says this language.
  case noVoice(Language)

  /// A library of the system is not installed.
  case noLibrary(name: String)

  /// The data of the voices cannot be read.
  case noVoiceData

  /// The sound device cannot be opened, or refuses what it is sent.
  case device(name: String, reason: String)

  /// The sound device takes nothing any more.
  case stuck(device: String)

  /// A recording is no sound file that can be played.
  case recording(path: String, reason: String)
}

extension VoiceTrouble: CustomStringConvertible {
  /// For staff, with what can be done.
  package var description: String {
    switch self {
    case .noVoice(let language):
      "no voice speaks \(language.germanName); only what was recorded is said"
    case .noLibrary(let name):
      "the library \(name) is not there; install the package \(Self.package(of: name))"
    case .noVoiceData:
      "the voices cannot be read; install the package espeak-ng-data"
    case .device(let name, let reason):
      "the sound device '\(name)' does not play: \(reason); 'aplay -L' lists those that there are"
    case .stuck(let device):
      "the sound device '\(device)' is stuck"
    case .recording(let path, let reason):
      "the recording \(path) cannot be played: \(reason)"
    }
  }

  private static func package(of library: String) -> String {
    library.hasPrefix("libespeak") ? "libespeak-ng1" : "libasound2"
  }
}
