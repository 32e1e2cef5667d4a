import Foundation
import Tickets
import TicketsSQLite

/// Real processes that take numbers in one state folder.
final class RigProcesses {
  let place = Place()
  var kills = 0

  /// The long run has its own number of rounds.
  static let isLong = ProcessInfo.processInfo.environment["WEGWEISER_TEST_LONG"] != nil

  private static let program = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "TicketsRig").path

  func start(
    _ count: Int, plant: String = "none", in folder: StateFolder? = nil, server: String? = nil,
    environment: [String: String] = [:], output: String? = nil
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: Self.program)
    process.arguments =
      [(folder ?? place.folder).path, "\(count)", plant] + (server.map { [$0] } ?? [])
    // As in a kiosk. Otherwise who waits for a process that traps waits for its backtrace too.
    process.environment = environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { own, _ in own }
    // Only a file of the test's own is made: making one replaces whatever has that name.
    if let output {
      try Data().write(to: URL(filePath: output))
      try Data().write(to: URL(filePath: Self.errors(output)))
      process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
      process.standardError = try FileHandle(forWritingTo: URL(filePath: Self.errors(output)))
    } else {
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
    }
    try process.run()
    return process
  }

  /// Where a process says why it ended.
  static func errors(_ output: String) -> String { output + "-errors" }

  /// Kills `count` processes, each at a point that chance chooses.
  func kill(_ count: Int, plant: String = "none") throws {
    var chance = SystemRandomNumberGenerator()
    for _ in 0..<count {
      let output = place.folder.path + "/output"
      let process = try start(1_000_000, plant: plant, output: output)
      var first = ""
      while process.isRunning, !first.contains("\n") {
        usleep(500)
        first = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
      }
      // From then on it may die at any point of a number, however long one takes in this build.
      let taken = first.prefix { $0 != "\n" }.split(separator: " ").last.flatMap { UInt32($0) } ?? 0
      usleep(.random(in: 0...2 * taken, using: &chance))
      Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      kills += 1
    }
  }

  /// What came out of the printer.
  var papers: PaperLog {
    let text = (try? String(contentsOfFile: place.folder.path + "/paper", encoding: .utf8)) ?? ""
    let slips = text.split(separator: "\n").map {
      PaperLog.Slip(ticket: String($0.prefix(36)), number: String($0.dropFirst(37)))
    }
    return PaperLog(slips: slips, kills: kills)
  }

  func audit() async throws -> Audit {
    _ = try await place.ledger().recover(at: .now)
    return Audit(of: try await SQLiteReader(of: place.folder).records(), papers: papers)
  }
}

/// What the long runs tell people; no test depends on it.
func report(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}
