import Foundation
import Glibc
import PtyTesting
import Testing

/// What a stranger sees of a program that breaks.
@Suite struct `A crash` {
  /// Settings under which Swift would open its debugger on the terminal.
  private static let environment = [
    "TERM": "xterm", "SWIFT_BACKTRACE": "enable=yes,interactive=yes,color=no",
  ]

  @Test(arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT])
  func `of a visit shows a neutral page and the next greeting`(signal: Int32) throws {
    let kiosk = try Kiosk([], in: Place(), environment: Self.environment)
    try kiosk.press(until: Kiosk.endOfGreeting)
    let visit = try #require(kiosk.visit)
    try kiosk.press("1113411g", until: Kiosk.typing)
    let start = kiosk.pty.bytes.count

    kill(visit, signal)

    #expect(kiosk.pty.expectOutput("One moment, please."))
    try kiosk.press(until: Kiosk.endOfGreeting)
    try kiosk.press("1", until: "Bevor wir anfangen")
    kiosk.expectNothingStrange(since: start)
    #expect(kiosk.place.names(in: "").allSatisfy { !$0.contains("core") })
  }

  @Test(arguments: [SIGILL, SIGSEGV])
  func `of the keeper opens no debugger, and its visit goes too`(signal: Int32) throws {
    let kiosk = try Kiosk([], in: Place(), environment: Self.environment)
    try kiosk.press(until: Kiosk.endOfGreeting)
    let visit = try #require(kiosk.visit)
    let start = kiosk.pty.bytes.count

    kiosk.pty.signal(signal)

    #expect(kiosk.pty.wait() == .signal(signal))
    #expect(Pty.isGone(visit))
    kiosk.expectNothingStrange(since: start)
  }

  @Test func `leaves no core, and a visit can start nothing`() throws {
    let kiosk = try Kiosk()
    let visit = try #require(kiosk.visit)
    let limits = try String(contentsOfFile: "/proc/\(visit)/limits", encoding: .utf8)
    let core = try #require(limits.lines.first { $0.hasPrefix("Max core file size") })
    #expect(core.split(separator: " ").suffix(3) == ["0", "0", "bytes"])
    let status = try String(contentsOfFile: "/proc/\(visit)/status", encoding: .utf8)
    #expect(status.contains("\nSeccomp:\t2\n"))
    #expect(status.contains("\nNoNewPrivs:\t1\n"))

    // The keeper leaves none either: it knows the terminal.
    let keeper = try String(contentsOfFile: "/proc/\(kiosk.pty.identifier)/limits", encoding: .utf8)
    let itsCore = try #require(keeper.lines.first { $0.hasPrefix("Max core file size") })
    #expect(itsCore.split(separator: " ").suffix(3) == ["0", "0", "bytes"])
  }

  @Test func `can be read by nobody from outside`() throws {
    // The kernel gives what is not dumpable to root, so it is seen where another user owns it.
    let kiosk = try Kiosk([], in: Place(), as: 65_534)
    try kiosk.press(until: Kiosk.endOfGreeting)
    let visit = try #require(kiosk.visit)
    let open = try Pty("/usr/bin/setpriv", Kiosk.becoming(65_534) + ["/bin/cat"])
    open.send("running\n")
    // Once from the terminal, once from the program.
    try #require(open.expectOutput("running") && open.expectOutput("running"))

    #expect(try owner(of: visit) == 0)
    #expect(try owner(of: kiosk.pty.identifier) == 0)
    #expect(try owner(of: open.identifier) != 0, "an ordinary program is its user's")
  }

  private func owner(of process: Int32) throws -> UInt32 {
    var status = stat()
    try #require(unsafe stat("/proc/\(process)/environ", &status) == 0)
    return status.st_uid
  }
}
