import Foundation
import Issuing
import Tickets
import TicketsSQLite
import Words

/// Two kiosks with ledgers of their own, whose couriers go to one server when chance lets them.
///
/// A kiosk dies at any step of its files; the line loses any question and any answer.
struct ServedSimulation {
  let world: World
  let server: SimulatedServer
  private let clock: any OfficeClock
  private let folders: [StateFolder]

  init(seed: Int, plant: SimulatedServer.Plant = .none) {
    let folder = StateFolder(path: Simulation.base + "simulation-\(UUID().uuidString)")
    world = World(seed: seed, plant: .none, folder: folder)
    server = SimulatedServer(world.chance, plant, world.clock)
    clock = plant == .kioskTime ? WallClock(clock: world.clock) : world.clock
    folders = (1...2).map { StateFolder(path: "\(folder.path)/\($0)") }
  }

  /// Runs it.
  ///
  /// - Returns: Everything that was broken; empty for a sound run.
  func faults() async throws -> [String] {
    defer { try? FileManager.default.removeItem(atPath: world.folder.path) }
    for folder in folders {
      try SystemDisk().makeFolder(folder.path)
      _ = try await ledger(of: folder, on: SystemDisk()).create()
    }
    for _ in 0..<20 {
      if let folder = world.chance.pick(folders) { await live(in: folder) }
      if world.chance.oneIn(8) { world.clock.jump(.toMorning) }
      if world.chance.oneIn(8), let jump = world.chance.pick(SimulatedClock.Jump.all) {
        world.clock.jump(jump)
        world.note("the clock shows \(world.clock.now.minute)")
      }
    }
    await server.mend()
    for folder in folders {
      let ledger = ledger(of: folder, on: SystemDisk())
      _ = try await ledger.recover(at: clock.now)
      do throws(LedgerError) {
        try await Courier(outbox: ledger, server: server, clock: clock).go()
      } catch {
        world.fault("the courier does not get through: \(error)")
      }
    }
    return try await world.all.faults + doubled + untold() + misdated()
  }

  /// One life of a kiosk's process.
  private func live(in folder: StateFolder) async {
    let (life, chance) = (Life(), world.chance)
    await withoutTrace { ledger in
      for _ in 0...chance.below(12) where !life.isOver {
        world.clock.advance(seconds: chance.below(200))
        do throws(LedgerError) {
          if chance.oneIn(3) {
            let told = try await Courier(outbox: ledger, server: server, clock: clock).go()
            world.note("told \(told)")
          } else {
            try await visit(ledger, life)
          }
        } catch {
          refused(error, life)
        }
      }
    } of: {
      self.ledger(of: folder, on: FragileDisk(world, life))
    }
  }

  private func visit(_ ledger: SQLiteLedger, _ life: Life) async throws(LedgerError) {
    guard let letters = try? Letters(SimulatedKiosk.letters) else { return }
    let chance = world.chance
    let issuer = Issuer(
      ledger: ledger, clock: clock, letters: letters,
      identify: {
        var generator = ChanceGenerator(chance: chance)
        return Ticket.ID(using: &generator)
      })
    let ticket = try await issuer.take(queue: chance.oneIn(4) ? .counter : .a, print: nil).ticket
    world.keep(ticket)
    if !life.isOver { world.show(ticket) }
  }

  private func refused(_ error: LedgerError, _ life: Life) {
    world.note("\(error)")
    switch error {
    case .unsettled: life.end()
    case .full, .unavailable, .exhausted: break
    default: if !life.isOver { world.fault("refused: \(error)") }
    }
  }

  private func ledger(of folder: StateFolder, on disk: any Disk) -> SQLiteLedger {
    let chance = world.chance
    return SQLiteLedger(
      in: folder, on: disk,
      sharing: SharedNumbers(
        leased: SimulatedKiosk.letters, own: folder == folders[0] ? lettered("X") : lettered("Z"),
        block: 4, refill: 2),
      identify: {
        var generator = ChanceGenerator(chance: chance)
        return Ticket.ID(using: &generator).rawValue
      })
  }

  private func lettered(_ text: String) -> [Letter] { [text].compactMap(Letter.init(rawValue:)) }

  /// Numbers that more than one visitor held at a time.
  private var doubled: [String] {
    let seen = world.all
    return Dictionary(grouping: seen.shown) { "\($0.number)" }.sorted { $0.key < $1.key }
      .compactMap { number, tickets in
        let times = tickets.map { seen.taken[$0.id] ?? 0 }.sorted()
        let isDouble = zip(times, times.dropFirst()).contains { $1 - $0 < OfficeDay().callable }
        return isDouble ? "\(number) was given to more than one visitor" : nil
      }
  }

  /// Numbers that the server puts elsewhere in line than where they were taken, although their
  /// machine ran on meanwhile.
  private func misdated() async -> [String] {
    let seen = world.all
    return await server.taken.compactMap { id, told -> String? in
      guard let taken = seen.taken[id], seen.starts[id] == world.clock.now.boot.id,
        abs(told - taken) > 60
      else { return nil }
      return "a number taken at \(taken) stands at \(told)"
    }.sorted()
  }

  /// Events that the server does not have as the kiosk has them.
  private func untold() async throws -> [String] {
    var faults: [String] = []
    let books = await server.books.values.map { $0.map { "\($0.ticket.id) \($0.what)" } }
    for folder in folders {
      let events = try await SQLiteReader(of: folder).records().events
      let own = events.map { "\($0.ticket) \($0.what)" }
      if !own.isEmpty, !books.contains(own) {
        faults.append("the server does not have a kiosk's \(own.count) events")
      }
    }
    let told = Set(await server.books.values.flatMap { $0.map(\.ticket.id) })
    faults += world.all.shown.filter { !told.contains($0.id) }.map { "\($0.number) was never told" }
    return faults
  }
}
