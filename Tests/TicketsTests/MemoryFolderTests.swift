import Glibc
import Testing
import Tickets

@testable import TicketsSQLite

/// What counters keep in memory, in a place that every user of the machine can name first.
@Suite struct `A folder in memory` {
  private func folder(in place: borrowing Place) -> MemoryFolder {
    MemoryFolder(path: place.folder.path + "/memory", of: place.folder.path)
  }

  @Test func `is made for those who may write to the ledger, and for nobody else`() throws {
    let place = Place()
    let folder = folder(in: place)
    #expect(try !folder.isOurs())

    try folder.make()
    try folder.make()

    var found = stat()
    try #require(unsafe lstat(folder.path, &found) == 0)
    #expect(found.st_mode & 0o7777 == 0o2770)
    #expect(try folder.isOurs())
  }

  @Test(arguments: ["link", "file", "open to all"])
  func `is not used where it is not what was made`(kind: String) throws {
    let place = Place()
    let folder = folder(in: place)
    let path = folder.path
    let target = place.folder.path + "/target"
    switch kind {
    case "link":
      try SystemDisk().makeFolder(target)
      try #require(unsafe symlink(target, path) == 0)
    case "file": try SystemDisk().write([], to: path)
    default:
      try SystemDisk().makeFolder(path)
      try #require(unsafe chmod(path, 0o777) == 0)
    }

    #expect(throws: DiskError.failed(path: path, reason: "it is another user's; remove it")) {
      try folder.make()
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can make a folder another user's"))
  func `is not used where another user has made it`() throws {
    let place = Place()
    let folder = folder(in: place)
    let path = folder.path
    try SystemDisk().makeFolder(path)
    try #require(unsafe chown(path, 65534, 65534) == 0)

    #expect(throws: DiskError.failed(path: path, reason: "it is another user's; remove it")) {
      try folder.make()
    }
  }
}
