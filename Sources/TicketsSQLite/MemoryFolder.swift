internal import Glibc
internal import Tickets

/// A folder in the machine's memory that belongs to a state folder.
///
/// Every user of the machine knows its name and may make one there first: what stands in a foreign one is
/// not read, and nothing is written to it.
struct MemoryFolder: Sendable {
  let path: String

  /// The state folder: who may write there, may write here.
  private let state: String

  init(path: String, of state: String) {
    (self.path, self.state) = (path, state)
  }

  /// Whether it is there.
  ///
  /// - Throws: ``DiskError/failed(path:reason:)`` where it is a link, open to all, or made by somebody who
  ///   may not write to the state folder.
  func isOurs() throws(DiskError) -> Bool {
    guard let found = try Self.entry(path) else { return false }
    guard let state = try Self.entry(state + "/.") else { throw DiskError(path: state) }
    // Nobody can give a folder to a group that they do not belong to.
    let isOfGroup = state.st_mode & S_IWGRP != 0 && found.st_gid == state.st_gid
    let isOfUser = [geteuid(), state.st_uid, 0].contains(found.st_uid)
    let isClosedFolder = found.st_mode & S_IFMT == S_IFDIR && found.st_mode & S_IRWXO == 0
    guard isClosedFolder, isOfUser || isOfGroup else {
      throw .failed(path: path, reason: "it is another user's; remove it")
    }
    return true
  }

  /// Makes it where it is not there, for the users and the group of the state folder.
  func make() throws(DiskError) {
    guard try !isOurs() else { return }
    guard let state = try Self.entry(state + "/.") else { throw DiskError(path: state) }
    guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else { throw DiskError(path: path) }
    guard try isOurs() else { throw DiskError(path: path) }
    // Another process may have made it; where the group cannot be given, it stays with this user.
    guard unsafe chown(path, uid_t.max, state.st_gid) == 0 else { return }
    unsafe chmod(path, 0o2700 | state.st_mode & S_IRWXG)
  }

  /// What stands at a path, links not followed; nil where nothing does.
  private static func entry(_ path: String) throws(DiskError) -> stat? {
    var found = stat()
    if unsafe lstat(path, &found) == 0 { return found }
    guard errno == ENOENT else { throw DiskError(path: path) }
    return nil
  }
}
