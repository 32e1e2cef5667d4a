import Foundation
import Testing

/// Random keys, sizes, signals and cut lines; `fuzz-keyboard` does it for as long as wanted.
@Suite struct `Random keys` {
  /// Settings under which silence, too, comes in the middle of everything.
  private static let pace = ["--silence.warn", "2", "--silence.wipe", "1", "--esc", "20"]

  @Test func `crash nothing, hang nothing and are never echoed`() throws {
    let place = Place()
    let environment = ProcessInfo.processInfo.environment
    let seconds = environment["WEGWEISER_FUZZ_SECONDS"] ?? "60"
    let seed = environment["WEGWEISER_FUZZ_SEED"].map { ["--seed", $0] } ?? []

    let result = try fuzz(
      ["--seconds", seconds] + seed + [Program.wegweiser, "kiosk", "--state", place.state] + today
        + Self.pace)

    #expect(result.status == 0, "\(result.output)")
    #expect(result.lines.last?.hasSuffix("no crash, no hang, no echo") == true, "\(result.output)")
  }

  @Test(arguments: [
    (1, "a visit crashed or hung: 'one moment' was shown"), (7, "echo: the byte 07"),
  ])
  func `find what is planted`(seed: Int, finding: String) throws {
    // The demo crashes at 'c', hangs at 'h' and echoes at 'e'; each seed comes to another first.
    let demo = Program.wegweiser.replacing("/wegweiser", with: "/ConsoleDemo")
    let result = try fuzz(["--seconds", "30", "--seed", "\(seed)", demo, "keeper", "500"])

    #expect(result.status == 70)
    #expect(result.output.contains("fuzz-keyboard: \(finding)"), "\(result.output)")
    #expect(result.output.contains("seed \(seed), kiosk "))
  }

  private func fuzz(_ arguments: [String]) throws -> Program.Result {
    try Program(
      Program.wegweiser.replacing("/wegweiser", with: "/fuzz-keyboard"), arguments
    ).result()
  }
}
