import Foundation
import Testing

/// Random keys, sizes, signals and cut lines; `fuzz-keyboard` does it for as long as wanted.
@Suite struct `Random keys` {
  /// Settings under which silence, too, comes in the middle of everything.
  private static let pace = ["--silence.warn", "2", "--silence.wipe", "1", "--esc", "20"]

  /// At the kiosk's own pace, and with every key taken as it comes, which leads deeper.
  @Test(arguments: ["--standing", "--no-standing"])
  func `crash nothing, hang nothing and are never echoed`(pace: String) throws {
    let place = Place()
    try place.makeLedger()
    let environment = ProcessInfo.processInfo.environment
    let seconds =
      environment["WEGWEISER_FUZZ_SECONDS"]
      ?? (environment["WEGWEISER_TEST_LONG"] == nil ? "12" : "120")
    let seed = environment["WEGWEISER_FUZZ_SEED"].map { ["--seed", $0] } ?? []

    let result = try fuzz(
      ["--seconds", seconds] + seed + [Program.wegweiser, "kiosk", "--state", place.state] + today
        + Self.pace + [pace])

    #expect(result.status == 0, "\(result.output)")
    #expect(result.lines.last?.hasSuffix("no crash, no hang, no echo") == true, "\(result.output)")
  }

  /// A fault at any key of the demo, and how the keeper and the fuzzer wait: it ends with the first
  /// key that gets through.
  @Test(arguments: [
    ("crash", "60000", "60", "a visit crashed or hung: 'one moment' was shown"),
    ("hang", "500", "60", "a visit crashed or hung: 'one moment' was shown"),
    ("hang", "60000", "2", "hangs: no page within 2.0 seconds"),
    ("echo", "60000", "60", "echo: the byte 07"),
  ])
  func `find what is planted`(
    fault: String, silence: String, patience: String, finding: String
  ) throws {
    let demo = Program.wegweiser.replacing("/wegweiser", with: "/ConsoleDemo")
    let result = try fuzz(
      ["--seconds", "300", "--seed", "7", "--patience", patience, demo, "keeper", silence, fault])

    #expect(result.status == 70)
    #expect(result.output.contains("fuzz-keyboard: \(finding)"), "\(result.output)")
    #expect(result.output.contains("seed 7, kiosk "))
  }

  private func fuzz(_ arguments: [String]) throws -> Program.Result {
    try Program(
      Program.wegweiser.replacing("/wegweiser", with: "/fuzz-keyboard"), arguments
    ).result()
  }
}
