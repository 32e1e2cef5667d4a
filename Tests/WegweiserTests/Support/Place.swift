import Foundation

/// A temporary folder of one test; it goes with it.
final class Place: Sendable {
  let path = NSTemporaryDirectory() + "wegweiser-" + UUID().uuidString

  init() {
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A state folder, not made yet.
  var state: String { path + "/state" }

  /// Whether a number was ever given here.
  var hasNumbers: Bool { FileManager.default.fileExists(atPath: state + "/high-water") }

  /// Makes the ledger if there is none, as `queue init` does.
  func makeLedger() throws {
    guard !FileManager.default.fileExists(atPath: state + "/ledger.sqlite") else { return }
    _ = try Program.run(["queue", "init", "--state", state])
  }

  var hasState: Bool { FileManager.default.fileExists(atPath: state) }

  /// The slips in the tray, sorted by name.
  var tray: [String] { names(in: "state/tray") }

  func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []).sorted()
  }

  /// Writes a file, and the folders above it.
  func file(_ name: String, holding text: String) throws -> URL {
    let url = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return url
  }

  func text(of name: String) throws -> String {
    String(decoding: try bytes(of: name), as: UTF8.self)
  }

  func bytes(of name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: "\(path)/\(name)"))
  }
}
