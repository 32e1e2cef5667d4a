internal import Tickets

/// Room kept back on the disk, so that a full one does not keep recovery from writing.
struct Ballast: Sendable {
  let folder: StateFolder
  let disk: any Disk

  /// 8 MB.
  static let size = 8 << 20

  /// The room that must be left before a number is taken: the pages, their journal, and a margin.
  static let needed = 1 << 20

  /// Takes the room, if it is not taken and there is enough for it.
  func load() throws(DiskError) {
    guard !disk.exists(folder.ballast), try disk.room(at: folder.path) > 4 * Ballast.size else {
      return
    }
    try disk.allocate(Ballast.size, at: folder.ballast)
  }

  /// Gives the room away.
  ///
  /// - Returns: Whether there was any.
  func drop() throws(DiskError) -> Bool {
    guard disk.exists(folder.ballast) else { return false }
    try disk.remove(folder.ballast)
    return true
  }
}
