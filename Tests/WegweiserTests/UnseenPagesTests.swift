import PtyTesting
import Testing

/// A kiosk at its own pace, as visitors find it; `KeyPace` has the times.
@Suite struct `A page that nobody has seen` {
  @Test func `is answered by no burst of keys`() throws {
    let kiosk = try Kiosk("--standing")
    try kiosk.press("1111111111", until: "Bevor wir anfangen")
    // The keys of the burst are gone before another one is heard.
    let listens = (1...20).contains { _ in
      kiosk.pty.send("L")
      return kiosk.pty.expect("Bitte wählen Sie Ihre Sprache.", within: .milliseconds(500))
    }
    #expect(listens, "\(kiosk.pty.screen.text)")
  }

  @Test func `is what a wrong key says nothing of: it names those of the page on show`() throws {
    let kiosk = try Kiosk("--standing")
    try kiosk.press("x", until: "→ 1-5")
    try kiosk.press("1", until: "Bevor wir anfangen")
    // Right behind the page a key may still have been meant for the one before.
    let isSaid = (1...20).contains { _ in
      kiosk.pty.send("x")
      return kiosk.pty.expect(
        "Das passt hier nicht. Möglich sind: 1-2", within: .milliseconds(500))
    }
    #expect(isSaid, "\(kiosk.pty.screen.text)")
    #expect(kiosk.pty.expectGone("Möglich sind"), "\(kiosk.pty.screen.text)")
  }
}
