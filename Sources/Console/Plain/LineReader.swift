internal import Glibc

/// Reads lines from a pipe or a terminal that edits them itself.
package struct LineReader {
  package enum Event: Equatable, Sendable {
    case line(String)
    /// Nothing came in time.
    case silence
    case end
  }

  /// The longest line that is kept; what is longer is cut, not refused.
  private static let mostBytes = 200

  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var hasEnded = false

  package init(from descriptor: Int32) {
    self.descriptor = descriptor
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
      guard Descriptor.wait(for: [Awaited(descriptor, Int16(POLLIN))], until: deadline)[0] != 0
      else { return .silence }
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

  private func text(_ line: [UInt8]) -> String {
    let text = String(decoding: line.prefix(LineReader.mostBytes), as: UTF8.self)
    let signs = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
    return signs.isEmpty && line.contains(0x1B) ? "\u{1B}" : String(signs)
  }
}
