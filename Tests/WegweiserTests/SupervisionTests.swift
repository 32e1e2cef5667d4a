import Glibc
import PtyTesting
import Testing

/// The kiosk under a service manager, whose socket the test holds.
@Suite struct `A supervised kiosk` {
  @Test func `says that it stands, and that it lives as long as its visits do`() throws {
    let place = Place()
    let manager = try Manager(at: place.path + "/notify")
    let kiosk = try Kiosk([], columns: 80, rows: 24, in: place, environment: manager.environment)
    try kiosk.press(until: Kiosk.endOfGreeting)

    #expect(manager.next() == "READY=1\nWATCHDOG=1")
    #expect(manager.next() == "READY=1\nWATCHDOG=1")

    // A visit that was stopped is killed, and the next one speaks for the kiosk.
    let visit = try #require(kiosk.visit)
    kill(visit, SIGSTOP)
    try #require(kiosk.pty.expectOutput("Einen Moment, bitte."))
    manager.forget()
    #expect(manager.next() == "READY=1\nWATCHDOG=1")
    #expect(kiosk.visit != visit)
  }

  @Test func `is silent while it hangs itself`() throws {
    let place = Place()
    let manager = try Manager(at: place.path + "/notify")
    let kiosk = try Kiosk([], columns: 80, rows: 24, in: place, environment: manager.environment)
    #expect(manager.next() != nil)

    kill(kiosk.pty.identifier, SIGSTOP)
    defer { kill(kiosk.pty.identifier, SIGKILL) }
    manager.forget()
    // Twice the interval of the sign of life.
    #expect(manager.next(within: 2000) == nil)
  }
}

/// The socket of a service manager.
private final class Manager {
  private let descriptor: Int32
  let environment: [String: String]

  init(at path: String) throws {
    environment = ["NOTIFY_SOCKET": path, "TERM": "xterm"]
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let result = unsafe withUnsafePointer(to: &address) {
      unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(descriptor, $0, size)
      }
    }
    try #require(result == 0)
  }

  deinit { close(descriptor) }

  /// The next message; nil where none comes in these milliseconds.
  func next(within patience: Int32 = 60_000) -> String? {
    var awaited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&awaited, 1, patience) == 1 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }

  /// Throws away what has come so far.
  func forget() { while next(within: 0) != nil {} }
}
