import Foundation
import Testing

/// `wegweiser stats`: what an office may tell about a day that is over.
@Suite struct `The office's counts` {
  @Test func `are told in fives, once their day is over, and never change again`() throws {
    let place = Place()
    try place.makeLedger()
    for (queue, numbers) in [("A", 7), ("K", 2), ("W", 3)] {
      for _ in 1...numbers {
        #expect(try run(["queue", "take", "--queue", queue], in: place).status == 0)
      }
    }
    let running = try stats(in: place)
    #expect(running.lines == ["numbers in all 0", "visits in all 0"])

    try letTimePass(in: place)
    let over = try stats(in: place)
    #expect(
      over.lines == [
        "numbers 2026-03-03 A 5", "numbers 2026-03-03 W 5",
        "visits 2026-02-23 de 5", "numbers in all 10", "visits in all 5",
      ])

    let told = try stats("--json", in: place).decoded(as: Counts.self)
    #expect(told.numbers.map(\.count) == [5, 5])
    #expect(told.numbers.map(\.queue) == ["A", "W"])
    #expect(told.visits == [.init(week: "2026-02-23", language: "de", count: 5)])
  }

  @Test func `are not there before the first number`() throws {
    let place = Place()
    try place.makeLedger()
    let result = try stats(in: place)
    #expect(result.status == 69)
    #expect(
      result.errorLines == ["wegweiser: nothing was counted yet in '\(place.state)'"])
    #expect(result.output == "")
  }

  @Test func `that cannot be read are said to be so`() throws {
    let place = Place()
    try place.makeLedger()
    _ = try place.file("state/counts.sqlite", holding: "no database at all, but long enough\n")
    let result = try stats(in: place)
    #expect(result.status == 74)
    #expect(result.output == "")
    #expect(result.errors.contains("cannot be read"))
  }

  private struct Counts: Decodable {
    struct Numbers: Decodable { let day, queue: String; let count: Int }
    struct Visits: Decodable, Equatable { let week, language: String; let count: Int }
    let numbers: [Numbers]
    let visits: [Visits]
  }

  private func stats(_ options: String..., in place: Place) throws -> Program.Result {
    try run(["stats"] + options, in: place)
  }

  private func run(_ arguments: [String], in place: Place) throws -> Program.Result {
    try Program.run(arguments + ["--state", place.state])
  }

  /// Moves all counts to a day and a week that are over.
  private func letTimePass(in place: Place) throws {
    let script = """
      import sqlite3, sys
      counts = sqlite3.connect(sys.argv[1])
      counts.execute("UPDATE number_count SET day = '2026-03-03'")
      counts.execute("INSERT INTO visit_count VALUES ('2026-02-23', 'de', 4)")
      counts.commit()
      """
    let result = try Program.tool("python3", ["-c", script, place.state + "/counts.sqlite"])
    try #require(result.status == 0, "\(result.errors)")
  }
}
