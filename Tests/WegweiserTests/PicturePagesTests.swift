import Foundation
import Glibc
import PtyTesting
import Testing

/// A kiosk on a terminal that shows whole pages as pictures.
@Suite struct `A kiosk with pages as pictures` {
  /// What foot says of itself, and how large its pictures may be.
  private static let answer = "\u{1B}[?2;0;4000;4000S\u{1B}[?62;4;22c"
  private static let picture = "\u{1B}P7;1q\"1;1;800;"

  @Test func `sends each whole and at once, only what changes of it, and leaves nothing`() throws {
    let kiosk = try kiosk()
    // Letters of 10 by 20 dots; the last row is free.
    #expect(kiosk.pty.expectOutput("\u{1B}[?2026h"))
    #expect(kiosk.pty.expectOutput("\u{1B}[1;1H\(Self.picture)460#0;"))
    #expect(kiosk.pty.expectOutput("\u{1B}\\\u{1B}[?2026l"))

    kiosk.pty.send("2")
    #expect(kiosk.pty.expectOutput(Self.picture))
    #expect(kiosk.pty.expectOutput("\u{1B}\\\u{1B}[?2026l"))
    kiosk.pty.send("\u{1B}[B")
    #expect(kiosk.pty.expectOutput("\u{1B}[?2026h"))
    let lit = kiosk.pty.bytes.count
    #expect(kiosk.pty.expectOutput("\u{1B}\\\u{1B}[?2026l"))
    #expect(!String(decoding: kiosk.pty.bytes[lit...], as: UTF8.self).contains(";800;460"))

    kiosk.pty.signal(SIGTERM)
    #expect(kiosk.pty.wait() == .status(0))
    let sent = String(decoding: kiosk.pty.bytes, as: UTF8.self)
    let last = try #require(sent.ranges(of: "\u{1B}P7;1q").last)
    let rest = sent[last.upperBound...]
    #expect(rest.contains("\u{1B}[2J\u{1B}[3J"), "the pictures")
    #expect(rest.contains("\u{1B}]111\u{1B}\\"), "the ground")
    #expect(!kiosk.pty.screen.text.contains("Bevor"))
  }

  @Test(arguments: [
    (["--pages", "cells"], answer), (["--pictures", "none"], answer),
    (["--pictures", "256"], answer),
    ([], "\u{1B}[?62;4;22c"), ([], "\u{1B}[?2;0;4000;4000S\u{1B}[?62;22c"),
    ([], "\u{1B}[?2;3;0S\u{1B}[?62;4;22c"),
  ])
  func `has the terminal's own letters in every doubt`(options: [String], answer: String) throws {
    let kiosk = try kiosk(options, answer: answer)
    try kiosk.press(until: "Deutsch\n")
    try kiosk.press("1", until: "Bevor wir anfangen")
    let sent = String(decoding: kiosk.pty.bytes, as: UTF8.self)
    #expect(!sent.contains("\u{1B}P7;1q"))
  }

  @Test func `goes on in letters where the terminal does not take its pictures`() throws {
    let kiosk = try kiosk()
    #expect(kiosk.pty.expectOutput("\u{1B}\\\u{1B}[?2026l"))
    // Nothing is read, so the line is soon full, and a picture is cut off where it is.
    for key in ["1", "h", "0", "h"] {
      kiosk.pty.send(key)
      usleep(1_300_000)
    }
    try kiosk.press(until: "Möchten Sie neu beginnen?")
  }

  private func kiosk(_ options: [String] = [], answer: String = answer) throws -> Kiosk {
    try Kiosk(
      options, in: Place(), environment: ["TERM": "xterm-256color"], answer: answer)
  }
}
