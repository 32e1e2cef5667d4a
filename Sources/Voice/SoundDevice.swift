internal import CAlsa
internal import Glibc

/// A sound device, open as long as something is being said.
///
/// This file is the only one that imports `CAlsa`. Opening may block, as on a sound server that
/// does not answer; playing waits in short steps and gives up on a device that takes nothing.
@safe final class SoundDevice {
  let rate: Int
  private let name: String
  private let functions: calsa_functions
  private let pcm: OpaquePointer

  /// How long a device may take nothing.
  private static let patience = Duration.seconds(3)

  /// Opens a device for one channel of 16 bits.
  ///
  /// - Throws: ``VoiceTrouble/noLibrary(name:)`` or ``VoiceTrouble/device(name:reason:)``.
  ///
  /// The corresponding C functions are `snd_pcm_open` and `snd_pcm_set_params`.
  init(_ name: String, rate: Int) throws(VoiceTrouble) {
    guard let loaded = unsafe calsa_load() else { throw .noLibrary(name: "libasound.so.2") }
    let functions = unsafe loaded.pointee
    var pcm: OpaquePointer?
    let opened = unsafe functions.open(
      &pcm, name, SND_PCM_STREAM_PLAYBACK, Int32(SND_PCM_NONBLOCK))
    guard opened == 0, let pcm = unsafe pcm else {
      throw .device(name: name, reason: Self.words(functions, opened))
    }
    // A fifth of a second lies ahead in the device: enough for the next sentence to be made.
    let set = unsafe functions.set_params(
      pcm, SND_PCM_FORMAT_S16_LE, SND_PCM_ACCESS_RW_INTERLEAVED, 1, UInt32(rate), 1, 200_000)
    guard set == 0 else {
      unsafe _ = functions.close(pcm)
      throw .device(name: name, reason: Self.words(functions, set))
    }
    self.rate = rate
    self.name = name
    self.functions = functions
    unsafe self.pcm = unsafe pcm
  }

  deinit {
    // What still lies ahead in the device is not heard.
    _ = unsafe functions.drop(pcm)
    _ = unsafe functions.close(pcm)
  }

  /// Hands samples over, and waits until the device has taken them or they are not wanted any more.
  ///
  /// - Throws: ``VoiceTrouble/stuck(device:)`` or ``VoiceTrouble/device(name:reason:)``.
  ///
  /// The corresponding C function is `snd_pcm_writei`.
  func play(_ samples: [Int16], _ turn: Turn) throws(VoiceTrouble) {
    var rest = samples[...]
    while !rest.isEmpty, turn.isWanted {
      // A twentieth of a second at a time, so that it stops at once.
      let chunk = rest.prefix(rate / 20)
      let count = unsafe chunk.withUnsafeBytes {
        unsafe functions.write(pcm, $0.baseAddress, snd_pcm_uframes_t(chunk.count))
      }
      if count > 0 {
        rest = rest.dropFirst(count)
        turn.sounded()
      } else if count == -Int(EAGAIN) || count == 0 {
        try wait(turn)
      } else {
        let recovered = unsafe functions.recover(pcm, Int32(count), 1)
        guard recovered == 0 else {
          throw .device(name: name, reason: Self.words(functions, recovered))
        }
      }
    }
  }

  /// Waits until all is heard that was handed over.
  ///
  /// - Throws: ``VoiceTrouble/stuck(device:)``.
  ///
  /// The corresponding C function is `snd_pcm_drain`.
  func finish(_ turn: Turn) throws(VoiceTrouble) {
    let end = ContinuousClock.now + Self.patience
    _ = unsafe functions.drain(pcm)
    while turn.isWanted, unsafe functions.state(pcm) == SND_PCM_STATE_DRAINING {
      guard ContinuousClock.now < end else { throw .stuck(device: name) }
      usleep(10_000)
    }
  }

  /// Waits until the device takes more.
  private func wait(_ turn: Turn) throws(VoiceTrouble) {
    let end = ContinuousClock.now + Self.patience
    while turn.isWanted, unsafe functions.wait(pcm, 100) == 0 {
      guard ContinuousClock.now < end else { throw .stuck(device: name) }
    }
  }

  private static func words(_ functions: calsa_functions, _ reason: Int32) -> String {
    unsafe functions.words(reason).map { unsafe String(cString: $0) } ?? "error \(reason)"
  }
}
