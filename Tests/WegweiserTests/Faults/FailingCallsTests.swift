import Testing

/// A write, synchronization, opening, renaming or removal of `queue take` fails: each once in the
/// long run, some in the short one.
@Suite(.serialized) struct `A number whose kiosk's disk fails` {
  static let kinds = ["eio", "enospc", "short", "kill", "after"]

  @Test(arguments: kinds) func `is never given twice and never lost`(kind: String) throws {
    let program = try FaultyProgram()
    try program.copy(to: "before")
    let record = program.place.path + "/calls"
    _ = try program.take("--print", faults: ["FAULTS_RECORD": record])
    let calls = try CallRecord(at: record).total
    try #require(calls > 40)

    var (failed, tried) = (0, 0)
    for call in stride(from: 1, through: calls, by: FaultyProgram.isLong ? 1 : 29) {
      try program.putBack("before")
      let result = try program.take(
        "--print", faults: ["FAULTS_KIND": kind, "FAULTS_AT": "\(call)"])
      tried += 1
      if result.status != 0 { failed += 1 }
      let seen = Set(["A 001"] + result.lines + program.slips).sorted()

      #expect(try program.faults(seen: seen) == [], "\(kind) at call \(call): \(result.errors)")
    }
    // A fault that nothing notices would prove nothing.
    #expect(failed > 0)
    report("\(kind) at \(tried) of \(calls) calls: \(failed) takes failed or died")
  }

  @Test func `is missed where the ledger forgets it`() throws {
    let program = try FaultyProgram()
    try program.copy(to: "before")
    let seen = try program.take("--print").lines
    try program.putBack("before")

    #expect(try program.faults(seen: seen).contains("A 002 was given again"))
  }
}
