import Glibc
import PtyTesting
import Testing

/// A terminal that takes nothing for a while, as on a machine whose disk is busy.
@Suite struct `A terminal that stands still` {
  // Nothing is read, so its line is soon full, and pages are cut off where it is.
  @Test func `shows the whole page when it goes on`() throws {
    let kiosk = try Kiosk()
    for key in ["1", "1", "h", "0", "h", "0", "h"] {
      kiosk.pty.send(key)
      // Longer than the program waits for the line to take a page.
      usleep(1_000_000)
    }

    try kiosk.press(until: "Warum fragen wir das?")
    try kiosk.press(until: "0 zurück · L Sprache · N neu")
    kiosk.pty.send("0")
    try kiosk.press(until: "H Hilfe · L Sprache · D Schalter")
  }
}
