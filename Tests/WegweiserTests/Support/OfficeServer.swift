import Foundation
import Testing

/// A real PostgreSQL server of its own, with the ledger of an office; it ends with its test.
final class OfficeServer: @unchecked Sendable {
  /// Whether there is one. `WEGWEISER_TEST_POSTGRES`, which `./test` sets, insists on it.
  static let isThere =
    ProcessInfo.processInfo.environment["WEGWEISER_TEST_POSTGRES"] != nil
    || FileManager.default.fileExists(atPath: "/usr/lib/postgresql")

  private let folder = NSTemporaryDirectory() + "server-" + UUID().uuidString.prefix(8)
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  /// Starts it and makes the ledger, as the office's administrator does.
  init(kiosks: Int) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    process.executableURL = URL(filePath: "/bin/sh")
    // The shell outlives the test by as long as tidying takes.
    process.arguments = [
      "-c", "\"$1\" \"$2\"; rm -rf \"$2\"", "sh", ContentCopy.shipped + "/Tools/test-postgres",
      folder,
    ]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try #require(line() == "ready")
    let users = (1...kiosks).flatMap { ["--admit-kiosk", "kiosk-\($0)"] }
    let made = try Program.run(
      ["queue", "init", "--ledger", address("postgres"), "--admit-counter", "desk"] + users)
    try #require(made.output == "made the server's ledger\n", "\(made.errors)")
  }

  deinit { try? input.fileHandleForWriting.close() }

  /// Stops it as a failing machine would, or starts it again.
  func order(_ word: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data((word + "\n").utf8))
    try #require(line() == "done")
  }

  func address(_ user: String) -> String {
    "postgresql:///postgres?host=\(folder)&user=\(user)"
  }

  /// The options of a database user's program.
  func options(_ user: String) -> [String] { ["--ledger", address(user), "--kiosk", user] }

  /// Runs one of the counter's commands.
  func desk(_ arguments: String...) throws -> Program.Result {
    try Program.run(["queue"] + arguments + options("desk"))
  }

  private func line() -> String {
    var bytes: [UInt8] = []
    while let byte = try? output.fileHandleForReading.read(upToCount: 1)?.first, byte != 10 {
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
