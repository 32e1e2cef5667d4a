import Foundation
import Testing

@testable import Serving

/// The examples of `docs/api.md`, asked of the real thing in their order.
@Suite struct `The description for programs` {
  @Test func `shows what is really answered`() async throws {
    let office = try await Office()
    try await office.give(2)
    try await office.browser(at: 3).press("next")
    let reading = try office.program(.read)
    let taking = try office.program(.tickets)

    let calls = try await reading.get("/api/v1/calls").text
    let waiting = try await reading.get("/api/v1/waiting").text
    let ticket = try await taking.take(try example("wish"), key: "appointment-2026-11-24-1701").text

    #expect(try calls == example("calls"))
    #expect(try waiting == example("waiting"))
    #expect(try ticket == example("ticket"))
  }

  private func example(_ name: String) throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/api.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let mark = try #require(text.range(of: "<!-- example: \(name) -->\n```json\n"))
    let end = try #require(text[mark.upperBound...].range(of: "```"))
    return String(text[mark.upperBound..<end.lowerBound])
  }
}
