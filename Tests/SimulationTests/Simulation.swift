import Foundation
import GRDB
import Tickets
import TicketsSQLite

/// One day or two of an office that a seed decides, from the first number to the verdict.
///
/// Two kiosks and two counters share one real ledger. Whoever goes on next, who dies, what the
/// clock shows and what the printer does is chance's choice.
struct Simulation {
  let world: World
  private let lives = Lives()
  private let disk = SystemDisk()

  /// Where runs keep their files: in memory if the machine has room there, since nothing is cut off
  /// from power here.
  static let base =
    FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm/" : NSTemporaryDirectory()

  init(seed: Int, plant: Plant = .none) {
    let folder = StateFolder(path: Self.base + "simulation-\(UUID().uuidString)")
    world = World(seed: seed, plant: plant, folder: folder)
  }

  /// Runs it.
  ///
  /// - Returns: Everything that was broken; empty for a sound run.
  func faults() async throws -> [String] {
    defer { try? FileManager.default.removeItem(atPath: world.folder.path) }
    for path in [world.folder.path, world.folder.owners] { try disk.makeFolder(path) }
    try disk.write([], to: world.folder.ledger)
    _ = try await SQLiteLedger(in: world.folder).create()
    if world.chance.oneIn(8) { try beginNearTheEnd() }

    let (world, lives) = (world, lives)
    for strand in 0...1 {
      let kiosk = SimulatedKiosk(world, strand, lives)
      await world.stage.begin(strand) { await kiosk.serve(6) }
    }
    for strand in 2...3 {
      guard let sign = Counter(rawValue: strand - 1) else { continue }
      let counter = SimulatedCounter(world: world, strand: strand, lives: lives, counter: sign)
      await world.stage.begin(strand) { await counter.work(12) }
    }
    try await direct()
    return try await Verdict(on: world).faults()
  }

  /// The first letter has three numbers left.
  private func beginNearTheEnd() throws {
    let day = world.clock.now.officeDay
    try DatabaseQueue(path: world.folder.ledger).write { database in
      try database.execute(
        sql: """
          INSERT INTO epoch (id, day) VALUES (1, ?);
          INSERT INTO series (epoch, queue, letter, first, next) VALUES (1, 'A', 'A', 997, 997);
          """, arguments: ["\(day)"])
    }
  }

  private func direct() async throws {
    let chance = world.chance
    var backup: [UInt8]?
    // Once in four runs, the ledger is put back to what it was, or lost.
    let saves = chance.oneIn(4) ? 20 + chance.below(60) : Int.max
    let restores = saves == .max ? Int.max : saves + 20 + chance.below(80)
    var step = 0
    while let strand = chance.pick(world.stage.strands) {
      step += 1
      world.clock.advance(seconds: chance.below(40))
      if chance.oneIn(60), let jump = chance.pick(SimulatedClock.Jump.all) {
        if case .restart = jump { await endAll("before the machine starts anew") }
        world.clock.jump(jump)
        world.note("the clock shows \(world.clock.now.minute)")
      }
      if chance.oneIn(60), let life = lives[strand] { world.die(life, "strand \(strand)") }
      if step == saves { backup = try disk.contents(of: world.folder.ledger) }
      if step == restores {
        try await restore(chance.oneIn(3) ? nil : backup)
        continue
      }
      await world.stage.run(strand)
    }
  }

  private func endAll(_ place: String) async {
    for strand in world.stage.strands {
      if let life = lives[strand] { world.die(life, place) }
    }
    while let busy = world.stage.strands.first(where: { !world.stage.isResting($0) }) {
      await world.stage.run(busy)
    }
  }

  /// Ends every process and puts an old ledger in place; none where nil.
  private func restore(_ backup: [UInt8]?) async throws {
    await endAll("before the ledger is put back")
    world.restored()
    world.note(backup == nil ? "the ledger is lost" : "the ledger is put back")
    try disk.remove(world.folder.ledger)
    try disk.remove(world.folder.ledger + "-journal")
    if let backup { try disk.write(backup, to: world.folder.ledger) }
  }
}
