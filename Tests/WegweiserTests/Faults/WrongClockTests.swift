import Foundation
import Testing

/// The real program on a machine whose clock shows something else.
@Suite struct `A machine's clock` {
  @Test(arguments: [
    // 2:30 in summer time, 2:30 an hour later, 3:59 and 4:00 in winter time.
    (["2026-10-25T00:30", "2026-10-25T01:30", "2026-10-25T02:59", "2026-10-25T03:00"]),
    // 1:59 in winter time, 3:01 two minutes later, 3:59 and 4:00 in summer time.
    (["2026-03-29T00:59", "2026-03-29T01:01", "2026-03-29T01:59", "2026-03-29T02:00"]),
  ])
  func `may be set for summer or winter, and the day begins at four`(times: [String]) throws {
    let machine = try Machine()

    let numbers = try times.map { try machine.take(at: $0).output }

    #expect(numbers == ["A 001\n", "A 002\n", "A 003\n", "A 001\n"])
    #expect(try machine.program.roll().day == String(times[0].prefix(10)))
    #expect(try machine.program.audit().status == 0)
  }

  @Test func `that goes two days back keeps the day and the numbers`() throws {
    let machine = try Machine()
    _ = try machine.take(at: "2026-11-24T12:00")

    let back = try machine.take(at: "2026-11-22T12:00")
    let old = try machine.take(at: "1970-01-01T00:00")

    #expect([back.output, old.output] == ["A 002\n", "A 003\n"])
    #expect(back.errors.contains("minutes behind"))
    #expect(try machine.program.roll().day == "2026-11-24")
    #expect(try machine.program.audit().status == 0)
  }

  @Test func `that goes 400 days ahead asks staff, and begins the day they confirm`() throws {
    let machine = try Machine()
    _ = try machine.take(at: "2026-11-24T12:00")

    let refused = try machine.take(at: "2027-12-29T12:00")
    let confirmed = try machine.take(
      at: "2027-12-29T12:00", "--confirm-day", "2027-12-29")
    let right = try machine.take(at: "2026-11-24T12:30")

    #expect(refused.status != 0)
    #expect(refused.output == "")
    #expect(refused.errors.contains("is it really 2027-12-29?"))
    #expect(confirmed.output == "A 001\n")
    // The day does not go back any more.
    #expect(right.output == "A 002\n")
    #expect(try machine.program.audit().status == 0)
  }

  @Test func `that begins in 1970 asks staff when it is set right`() throws {
    let machine = try Machine()
    let first = try machine.take(at: "1970-01-01T12:00")

    let asked = try machine.take(at: "2026-11-24T12:00")
    let right = try machine.take(at: "2026-11-24T12:00", "--confirm-day", "2026-11-24")

    #expect(first.output == "A 001\n")
    #expect(asked.errors.contains("is it really 2026-11-24?"))
    #expect(right.output == "A 001\n")
    #expect(try machine.program.audit().status == 0)
  }

  /// A machine without a number, at a time that the test chooses.
  struct Machine {
    let program: FaultyProgram

    init() throws {
      program = try FaultyProgram()
      try FileManager.default.removeItem(atPath: program.place.state)
      try program.place.makeLedger()
    }

    /// Takes a number at that minute of UTC.
    func take(at time: String, _ options: String...) throws -> Program.Result {
      let format = Date.ISO8601FormatStyle()
      let seconds = Int(try format.parse(time + ":00Z").timeIntervalSince1970)
      return try program.take(options, faults: ["FAULTS_NOW": "\(seconds)"])
    }
  }
}
