import Foundation
import Glibc
import PtyTesting
import Testing

/// The kiosk on screens of several sizes, which change in the middle of a page.
@Suite struct `A screen of any size` {
  struct Size: Sendable, CustomTestStringConvertible {
    let columns: Int
    let rows: Int
    var testDescription: String { "\(columns)×\(rows)" }
  }

  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 104, rows: 29), Size(columns: 200, rows: 60),
  ]

  @Test func `has its letters chosen anew as soon as nobody stands before it`() throws {
    let place = Place()
    let note = try place.file(
      "screen.json",
      holding:
        #"{"width": 640, "height": 400, "letters": 12, "columns": 80, "rows": 24, "outputs": []}"#)
    let kiosk = try Kiosk(
      [], columns: 80, rows: 24, in: place,
      environment: ["TERM": "xterm", "WEGWEISER_SCREEN": note.path])
    try kiosk.press(until: Kiosk.endOfGreeting)

    // Somebody stands there: they go on in the letters that there are.
    try kiosk.press("1", until: "Bevor wir anfangen")
    kiosk.pty.resize(columns: 100, rows: 30)
    try kiosk.press(until: String(repeating: "─", count: 100))
    try kiosk.press("1", until: "Brauchen Sie heute")
    let visit = try #require(kiosk.visit)
    kill(visit, SIGKILL)

    #expect(kiosk.pty.wait() == .status(75))
    #expect(
      kiosk.pty.screen.text.contains(
        "the screen has another size now; the session has to look at it anew"))
  }

  @Test(arguments: 1...5, sizes.indices)
  func `shows whole pages in each language`(language: Int, size: Int) throws {
    let (first, second) = (Self.sizes[size], Self.sizes[(size + 1) % Self.sizes.count])
    let kiosk = try Kiosk([], columns: first.columns, rows: first.rows, in: Place())
    try kiosk.press(until: "5   ትግርኛ")
    // German stands beside every draft.
    try kiosk.press("\(language)", until: "Bevor wir anfangen")
    try expectWhole(kiosk, first)
    try kiosk.press("1", until: "Brauchen Sie heute")

    kiosk.pty.resize(columns: second.columns, rows: second.rows)
    try expectWhole(kiosk, second)
    try kiosk.press(until: "Brauchen Sie heute")
    try kiosk.press("1", until: "Wie alt ist")
    kiosk.pty.resize(columns: 60, rows: 20)
    try kiosk.press(until: "Dieser Bildschirm ist zu klein.")
    kiosk.pty.resize(columns: first.columns, rows: first.rows)
    try expectWhole(kiosk, first)
    try kiosk.press("3", until: "Welches Papier")
    try expectWhole(kiosk, first)
    #expect(kiosk.pty.screen.scrollback.isEmpty)
  }

  /// Waits until the page fills the screen: its rule, and the keys at its foot.
  private func expectWhole(_ kiosk: Kiosk, _ size: Size) throws {
    let rule = String(repeating: "─", count: size.columns)
    let isWhole = kiosk.pty.expect { screen in
      screen.lines.count == size.rows && screen.lines[size.rows - 3] == rule
        && screen.lines.suffix(2).joined().contains("A Ansicht")
    }
    #expect(isWhole, "\(kiosk.pty.screen.text)")
    #expect(kiosk.pty.screen.lines[0].hasPrefix(" "))
  }
}
