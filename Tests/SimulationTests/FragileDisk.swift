import Tickets
import TicketsSQLite

/// The machine's files, for a process that may die, or be refused, at any single step.
struct FragileDisk: Disk {
  let world: World
  let life: Life
  private let real = SystemDisk()

  init(_ world: World, _ life: Life) {
    self.world = world
    self.life = life
  }

  private func step<Value>(
    _ path: String, _ work: () throws(DiskError) -> Value
  ) throws(DiskError) -> Value {
    guard !life.isOver else { throw .failed(path: path, reason: "dead") }
    // The folder has another name in each run.
    let name = path == world.folder.path ? "state" : path.split(separator: "/").last ?? ""
    switch world.chance.below(400) {
    case 0, 1:
      world.die(life, "before \(name)")
      throw .failed(path: path, reason: "dead")
    case 2, 3:
      _ = try work()
      world.die(life, "after \(name)")
      throw .failed(path: path, reason: "dead")
    case 4: throw .full(path: path)
    case 5: throw .failed(path: path, reason: "Input/output error")
    default: return try work()
    }
  }

  /// With the plant, nobody keeps the mark.
  private func isForgotten(_ path: String) -> Bool {
    world.plant == .noHighWater && path.contains("high-water")
  }

  func contents(of path: String) throws(DiskError) -> [UInt8]? {
    isForgotten(path) ? nil : try real.contents(of: path)
  }

  func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
    guard !isForgotten(path) else { return }
    try step(path) { () throws(DiskError) in try real.write(bytes, to: path) }
  }

  func rename(_ path: String, to new: String) throws(DiskError) {
    guard !isForgotten(path) else { return }
    try step(path) { () throws(DiskError) in try real.rename(path, to: new) }
  }

  func synchronize(folder path: String) throws(DiskError) {
    try step(path) { () throws(DiskError) in try real.synchronize(folder: path) }
  }

  func makeFolder(_ path: String) throws(DiskError) { try real.makeFolder(path) }

  /// No ballast: its 8 MB would be most of what a run writes.
  func allocate(_ bytes: Int, at path: String) throws(DiskError) {}

  func remove(_ path: String) throws(DiskError) {
    try step(path) { () throws(DiskError) in try real.remove(path) }
  }

  func exists(_ path: String) -> Bool { real.exists(path) }

  func files(in folder: String) throws(DiskError) -> [String] {
    try step(folder) { () throws(DiskError) in try real.files(in: folder) }
  }

  func room(at path: String) throws(DiskError) -> Int { 1 << 30 }
}
