internal import FlyingSocks
internal import Glibc

/// Where the service listens: `127.0.0.1:8080`, `[::1]:8080`, `0.0.0.0:8080`.
package struct ListenAddress: Equatable, Sendable {
  private let host: String
  private let port: UInt16

  /// This machine alone.
  package static let loopback = ListenAddress(host: "127.0.0.1", port: 8080)

  private init(host: String, port: UInt16) {
    self.host = host
    self.port = port
  }

  /// nil for anything that is no IP address with a port.
  package init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...])
    else { return nil }
    let host = text[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") {
      self.host = String(host.dropFirst().dropLast())
    } else if !host.contains(":") {
      self.host = String(host)
    } else {
      return nil
    }
    self.port = port
    guard (try? socket) != nil else { return nil }
  }

  /// Whether only programs of this machine reach it.
  package var isLoopback: Bool { host == "::1" || host.hasPrefix("127.") }

  var socket: any SocketAddress {
    get throws {
      host.contains(":")
        ? try sockaddr_in6.inet6(ip6: host, port: port)
        : try sockaddr_in.inet(ip4: host, port: port)
    }
  }
}
