import Foundation
import Testing

/// A printer that speaks IPP, of 80 mm if not said, run by `Tools/test-printer`; it ends with this value.
final class OfficePrinter {
  let uri: String

  private let port: Int
  private let folder: URL
  private let process = Process()
  private let input = Pipe()

  /// Starts it and waits until it listens. It takes slips in one format, a MIME type, and has one of
  /// the papers that `Tools/test-printer` knows. `isStuck` makes one that counts its pages, and none more.
  init(
    taking format: String = "application/pdf", on paper: String = "slip", isStuck: Bool = false
  ) throws {
    port = ThermalPrinter.freePort()
    uri = "ipp://localhost:\(port)/ipp/print"
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    if isStuck {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data().write(to: folder.appending(path: "counts"))
    }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    process.executableURL = root.appending(path: "Tools/test-printer")
    process.arguments = ["\(port)", folder.path, format, paper]
    process.standardInput = input
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    try #require(
      line == "ready\n", "Tools/test-printer says on standard error why it did not start")
  }

  deinit {
    // What waits for it to go would outlive its printer.
    try? FileManager.default.removeItem(at: folder.appending(path: "slow"))
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  /// All that came out, slip after slip.
  var paper: [UInt8]? {
    (try? Data(contentsOf: folder.appending(path: "paper"))).map { Array($0) }
  }

  /// What the last job asked for, as `IPP_PRINT_SCALING=none`.
  var request: [String] {
    let text = try? String(contentsOf: folder.appending(path: "request"), encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }

  /// What it was asked to do, and what it answered.
  var log: String {
    String(
      decoding: (try? Data(contentsOf: folder.appending(path: "log"))) ?? Data(), as: UTF8.self)
  }

  /// Puts that many sheets in, through the printer's own web page.
  func load(_ sheets: Int) throws {
    let form = "size0=om_slip_80x150mm&type0=stationery&level0=\(sheets)"
    let request = Process()
    request.executableURL = URL(filePath: "/usr/bin/curl")
    request.arguments = ["-sf", "-o", "/dev/null", "http://localhost:\(port)/media?\(form)"]
    try request.run()
    request.waitUntilExit()
    try #require(request.terminationStatus == 0)
  }

  /// Jobs are not done from now on, until the printer ends.
  func slow() throws { try Data().write(to: folder.appending(path: "slow")) }

  /// Whether jobs are given up from now on.
  func fail() throws { try Data().write(to: folder.appending(path: "fail")) }
}
