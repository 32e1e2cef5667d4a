internal import Foundation
internal import TicketsSQLite

/// The folder that is the paper of a kiosk without a printer.
///
/// It is the one place where a visitor's slip lies on a disk, so it is emptied when the next visit
/// begins and after ten minutes; a kiosk with a printer has none.
struct Tray: Sendable {
  private let path: String

  /// How long a slip may lie there, in seconds.
  static let lifetime = 600

  init(in folder: StateFolder) {
    path = folder.tray
  }

  /// Whether a slip could be laid down now; makes the folder where it is missing.
  var isUsable: Bool {
    try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return FileManager.default.isWritableFile(atPath: path)
  }

  /// Lays a slip down; it is on disk before this returns.
  func lay(_ bytes: [UInt8], named name: String) throws {
    let file = "\(path)/\(name).pdf"
    let isMade = FileManager.default.createFile(
      atPath: file, contents: nil, attributes: [.posixPermissions: 0o600])
    guard isMade, let handle = FileHandle(forWritingAtPath: file) else {
      throw Failure(.cannotCreate, "cannot write '\(file)'")
    }
    try handle.write(contentsOf: Data(bytes))
    try handle.synchronize()
    try handle.close()
  }

  /// Takes every slip away.
  func empty() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names { try? FileManager.default.removeItem(atPath: "\(path)/\(name)") }
  }
}
