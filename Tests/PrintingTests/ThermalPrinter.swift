import Foundation
import Glibc
import Synchronization

/// A thermal printer of our own, at a port of this machine or at the far end of a serial line: it
/// answers `DLE EOT` and `GS ( H` as real ones do, and fails as it is told to.
final class ThermalPrinter: Sendable {
  enum Fault: Equatable, Sendable {
    case none
    case paperOut, coverOpen, nearEnd, cutter, offline
    /// The roll ends after that many bands of dots.
    case paperOutAfter(bands: Int)
    /// Reads, and never says a word.
    case mute
    /// Says how it is, then reads no more.
    case stuck
    /// Hangs up after the first band of dots.
    case reset
    /// Takes that long for each band of dots; how it is, it says at once.
    case slow(Duration)
    /// Is a web server.
    case garbage
    /// Never stops talking.
    case talker
    /// Has the slip done, and does not know the command that asks for an acknowledgement.
    case noAcknowledgement
  }

  /// Where it listens; 0 for one on a serial line.
  let port: Int

  private let fault: Fault
  private let printed = Mutex<[UInt8]>([])
  private let bands = Mutex(0)

  /// All bytes that were neither questions nor asked for an acknowledgement.
  var bytes: [UInt8] { printed.withLock { $0 } }

  /// Listens at a free port until the process ends.
  init(_ fault: Fault = .none) {
    self.fault = fault
    let (listener, port) = Self.socketAtFreePort()
    self.port = port
    listen(listener, 4)
    Thread.detachNewThread { [self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        serve(connection)
      }
    }
  }

  /// Serves a serial line whose far end is `descriptor`.
  init(_ fault: Fault = .none, on descriptor: Int32) {
    self.fault = fault
    port = 0
    Thread.detachNewThread { [self] in serve(descriptor) }
  }

  /// A port at which nothing listens.
  static func freePort() -> Int {
    let (listener, port) = socketAtFreePort()
    close(listener)
    return port
  }

  private static func socketAtFreePort() -> (descriptor: Int32, port: Int) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    unsafe withUnsafeMutablePointer(to: &place) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
        _ = unsafe bind(listener, name, size)
        _ = unsafe getsockname(listener, name, &size)
      }
    }
    return (listener, Int(UInt16(bigEndian: place.sin_port)))
  }

  private func serve(_ connection: Int32) {
    var waiting: [UInt8] = []
    var chunk = [UInt8](repeating: 0x48, count: 4096)
    while fault == .talker {
      guard unsafe send(connection, chunk, chunk.count, Int32(MSG_NOSIGNAL)) > 0 else {
        close(connection)
        return
      }
    }
    while true {
      let count = unsafe read(connection, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      waiting += chunk.prefix(count)
      while let length = length(of: waiting), length <= waiting.count {
        let command = Array(waiting.prefix(length))
        waiting.removeFirst(length)
        guard obey(command, on: connection) else {
          if fault == .stuck { while true { sleep(3600) } }
          var linger = linger(l_onoff: 1, l_linger: 0)
          _ = unsafe setsockopt(
            connection, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
          close(connection)
          return
        }
      }
    }
    close(connection)
  }

  /// Does what a command says; false where the printer goes away or stops over it.
  private func obey(_ command: [UInt8], on connection: Int32) -> Bool {
    switch (command[0], command.count > 1 ? command[1] : 0) {
    case (0x10, 0x04):
      guard fault != .mute else { return true }
      say(fault == .garbage ? Array("HTTP".utf8.prefix(1)) : [status(command[2])], on: connection)
    case (0x1D, 0x28) where command[2] == 0x48:
      guard ![.mute, .noAcknowledgement].contains(fault), !isOut else { return true }
      say([0x37, 0x22] + command[7...] + [0], on: connection)
    default:
      if isOut { return true }
      if fault == .stuck { return false }
      printed.withLock { $0 += command }
      if command.starts(with: [0x1D, 0x76]) { bands.withLock { $0 += 1 } }
      if case .slow(let pause) = fault, command.starts(with: [0x1D, 0x76]) {
        usleep(UInt32(pause / .microseconds(1)))
      }
      if command.starts(with: [0x1D, 0x76]), fault == .reset { return false }
    }
    return true
  }

  private var isOut: Bool {
    if case .paperOutAfter(let limit) = fault { bands.withLock { $0 >= limit } } else { false }
  }

  private func status(_ question: UInt8) -> UInt8 {
    switch (question, fault) {
    case (1, .paperOut), (1, .coverOpen), (1, .cutter), (1, .offline): 0x1A
    case (2, .coverOpen): 0x16
    case (2, .paperOut): 0x32
    case (2, .cutter): 0x52
    case (3, .cutter): 0x1A
    case (4, .paperOut): 0x7E
    case (4, .nearEnd): 0x1E
    case (4, .paperOutAfter) where isOut: 0x7E
    default: 0x12
    }
  }

  private func say(_ bytes: [UInt8], on connection: Int32) {
    _ =
      unsafe port == 0
      ? write(connection, bytes, bytes.count)
      : send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  /// How long the first command is; nil where that is not to be seen yet.
  private func length(of bytes: [UInt8]) -> Int? {
    func at(_ offset: Int) -> Int? { offset < bytes.count ? Int(bytes[offset]) : nil }
    switch (at(0), at(1)) {
    case (nil, _), (0x10, nil), (0x1B, nil), (0x1C, nil), (0x1D, nil): return nil
    case (0x10, 0x04): return 3
    case (0x1B, 0x40), (0x1C, _): return 2
    case (0x1B, 0x24): return 4
    case (0x1B, _): return 3
    case (0x1D, 0x50), (0x1D, 0x56): return 4
    case (0x1D, 0x28):
      guard let low = at(3), let high = at(4) else { return nil }
      return 5 + low + 256 * high
    case (0x1D, 0x76):
      guard let a = at(4), let b = at(5), let c = at(6), let d = at(7) else { return nil }
      return 8 + (a + 256 * b) * (c + 256 * d)
    default: return 1
    }
  }
}
