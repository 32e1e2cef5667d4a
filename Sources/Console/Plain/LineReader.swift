internal import Glibc

/// Reads lines from a pipe or a terminal that edits them itself.
package struct LineReader {
  package enum Event: Equatable, Sendable {
    case line(String)
    /// Nothing came in time.
    case silence
    /// The input has ended, or the program is asked to end.
    case end
  }

  /// The longest line that is kept; what is longer is cut, not refused.
  private static let mostBytes = 200

  private let descriptor: Int32
  private let signals: Signals?
  private let heartbeat: Heartbeat?
  private var bytes: [UInt8] = []
  private var hasEnded = false

  /// `signals` are listened to, and `heartbeat` beats, while it waits.
  package init(from descriptor: Int32, signals: Signals? = nil, heartbeat: Heartbeat? = nil) {
    self.descriptor = descriptor
    self.signals = signals
    self.heartbeat = heartbeat
  }

  /// The next line, without its end and without control characters, but for an Esc where nothing else
  /// was pressed; `patience` is how long to wait for it, nil for ever.
  package mutating func next(within patience: Duration?) -> Event {
    let deadline = patience.map { ContinuousClock.now + $0 }
    while true {
      if let end = bytes.firstIndex(of: 0x0A) {
        let line = Array(bytes[..<end])
        bytes.removeFirst(end + 1)
        return .line(text(line))
      }
      if hasEnded {
        guard !bytes.isEmpty else { return .end }
        defer { bytes = [] }
        return .line(text(bytes))
      }
      guard isReadable(until: deadline) else {
        if let deadline, deadline <= .now { return .silence }
        continue
      }
      guard let more = Descriptor.read(descriptor) else {
        hasEnded = true
        continue
      }
      bytes += more
      if bytes.count > LineReader.mostBytes, !bytes.contains(0x0A) {
        bytes = Array(bytes.prefix(LineReader.mostBytes))
      }
    }
  }

  /// Waits once; a signal to end is the end of the input, and what was typed half is nothing.
  private mutating func isReadable(until deadline: ContinuousClock.Instant?) -> Bool {
    heartbeat?.beat()
    let beat = heartbeat.map { _ in ContinuousClock.now + Heartbeat.interval }
    let awaited = [descriptor, signals?.descriptor].compactMap(\.self)
    let ready = Descriptor.wait(
      for: awaited.map { Awaited($0, Int16(POLLIN)) },
      until: [deadline, beat].compactMap(\.self).min())
    if ready.count > 1, ready[1] != 0,
      signals?.take().contains(where: { [SIGTERM, SIGHUP].contains($0) }) == true
    {
      (hasEnded, bytes) = (true, [])
      return false
    }
    return ready[0] != 0
  }

  private func text(_ line: [UInt8]) -> String {
    let text = String(decoding: line.prefix(LineReader.mostBytes), as: UTF8.self)
    let signs = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
    return signs.isEmpty && line.contains(0x1B) ? "\u{1B}" : String(signs)
  }
}
