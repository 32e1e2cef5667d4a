internal import Glibc

/// The one place where a visit waits: for keys, signals, a result, or the end of a time.
///
/// It is synchronous and never awaits; the order in which things came is the order of the events.
@MainActor package final class EventLoop {
  private let terminal: Terminal
  private let signals: Signals
  private let heartbeat: Heartbeat?

  /// How long an Esc waits for the rest of a sequence before it is a key.
  private let escapeDelay: Duration

  /// The same for the rest of a sequence that has begun.
  private static let sequenceDelay = Duration.milliseconds(500)

  private var parser = KeyParser()
  private var keys: [Arrived] = []

  private struct Arrived {
    let key: Key
    let isHeld: Bool
    let instant: ContinuousClock.Instant
  }

  /// When the key that was given last had come.
  package private(set) var arrival = ContinuousClock.now

  /// How many keys may come in one go: nobody types more, and a paste must not keep the kiosk busy.
  private static let mostKeys = 32
  private var pendingSince: ContinuousClock.Instant?
  private var isHungUp = false
  private var isResized = false
  private var isTerminated = false

  package init(
    terminal: Terminal, signals: Signals, heartbeat: Heartbeat? = nil,
    escapeDelay: Duration = .milliseconds(75)
  ) {
    self.terminal = terminal
    self.signals = signals
    self.heartbeat = heartbeat
    self.escapeDelay = escapeDelay
  }

  /// Waits for the next event.
  ///
  /// Keys come before the deadline: whoever pressed one in time is heard. After a hang-up every call
  /// returns at once.
  ///
  /// - Parameters:
  ///   - deadline: When ``Event/deadline`` comes; nil for never.
  ///   - descriptors: More to watch, such as the result pipe of the printer.
  /// - Returns: The first event that there is.
  package func next(
    until deadline: ContinuousClock.Instant?, watching descriptors: [Int32] = []
  ) -> Event {
    while true {
      heartbeat?.beat()
      if isTerminated { return .terminated }
      if isHungUp { return .hangUp }
      if isResized {
        isResized = false
        return .resized
      }
      if !keys.isEmpty {
        let next = keys.removeFirst()
        arrival = next.instant
        return next.isHeld ? .held(next.key) : .key(next.key)
      }
      if let ready = look(until: deadline, watching: descriptors) { return .readable(ready) }
      if keys.isEmpty, !isHungUp, !isTerminated, !isResized, let deadline, deadline <= .now {
        return .deadline
      }
    }
  }

  /// Whether another key is there already, so that nobody need see what the one before did.
  package var hasKeys: Bool { !keys.isEmpty }

  /// Waits that long and throws away every key that comes meanwhile; all else is kept.
  package func swallowKeys(for duration: Duration) {
    let end = ContinuousClock.now + duration
    repeat {
      heartbeat?.beat()
      _ = look(until: end, watching: [])
    } while end > .now && !isHungUp && !isTerminated
    keys = []
  }

  /// Waits once and takes in what has come; returns the first of the other descriptors that is ready.
  private func look(
    until deadline: ContinuousClock.Instant?, watching others: [Int32]
  ) -> Int32? {
    var awaited = [
      Awaited(terminal.input, Int16(POLLIN)), Awaited(signals.descriptor, Int16(POLLIN)),
    ]
    awaited += others.map { Awaited($0, Int16(POLLIN)) }
    let beat = heartbeat.map { _ in ContinuousClock.now + Heartbeat.interval }
    let end = [deadline, patienceEnd, beat].compactMap(\.self).min()

    let ready = Descriptor.wait(for: awaited, until: end)
    for signal in ready[1] != 0 ? signals.take() : [] {
      switch signal {
      case SIGWINCH: isResized = true
      case SIGTERM: isTerminated = true
      case SIGHUP: isHungUp = true
      default: break
      }
    }
    if ready[0] != 0 { takeInput() }
    if let end = patienceEnd, end <= .now {
      if let key = parser.giveUp() {
        keys.append(Arrived(key: key, isHeld: false, instant: .now))
      }
      pendingSince = nil
    }
    return zip(others, ready.dropFirst(2)).first { $0.1 != 0 }?.0
  }

  private func takeInput() {
    guard let bytes = Descriptor.read(terminal.input) else {
      isHungUp = true
      return
    }
    let now = ContinuousClock.now
    for byte in bytes {
      let wasPending = parser.pending != nil
      if let key = parser.take(byte) {
        keys.append(Arrived(key: key, isHeld: parser.isRepeated, instant: now))
      }
      if parser.pending == nil {
        pendingSince = nil
      } else if !wasPending {
        pendingSince = now
      }
    }
    guard keys.count > EventLoop.mostKeys else { return }
    keys = Array(keys[..<EventLoop.mostKeys])
    tcflush(terminal.input, TCIFLUSH)
  }

  private var patienceEnd: ContinuousClock.Instant? {
    guard let pendingSince, let pending = parser.pending else { return nil }
    return pendingSince + (pending == .escape ? escapeDelay : EventLoop.sequenceDelay)
  }
}
