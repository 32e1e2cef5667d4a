internal import Foundation
internal import Glibc
internal import TicketsSQLite

/// Whose a file is.
enum FileOwner {
  /// The owner's name; nil where there is no such file.
  static func name(of path: String) -> String? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.ownerAccountName] as? String
  }

  /// Whether a folder is that user's, and nobody else can make or see a file in it.
  static func alone(_ user: uid_t, has path: String) -> Bool {
    var found = stat()
    guard unsafe stat(path, &found) == 0 else { return false }
    return found.st_uid == user && found.st_mode & S_IFMT == S_IFDIR && found.st_mode & 0o077 == 0
  }

  /// The owner's name, where root would work in somebody else's folder.
  static func another(than user: uid_t, of path: String) -> String? {
    guard user == 0, let owner = name(of: path), owner != "root" else { return nil }
    return owner
  }
}

extension StateOptions {
  /// The folder, for what writes into it.
  ///
  /// - Throws: ``Failure`` where root would make files in it that its owner, the kiosk, cannot write.
  func writableFolder() throws -> StateFolder {
    let folder = try folder()
    guard let owner = FileOwner.another(than: geteuid(), of: folder.path) else { return folder }
    throw Failure(
      .usage,
      "'\(folder.path)' belongs to '\(owner)', and what root makes there stops the kiosk; write "
        + "'runuser -u \(owner) -- wegweiser …'")
  }
}
