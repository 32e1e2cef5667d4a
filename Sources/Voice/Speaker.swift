internal import Dispatch

/// Says things aloud while the program goes on: nothing here waits, unless it says so.
///
/// Sounds are made and played on a thread of their own. A sound device that is stuck keeps that
/// thread, and nothing else.
package final class Speaker: Sendable {
  private let reciter: Reciter
  private let progress = SpeechProgress()

  /// Not the shared pool of tasks: what blocks there would block a ticket.
  private let thread = DispatchQueue(label: "voice")

  /// `device` is a name of ALSA, such as `default`; it is opened when something is said.
  package init(on device: String, _ recordings: Recordings = .none) {
    reciter = Reciter(device: device, recordings: recordings)
  }

  deinit { progress.stop() }

  /// Says these things, in place of whatever is being said.
  package func say(_ utterances: [Utterance]) {
    progress.stop()
    queue(utterances)
  }

  /// Says these things when all is said that was to be said before.
  package func queue(_ utterances: [Utterance]) {
    guard !utterances.isEmpty else { return }
    let turn = progress.begin()
    thread.async { [reciter] in reciter.recite(utterances, turn) }
  }

  /// Is silent from now on; what the device has taken already is cut off.
  package func stop() { progress.stop() }

  /// Whether something is being said, or still to be said.
  package var isSpeaking: Bool { progress.isSpeaking }

  /// When something was heard last; nil before.
  package var lastSound: ContinuousClock.Instant? { progress.lastSound }

  /// Readable when speaking has begun or ended, or when there is trouble; ``takeTroubles()`` ends
  /// that.
  package var descriptor: Int32 { progress.descriptor }

  /// What could not be said since this was asked for last.
  package func takeTroubles() -> [VoiceTrouble] {
    progress.rest()
    return progress.takeTroubles()
  }

  /// Whether what is to be said has begun to be heard, or has ended; nothing that is stuck has.
  package var hasStarted: Bool { progress.hasStarted }

  /// Waits until it has; at most that long.
  package func waitForBeginning(within patience: Duration) {
    progress.waitForBeginning(until: .now + patience)
  }
}
