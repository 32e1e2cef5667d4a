internal import Glibc

/// An open way to a printer: a device, a serial line or a connection. It never waits longer than
/// it is told.
///
/// What was not taken by the printer when the wire is cut does not come out later.
final class Wire {
  private let descriptor: Int32
  private let isConnection: Bool

  /// Takes over a descriptor that does not wait.
  init(_ descriptor: Int32, isConnection: Bool = false) {
    self.descriptor = descriptor
    self.isConnection = isConnection
  }

  deinit { close(descriptor) }

  /// Sends all bytes.
  ///
  /// - Throws: ``PrinterFault/stuck`` at the deadline, ``PrinterFault/reset`` where it hung up.
  func send(_ bytes: [UInt8], until deadline: ContinuousClock.Instant) throws(PrinterFault) {
    var sent = 0
    while sent < bytes.count {
      guard try isReady(POLLOUT, until: deadline) else { throw .stuck }
      // A printer that hung up must not end this program by a signal.
      let count = unsafe bytes[sent...].withUnsafeBytes {
        unsafe isConnection
          ? Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
          : write(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        sent += count
      } else if ![EINTR, EAGAIN].contains(errno) {
        throw .reset
      }
    }
  }

  /// The next byte that the printer says; nil where none comes in time.
  func next(until deadline: ContinuousClock.Instant) throws(PrinterFault) -> UInt8? {
    while try isReady(POLLIN, until: deadline) {
      var byte: UInt8 = 0
      switch unsafe read(descriptor, &byte, 1) {
      case 1: return byte
      case 0: throw .reset
      default: if ![EINTR, EAGAIN].contains(errno) { throw .reset }
      }
    }
    return nil
  }

  /// Throws away what has been said already: dots may look like a question and be answered.
  ///
  /// - Throws: ``PrinterFault/garbage(_:)`` where it does not stop talking by the deadline.
  func drain(until deadline: ContinuousClock.Instant) throws(PrinterFault) {
    while let byte = try next(until: .now) {
      guard ContinuousClock.now < deadline else { throw .garbage(byte) }
    }
  }

  /// Drops what the printer has not taken, so that no half slip comes out an hour later.
  func cut() {
    if isConnection {
      var linger = linger(l_onoff: 1, l_linger: 0)
      _ = unsafe setsockopt(
        descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
    } else {
      tcflush(descriptor, TCOFLUSH)
    }
  }

  /// Waits until the descriptor is ready; false at the deadline.
  private func isReady(
    _ event: Int32, until deadline: ContinuousClock.Instant
  ) throws(PrinterFault) -> Bool {
    while true {
      var wanted = pollfd(fd: descriptor, events: Int16(event), revents: 0)
      let left = max(.zero, deadline - .now)
      let milliseconds =
        left.components.seconds * 1000
        + left.components.attoseconds / 1_000_000_000_000_000
      let ready = unsafe poll(&wanted, 1, Int32(clamping: milliseconds))
      if ready > 0 {
        guard wanted.revents & Int16(event) != 0 else { throw .reset }
        return true
      }
      if ready == 0, deadline <= .now { return false }
      if ready < 0, errno != EINTR { throw .reset }
    }
  }
}
