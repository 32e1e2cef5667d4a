internal import CSystem
internal import Glibc
internal import Synchronization

/// How far speaking has come, as both threads see it.
final class SpeechProgress: Sendable {
  private struct State {
    /// Everything of an earlier turn is not wanted any more.
    var turn = 0

    /// How many things of this turn are still to be said.
    var left = 0

    /// Whether this turn has been heard, or has ended.
    var hasStarted = false
    var lastSound: ContinuousClock.Instant?
    var troubles: [VoiceTrouble] = []
  }

  private let state = Mutex(State())

  /// Readable when something has changed: speaking has begun or ended, or there is trouble.
  let descriptor: Int32
  private let signal: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    // Without a pipe nobody is woken; what is said does not depend on it.
    _ = unsafe csystem_pipe(&ends)
    (descriptor, signal) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(signal)
  }

  /// Stops what is being said; everything after it belongs to a new turn.
  func stop() {
    state.withLock { state in
      state.turn += 1
      (state.left, state.hasStarted) = (0, false)
    }
  }

  /// One thing more that is to be said.
  func begin() -> Turn {
    let number = state.withLock { state in
      if state.left == 0 { state.hasStarted = false }
      state.left += 1
      return state.turn
    }
    return Turn(number, self)
  }

  func isCurrent(_ turn: Int) -> Bool { state.withLock { $0.turn == turn } }

  func sounded(_ turn: Int) {
    let isFirst = state.withLock { state in
      guard state.turn == turn else { return false }
      defer { state.hasStarted = true }
      state.lastSound = .now
      return !state.hasStarted
    }
    if isFirst { wake() }
  }

  func note(_ trouble: VoiceTrouble) {
    state.withLock { state in
      if !state.troubles.contains(trouble) { state.troubles.append(trouble) }
    }
    wake()
  }

  func end(_ turn: Int) {
    state.withLock { state in
      guard state.turn == turn else { return }
      state.left -= 1
      state.hasStarted = true
    }
    wake()
  }

  var isSpeaking: Bool { state.withLock { $0.left > 0 } }
  var hasStarted: Bool { state.withLock { $0.hasStarted } }
  var lastSound: ContinuousClock.Instant? { state.withLock { $0.lastSound } }

  func takeTroubles() -> [VoiceTrouble] {
    state.withLock { state in
      defer { state.troubles = [] }
      return state.troubles
    }
  }

  /// Takes what wakes, so that the descriptor waits for the next change.
  func rest() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while unsafe read(descriptor, &bytes, bytes.count) > 0 {}
  }

  /// Waits until something has been heard or has ended.
  func waitForBeginning(until end: ContinuousClock.Instant) {
    while isSpeaking, !hasStarted, ContinuousClock.now < end {
      rest()
      guard !hasStarted else { return }
      var awaited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = unsafe poll(&awaited, 1, 100)
    }
  }

  private func wake() {
    var sign: UInt8 = 1
    // A full pipe wakes too.
    _ = unsafe write(signal, &sign, 1)
  }
}
