import Glibc
import Testing

/// A port at which every connection succeeds and nobody ever answers.
final class SilentPrinter {
  let address: String
  private let listener: Int32

  init() throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    self.listener = listener
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = unsafe withUnsafeMutablePointer(to: &place) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
        unsafe bind(listener, name, size) == 0 && getsockname(listener, name, &size) == 0
      }
    }
    address = "tcp://127.0.0.1:\(UInt16(bigEndian: place.sin_port))"
    try #require(isBound && listen(listener, 8) == 0)
  }

  deinit { close(listener) }
}
