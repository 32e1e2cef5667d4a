import Tickets
import TicketsSQLite

/// A disk from which an owner's file goes as soon as somebody has seen it, as when another process
/// has just done with its ticket.
struct VanishingDisk: Disk {
  private let real = SystemDisk()

  func exists(_ path: String) -> Bool {
    let isThere = real.exists(path)
    if isThere, path.contains("/owners/") { try? real.remove(path) }
    return isThere
  }

  func contents(of path: String) throws(DiskError) -> [UInt8]? { try real.contents(of: path) }
  func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
    try real.write(bytes, to: path)
  }
  func rename(_ path: String, to new: String) throws(DiskError) {
    try real.rename(path, to: new)
  }
  func synchronize(folder path: String) throws(DiskError) { try real.synchronize(folder: path) }
  func makeFolder(_ path: String) throws(DiskError) { try real.makeFolder(path) }
  func allocate(_ bytes: Int, at path: String) throws(DiskError) {
    try real.allocate(bytes, at: path)
  }
  func remove(_ path: String) throws(DiskError) { try real.remove(path) }
  func files(in folder: String) throws(DiskError) -> [String] { try real.files(in: folder) }
  func room(at path: String) throws(DiskError) -> Int { try real.room(at: path) }
}
