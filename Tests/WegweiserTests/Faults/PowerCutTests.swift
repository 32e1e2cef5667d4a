import Foundation
import Testing

/// Power fails after each call of a kiosk that takes two numbers, and the disk keeps what it likes.
@Suite(.serialized) struct `A number after a power cut` {
  @Test func `is never given twice and never lost`() throws {
    let (images, faults) = try cut(every: FaultyProgram.isLong ? 1 : 23) { _ in true }
    report("\(images) images after power cuts, \(faults.count) faults")
    #expect(images >= 12)
    #expect(faults == [])
  }

  /// Four of SQLite's for the number and two for the mark beside it, then four for what became of the slip.
  /// The office's counts come after the visitor has gone on.
  @Test func `costs ten synchronizations, six of them before its slip`() throws {
    let program = try FaultyProgram()
    let record = program.place.path + "/calls"
    _ = try program.take("--print", faults: ["FAULTS_RECORD": record])
    let calls = try CallRecord(at: record).calls
    let slip = try #require(calls.firstIndex { $0.path.contains("/tray/") })

    let statistics = try #require(calls.firstIndex { $0.path.contains("counts") })

    func count(_ calls: ArraySlice<CallRecord.Call>) -> Int {
      calls.count { $0.what == "sync" && !$0.path.contains("/tray") }
    }
    #expect(count(calls[..<slip]) == 6)
    #expect(count(calls[..<statistics]) == 10)
  }

  @Test func `is missed where the ledger is never synchronized`() throws {
    let (_, faults) = try cut(every: 23) { call in
      call.what != "sync" || !call.path.contains("ledger.sqlite")
    }
    #expect(!faults.isEmpty)
  }

  /// Cuts power after each `step`th call; calls that are not believed are left out.
  private func cut(
    every step: Int, believing: (CallRecord.Call) -> Bool
  ) throws -> (images: Int, faults: [String]) {
    let program = try FaultyProgram()
    let (folder, record) = (program.place.state, program.place.path + "/calls")
    var disk = try PowerCut(of: folder)
    for _ in 1...2 { _ = try program.take("--print", faults: ["FAULTS_RECORD": record]) }
    let calls = try CallRecord(at: record).calls

    var chance = Seeded(state: 7)
    var (images, faults, seen): (Int, [String], [String]) = (0, [], ["A 001"])
    for (index, call) in calls.enumerated() {
      if believing(call) { disk.apply(call, in: folder) }
      seen += PowerCutTests.numbers(call)
      guard index % step == step - 1 || index == calls.count - 1 else { continue }
      for keeps in PowerCut.Keeps.allCases {
        try lay(disk.image(keeps, &chance), in: folder)
        let found = try program.faults(seen: Set(seen).sorted())
        images += 1
        faults += found.map { "after call \(index), keeping \(keeps): \($0)" }
      }
    }
    return (images, faults)
  }

  private typealias PowerCutTests = `A number after a power cut`

  /// The numbers that somebody sees by this call: on a slip, or on standard output.
  private static func numbers(_ call: CallRecord.Call) -> [String] {
    switch call.what {
    case "said": String(decoding: call.bytes, as: UTF8.self).lines
    case "write" where call.path.contains("/tray/"):
      call.path.split(separator: "/").last.map { name in
        [String(name.prefix(5)).replacing("-", with: " ")]
      } ?? []
    default: []
    }
  }

  /// Makes the folder anew with those files.
  private func lay(_ image: [String: [UInt8]], in folder: String) throws {
    let files = FileManager.default
    try files.removeItem(atPath: folder)
    try files.createDirectory(atPath: folder + "/owners", withIntermediateDirectories: true)
    for (path, bytes) in image { try Data(bytes).write(to: URL(filePath: path)) }
  }
}

/// Chance that is the same in every run.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
  }
}
