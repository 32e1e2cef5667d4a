import Foundation
import Testing

/// The real issuer on the real ledger, in offices that chance makes and a seed can make again.
///
/// `WEGWEISER_SEED=17 swift test --filter SimulationTests` repeats one, and tells all of it;
/// `WEGWEISER_SEED=1-1000` runs a part of the long run.
@Suite(.serialized) struct `A simulated office` {
  private static let environment = ProcessInfo.processInfo.environment
  static let isLong = environment["WEGWEISER_TEST_LONG"] != nil

  static let seeds = seeds(isLong ? 10_000 : 120)

  /// The seeds that are wanted, or so many.
  static func seeds(_ count: Int) -> [Int] {
    if let ends = environment["WEGWEISER_SEED"]?.split(separator: "-").compactMap({ Int($0) }),
      let first = ends.first, let last = ends.last, first <= last
    {
      Array(first...last)
    } else {
      Array(1...count)
    }
  }

  /// What came of one seed.
  private struct Run: Sendable {
    let seed: Int
    let faults: [String]
    let seen: World.Seen

    init(_ seed: Int) async throws {
      let simulation = Simulation(seed: seed)
      self.seed = seed
      faults = try await simulation.faults()
      seen = simulation.world.all
    }
  }

  /// Runs that share nothing go on side by side, since each waits for its disk most of the time.
  private static let abreast = 8

  @Test func `keeps every promise, whatever happens`() async throws {
    let start = ContinuousClock.now
    var (runs, taken, deaths, slips) = (0, 0, 0, 0)
    try await withThrowingTaskGroup(of: Run.self) { group in
      var seeds = Self.seeds.makeIterator()
      for _ in 0..<Self.abreast {
        if let seed = seeds.next() { group.addTask { try await Run(seed) } }
      }
      for try await run in group {
        if let seed = seeds.next() { group.addTask { try await Run(seed) } }
        runs += 1
        taken += run.seen.numbers
        deaths += run.seen.deaths
        slips += run.seen.slips.count
        let story = run.seen.trace.suffix(60).joined(separator: "\n  ")
        #expect(run.faults == [], "WEGWEISER_SEED=\(run.seed)\n  \(story)")
        if Self.seeds.count == 1 { tell("  " + run.seen.trace.joined(separator: "\n  ")) }
      }
    }
    let seconds = Double((ContinuousClock.now - start).components.seconds) + 1e-3
    tell(
      "\(runs) simulated offices: \(taken) numbers, \(slips) slips, \(deaths) deaths; "
        + "\(Int(Double(runs) / seconds)) seeds/s")
  }

  @Test func `is the same whenever its seed is`() async throws {
    for seed in 1...10 {
      let (first, second) = (Simulation(seed: seed), Simulation(seed: seed))
      let faults = try await [first.faults(), second.faults()]
      #expect(faults[0] == faults[1])
      #expect(first.world.all.trace == second.world.all.trace)
    }
  }

  @Test(arguments: Plant.allCases.dropFirst())
  func `shows each fault that is planted`(plant: Plant) async throws {
    try await find(plant, in: 1...200) { seed in
      try await Simulation(seed: seed, plant: plant).faults()
    }
  }
}

/// Kiosks with a server, on their real ledgers and their real courier.
@Suite(.serialized) struct `A simulated office with a server` {
  private typealias Office = `A simulated office`
  private static let seeds = Office.seeds(Office.isLong ? 1000 : 10)

  @Test func `loses no number on the way, and tells none twice`() async throws {
    var (taken, deaths) = (0, 0)
    for seed in Self.seeds {
      let simulation = ServedSimulation(seed: seed)
      let faults = try await simulation.faults()
      let seen = simulation.world.all
      taken += seen.shown.count
      deaths += seen.deaths
      let story = seen.trace.suffix(60).joined(separator: "\n  ")
      #expect(faults == [], "WEGWEISER_SEED=\(seed)\n  \(story)")
    }
    tell("\(Self.seeds.count) offices with a server: \(taken) numbers, \(deaths) deaths")
  }

  @Test(arguments: SimulatedServer.Plant.allCases.dropFirst())
  func `shows each fault that is planted`(plant: SimulatedServer.Plant) async throws {
    try await find(plant, in: 1...50) { seed in
      try await ServedSimulation(seed: seed, plant: plant).faults()
    }
  }
}

/// Runs one seed after the other until a planted fault is found.
private func find<Plant>(
  _ plant: Plant, in seeds: ClosedRange<Int>, by run: (Int) async throws -> [String]
) async throws {
  for seed in seeds {
    let faults = try await run(seed)
    guard faults.isEmpty else {
      tell("\(plant): seed \(seed): \(faults.joined(separator: "; "))")
      return
    }
  }
  Issue.record("'\(plant)' was not found in \(seeds.count) seeds")
}

/// What people want to know of a run; no test depends on it.
private func tell(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}
