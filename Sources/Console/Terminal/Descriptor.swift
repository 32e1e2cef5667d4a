internal import Glibc

/// Reading and writing without ever waiting longer than said.
enum Descriptor {
  /// Writes all bytes, or as many as are taken before the time is over.
  ///
  /// - Precondition: The descriptor does not wait (`O_NONBLOCK`).
  static func write(_ bytes: [UInt8], to descriptor: Int32, within patience: Duration) -> Bool {
    let end = ContinuousClock.now + patience
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno != EAGAIN, errno != EINTR {
        return false
      } else {
        let answer = wait(for: [Awaited(descriptor, Int16(POLLOUT))], until: end)
        guard answer[0] & Int16(POLLOUT) != 0 else { return false }
      }
    }
    return true
  }

  /// What there is to read, at most 1024 bytes; nil at the end of the input.
  ///
  /// The buffer is overwritten afterwards: it held what a visitor typed.
  static func read(_ descriptor: Int32) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = unsafe buffer.withUnsafeMutableBytes {
      unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
    }
    guard count > 0 else {
      return count < 0 && (errno == EAGAIN || errno == EINTR) ? [] : nil
    }
    let bytes = Array(buffer[..<count])
    unsafe buffer.withUnsafeMutableBytes { memory in
      if let start = memory.baseAddress { unsafe explicit_bzero(start, memory.count) }
    }
    return bytes
  }

  /// Waits until one of the descriptors is ready or the time is over.
  ///
  /// - Returns: For each, what it is ready for (`POLLIN`, `POLLHUP`, …); 0 for nothing.
  static func wait(
    for awaited: [Awaited], until end: ContinuousClock.Instant?
  ) -> [Int16] {
    var polled = awaited.map { pollfd(fd: $0.descriptor, events: $0.events, revents: 0) }
    while true {
      let ready = unsafe poll(&polled, nfds_t(polled.count), milliseconds(until: end))
      if ready >= 0 || errno != EINTR { return polled.map(\.revents) }
    }
  }

  /// Rounded up, so that a deadline is over when the wait is; -1 for no end.
  private static func milliseconds(until end: ContinuousClock.Instant?) -> Int32 {
    guard let end else { return -1 }
    let (seconds, attoseconds) = (end - .now).components
    guard seconds < 3600 else { return 3_600_000 }
    let milliseconds = Int(seconds) * 1000 + Int((Double(attoseconds) / 1e15).rounded(.up))
    return Int32(max(milliseconds, 0))
  }
}

/// A descriptor, and what it is to be ready for.
struct Awaited {
  let descriptor: Int32
  let events: Int16

  init(_ descriptor: Int32, _ events: Int16) {
    self.descriptor = descriptor
    self.events = events
  }
}
