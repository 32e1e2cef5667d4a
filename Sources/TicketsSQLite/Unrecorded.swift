internal import Glibc
internal import Tickets
internal import Words

/// What counters have done while the disk took nothing: it stands in the machine's memory, for all its
/// programs, until it can be recorded.
///
/// Everybody who holds a number is called, whatever the disk does; a start of the machine loses only what
/// the notices said was not recorded.
struct Unrecorded: Sendable {
  private let place: MemoryFolder
  private var path: String { place.path + "/calls" }

  /// `folder` is the ledger's; `memory` a folder that is no disk.
  init(of folder: StateFolder, in memory: String = "/dev/shm") {
    let name = folder.path.utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    place = MemoryFolder(path: "\(memory)/wegweiser-\(String(name, radix: 16))", of: folder.path)
  }

  /// The steps, in order; empty where all is recorded.
  func steps() -> [LedgerEvent] {
    guard (try? place.isOurs()) == true, let bytes = try? SystemDisk().contents(of: path) else {
      return []
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 4, let id = Ticket.ID(rawValue: parts[0]), let minute = Int(parts[2]),
        let counter = Int(parts[3]).flatMap(Counter.init)
      else { return nil }
      return LedgerEvent(seq: 0, ticket: id, what: parts[1], minute: minute, counter: counter)
    }
  }

  /// Adds a step that `choose` decides on while no other program does.
  func add(
    _ choose: ([LedgerEvent]) throws -> (Ticket, LedgerEvent)?
  ) throws -> Ticket? {
    try place.make()
    let lock = try FileLock.take(path + ".lock", within: 2)
    defer { withExtendedLifetime(lock) {} }
    let known = steps()
    guard let (ticket, step) = try choose(known) else { return nil }
    let lines = (known + [step]).map { step in
      "\(step.ticket)\t\(step.what)\t\(step.minute)\t\(step.counter?.rawValue ?? 0)\n"
    }
    try SystemDisk().write(Array(lines.joined().utf8), to: path + ".new")
    try SystemDisk().rename(path + ".new", to: path)
    return ticket
  }

  /// Hands the steps to `record`, and forgets them once that is done.
  func settle(_ record: ([LedgerEvent]) throws -> Void) throws {
    guard (try? place.isOurs()) == true, SystemDisk().exists(path) else { return }
    let lock = try FileLock.take(path + ".lock", within: 2)
    defer { withExtendedLifetime(lock) {} }
    try record(steps())
    try SystemDisk().remove(path)
  }
}
