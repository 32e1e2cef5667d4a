import Foundation
import Testing

/// A queue of CUPS with a spooler of its own, run by `Tools/test-queue`; it ends with this value.
final class OfficeQueue {
  let uri: String

  private let server: String
  private let folder: URL
  private let process = Process()
  private let input = Pipe()

  /// Starts it in front of a printer and waits until it listens.
  init(to printer: String, model: String = "raw") throws {
    let port = ThermalPrinter.freePort()
    server = "localhost:\(port)"
    uri = "ipp://\(server)/printers/slip"
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    process.executableURL = root.appending(path: "Tools/test-queue")
    process.arguments = ["\(port)", folder.path, printer, model]
    process.standardInput = input
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    try #require(
      line == "ready\n", "Tools/test-queue says on standard error why it did not start")
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Stops the queue, as staff do, or CUPS after an error.
  func stop() throws { try run("cupsdisable", ["slip"]) }

  func start() throws { try run("cupsenable", ["slip"]) }

  /// Takes no more jobs.
  func reject() throws { try run("cupsreject", ["slip"]) }

  /// The slips that are not printed yet.
  func waiting() throws -> [String] {
    try run("lpstat", ["-W", "not-completed", "-o", "slip"])
      .split(separator: "\n").map(String.init)
  }

  /// What the spooler keeps of slips, in files.
  var kept: [String] {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "spool").path)
    // Files that begin with d hold what was printed.
    return (files ?? []).filter { $0.hasPrefix("d") }
  }

  @discardableResult
  private func run(_ program: String, _ arguments: [String]) throws -> String {
    let command = Process()
    command.executableURL = URL(filePath: "/usr/bin/env")
    command.arguments = [program, "-h", server] + arguments
    let output = Pipe()
    command.standardOutput = output
    try command.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    command.waitUntilExit()
    try #require(command.terminationStatus == 0, "\(program)")
    return String(decoding: said, as: UTF8.self)
  }
}
