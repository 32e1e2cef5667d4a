import Foundation
import PtyTesting
import Testing

/// `kiosk --plain` where somebody sits at the keyboard: the promises of the drawn kiosk.
@Suite struct `The kiosk in plain lines on a terminal` {
  private let kiosk: Kiosk

  init() throws {
    kiosk = try Kiosk(["--plain"], columns: 100, rows: 60, in: Place())
    try kiosk.press(until: "Tippen Sie eine Zahl und dann Enter.")
  }

  @Test func `has no key that ends it, stops it or leaves it`() throws {
    kiosk.pty.send("\u{3}\u{4}\u{1C}\u{1A}\u{13}\n\u{4}")
    try kiosk.press("\n1\n", until: "Bevor wir anfangen")
    #expect(kiosk.pty.wait(within: .zero) == nil)
  }

  @Test func `gives each visitor a locked process, and clears what was said`() throws {
    let visit = try #require(kiosk.visit)
    let status = try String(contentsOfFile: "/proc/\(visit)/status", encoding: .utf8)
    #expect(status.contains("Seccomp:\t2"))
    #expect(status.contains("NoNewPrivs:\t1"))

    try kiosk.press("1\n", until: "Bevor wir anfangen")
    try kiosk.press("D\n", until: "Möchten Sie lieber mit dem Personal sprechen?")
    try kiosk.press("1\n", until: "1: Fertig")
    #expect(kiosk.pty.screen.text.contains("001"))
    try kiosk.press("1\n", until: "Ihre Antworten sind jetzt gelöscht.")
    #expect(kiosk.pty.expectGone("Fertig"))
    try kiosk.press(until: "Tippen Sie eine Zahl und dann Enter.")

    #expect(!kiosk.pty.screen.text.contains("001"))
    #expect(kiosk.pty.screen.scrollback == [])
    #expect(kiosk.visit != visit)
  }

  @Test func `goes on with a new visitor when a visit dies, and ends when it is asked to`() throws {
    let visit = try #require(kiosk.visit)
    try kiosk.press("1\n", until: "Bevor wir anfangen")
    kill(visit, SIGKILL)
    #expect(kiosk.pty.expectGone("Bevor wir anfangen"))
    try kiosk.press(until: "Tippen Sie eine Zahl und dann Enter.")

    kiosk.pty.signal(SIGTERM)

    #expect(kiosk.pty.wait() == .status(0))
  }
}
