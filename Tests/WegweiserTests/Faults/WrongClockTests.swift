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

    #expect(numbers == ["A 001\n", "A 002\n", "A 003\n", "E 001\n"])
    #expect(try machine.program.roll().day == String(times[0].prefix(10)))
    #expect(try machine.program.audit().status == 0)
  }

  @Test(arguments: ["2026-11-22T12:00", "1970-01-01T00:00", "2026-11-25T12:00", "2027-12-29T12:00"])
  func `that jumps is told, ends nothing and ages nobody`(time: String) throws {
    let machine = try Machine()
    _ = try machine.take(at: "2026-11-24T12:00")

    let jumped = try machine.take(at: time, truth: "2026-11-24T12:05", isHeld: false)
    let right = try machine.take(at: "2026-11-24T12:30")

    #expect([jumped.output, right.output] == ["A 002\n", "A 003\n"])
    #expect(jumped.errors.contains("note: the clock has jumped "))
    #expect(!right.errors.contains("jumped"))
    for number in 1...3 {
      #expect(try machine.call(at: "2026-11-24T12:31") == "A 00\(number)\n")
    }
    #expect(try machine.program.audit().status == 0)
  }

  @Test func `that begins in 1970 is set right, and who came before still waits`() throws {
    let machine = try Machine()
    let first = try machine.take(at: "1970-01-01T12:00", truth: "2026-11-24T11:00", isHeld: false)

    let right = try machine.take(at: "2026-11-24T12:00")

    #expect([first.output, right.output] == ["A 001\n", "E 001\n"])
    #expect(try machine.call(at: "2026-11-24T12:01") == "A 001\n")
    #expect(try machine.call(at: "2026-11-24T12:01") == "E 001\n")
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

    /// Takes a number while the wall clock shows that minute of UTC; the boot clock goes by the truth,
    /// the same where it is not given.
    func take(at time: String, truth: String? = nil, isHeld: Bool = true) throws -> Program.Result {
      try program.take([], faults: clock(time, truth ?? time, isHeld))
    }

    /// Calls the next number, serves it and prints it.
    func call(at time: String) throws -> String {
      let faults = try clock(time, time, true)
      let called = try program.run(["next", "--counter", "1"], faults: faults)
      _ = try program.run(["done", "--counter", "1"], faults: faults)
      return called.output
    }

    private func clock(_ wall: String, _ truth: String, _ isHeld: Bool) throws -> [String: String] {
      let began = try seconds("2026-01-01T00:00")
      return [
        "FAULTS_NOW": "\(try seconds(wall))", "FAULTS_UPTIME": "\(try seconds(truth) - began)",
        "FAULTS_HELD": isHeld ? "1" : "0",
      ]
    }

    private func seconds(_ time: String) throws -> Int {
      Int(try Date.ISO8601FormatStyle().parse(time + ":00Z").timeIntervalSince1970)
    }
  }
}
