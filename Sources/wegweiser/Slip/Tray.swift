internal import CSystem
internal import Foundation
internal import Glibc
internal import TicketsSQLite

/// The folder that is the paper of a kiosk without a printer.
///
/// It is the one place where a visitor's slip lies on a disk, so it is emptied when a visit begins,
/// when it ends, when the kiosk ends and after ten minutes. Only a folder of the kiosk's own is ever
/// emptied, and of it only slips: a link in its place leads to somebody else's files.
struct Tray: Sendable {
  private let path: String

  /// How long a slip may lie there, in seconds.
  static let lifetime = 600

  init(in folder: StateFolder) {
    path = folder.tray
  }

  /// Makes the folder where it is missing.
  ///
  /// - Throws: Why no slip could be laid down.
  func make() throws(TrayFault) {
    try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    guard unsafe access(path, W_OK) == 0 else { throw .unwritable(path) }
    guard isOwn else { throw .foreign(path) }
  }

  /// Lays a slip down; it is on disk before this returns.
  func lay(_ bytes: [UInt8], named name: String) throws {
    try make()
    let file = "\(path)/\(name).pdf"
    // A link that somebody put there is written over, not followed.
    unsafe unlink(file)
    let isMade = FileManager.default.createFile(
      atPath: file, contents: nil, attributes: [.posixPermissions: 0o600])
    guard isMade, let handle = FileHandle(forWritingAtPath: file) else {
      throw TrayFault.unwritable(file)
    }
    try handle.write(contentsOf: Data(bytes))
    try handle.synchronize()
    try handle.close()
  }

  /// Takes every slip away; from a folder that is not the kiosk's own, nothing.
  func empty() {
    guard isOwn else { return }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name.hasSuffix(".pdf") { unsafe unlink("\(path)/\(name)") }
  }

  /// Whether it is a folder, and no link to one, that belongs to the one who prints.
  private var isOwn: Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      && status.st_uid == geteuid()
  }
}

/// Why no slip can be laid into the tray.
enum TrayFault: Error, CustomStringConvertible {
  case unwritable(String)
  case foreign(String)

  var description: String {
    switch self {
    case .unwritable(let path): "'\(path)' cannot be written"
    case .foreign(let path): "'\(path)' is a link, or somebody else's: remove it"
    }
  }
}
