import Foundation
import Testing
import Tickets

@testable import Serving

@Suite struct `The interface for programs` {
  @Test func `names who was called and who waits`() async throws {
    let office = try await Office()
    try await office.give(1)
    try await office.give(1, "B", rank: .first)
    try await office.browser(at: 3).press("next")
    let program = try office.program(.read)

    let calls = try await program.get("/api/v1/calls")
    let waiting = try await program.get("/api/v1/waiting")

    #expect(calls.status == 200)
    #expect(calls.text.contains("\"number\" : \"B 001\""))
    #expect(calls.text.contains("\"counter\" : 3"))
    #expect(waiting.text.contains("\"number\" : \"A 001\""))
    #expect(waiting.text.contains("\"since\" : \"2026-11-24T14:05\""))
    #expect(!waiting.text.contains("B 001"))
  }

  @Test func `gives one number for one key, however often it is asked`() async throws {
    let office = try await Office()
    let program = try office.program(.tickets)

    let first = try await program.take("{\"queue\":\"A\"}", key: "letter-1701")
    let again = try await program.take("{\"queue\":\"A\"}", key: "letter-1701")
    let other = try await program.take("{\"queue\":\"A\"}", key: "letter-1702")

    #expect((first.status, again.status, other.status) == (201, 200, 201))
    #expect(first.text.contains("\"number\" : \"A 001\""))
    #expect(again.text == first.text)
    #expect(other.text.contains("\"number\" : \"A 002\""))
    #expect(await office.served.book()?.tickets.count == 2)
  }

  @Test func `gives one number for one key asked by many at a time`() async throws {
    let office = try await Office()
    let program = try office.program(.tickets)
    let answers = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 1...8 {
        group.addTask { try await program.take("{\"queue\":\"A\"}", key: "letter-1701").status }
      }
      return try await group.reduce(into: [Int]()) { $0.append($1) }
    }
    #expect(answers.filter { $0 == 201 }.count == 1)
    #expect(await office.served.book()?.tickets.map { "\($0.number)" } == ["A 001"])
  }

  @Test func `gives ten numbers a minute and token`() async throws {
    let office = try await Office()
    let program = try office.program(.tickets)
    for number in 1...10 {
      #expect(try await program.take("{\"queue\":\"A\"}", key: "letter-\(number)-x").status == 201)
    }
    let eleventh = try await program.take("{\"queue\":\"A\"}", key: "letter-11-x")
    #expect(eleventh.status == 429)
    #expect(eleventh.text.contains("ten numbers a minute are the most"))
    #expect(try await program.take("{\"queue\":\"A\"}", key: "letter-10-x").status == 200)
    let neighbour = try office.program(.tickets)
    #expect(try await neighbour.take("{\"queue\":\"A\"}", key: "letter-11-x").status == 201)
  }

  @Test(arguments: [
    ("{\"queue\":\"Q\"}", "letter-1701", 400, "there is no queue 'Q'; the office has A, B"),
    (
      "queue=A", "letter-1701", 400,
      "the body is no ticket; it is written {\"queue\":\"A\",\"language\":\"ti\"}"
    ),
    (
      "{\"queue\":\"A\"}", "", 400,
      "the header Idempotency-Key is missing: 8 to 200 characters, new for each number, the same for each try"
    ),
  ])
  func `says what is wrong with a request`(
    body: String, key: String, status: Int, error: String
  ) async throws {
    let office = try await Office()
    let answer = try await office.program(.tickets).take(body, key: key)
    #expect(answer.status == status)
    #expect(
      try JSONDecoder().decode([String: String].self, from: Data(answer.text.utf8)) == [
        "error": error
      ])
    #expect(await office.served.book()?.tickets.isEmpty == true)
  }

  @Test func `opens to each token its own right alone`() async throws {
    let office = try await Office()
    let (reading, taking) = (try office.program(.read), try office.program(.tickets))
    let stranger = Program(intranet: office.intranet, token: "nobody")

    #expect(try await taking.get("/api/v1/calls").status == 403)
    #expect(try await reading.take("{\"queue\":\"A\"}", key: "letter-1701").status == 403)
    #expect(try await stranger.get("/api/v1/waiting").status == 401)
    #expect(try await stranger.take("{\"queue\":\"A\"}", key: "letter-1701").status == 401)
  }
}
