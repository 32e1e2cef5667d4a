import FlyingFox
import Foundation
import Synchronization
import Testing
import Tickets

@testable import Serving

@Suite struct `A live page` {
  @Test func `is sent anew when something changes, and else shows that it lives`() async throws {
    let looks = Looks(["one", "one", "two", "two", "two", "two"])
    let events = EventBytes(every: .zero, by: ContinuousClock(), beatingAfter: 2) {
      looks.next().map { Event(name: "page", data: HTML(stringLiteral: $0)) }
    }

    var text = ""
    for try await byte in events { text.unicodeScalars.append(Unicode.Scalar(byte)) }

    #expect(
      text == """
        event: page
        data: one

        event: page
        data: two

        event: beat
        data:

        event: end
        data: \n\n
        """)
  }

  @Test func `has every line break of its data in a line of its own`() {
    #expect(
      String(Event(name: "page", data: "<p>one\n</p>").bytes)
        == "event: page\ndata: <p>one\ndata: </p>\n\n")
  }

  @Test func `shows the calls, the newest first, and that they may be old`() async throws {
    let office = try await Office()
    try await office.give(2)
    let browser = try await office.browser(at: 7)
    try await browser.press("next")
    try await browser.press("serve")
    try await browser.press("next")

    let room = try await text(office.intranet.handleRequest(.get("/display")))
    let newest = try #require(room.range(of: "<td>A 002</td><td>7</td>"))
    let older = try #require(room.range(of: "<td>A 001</td><td>7</td>"))
    #expect(newest.lowerBound < older.lowerBound)
    #expect(room.contains("<span lang=\"ar\" dir=\"rtl\">الرقم</span>"))

    try office.breakLedger()
    let stale = try await text(office.intranet.handleRequest(.get("/display")))
    #expect(stale.contains("<tr class=\"stale\">"))
  }
}

/// What stands there at each look, in turn; nil after the last.
final class Looks: Sendable {
  private let rest: Mutex<ArraySlice<String>>

  init(_ looks: [String]) { rest = Mutex(looks[...]) }

  func next() -> String? { rest.withLock { $0.popFirst() } }
}
