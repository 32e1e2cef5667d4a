import Foundation
import Testing
import Tickets
import TicketsPostgres
import TicketsSQLite

/// Real kiosks that die at any moment, or race for the same numbers.
@Suite(.serialized) struct `Kiosks that are killed` {
  @Test func `give no number twice, lose none, and print none that nobody knows`() async throws {
    let rig = RigProcesses()
    try rig.kill(RigProcesses.isLong ? 1000 : 40)

    let audit = try await rig.audit()
    report("killed \(rig.kills) times: \(audit.totals), \(rig.papers.slips.count) slips")

    #expect(audit.violations.map(\.description) == [])
    #expect(rig.papers.slips.count >= rig.kills)
  }

  @Test(arguments: [("print-first", 2), ("no-sent", 4)])
  func `are found out when a fault is planted`(plant: String, invariant: Int) async throws {
    let rig = RigProcesses()
    for _ in 1...200 {
      try rig.kill(5, plant: plant)
      if try await rig.audit().violations.contains(where: { $0.invariant == invariant }) { return }
    }
    Issue.record("'\(plant)' was not found in \(rig.kills) kills")
  }
}

@Suite(.serialized) struct `Eight kiosks at a time` {
  static let each = RigProcesses.isLong ? 2000 : 50

  @Test func `share one file without a gap`() async throws {
    let rig = RigProcesses()
    let clock = ContinuousClock.now
    let outputs = try await run(rig, (1...8).map { _ in (nil, nil) })
    let audit = try await rig.audit()
    tell("SQLite", outputs, since: clock, audit)

    #expect(audit.violations.map(\.description) == [])
    #expect(outputs.count == 8 * Self.each)
    #expect(Set(outputs.map(\.number)).count == 8 * Self.each)
  }

  @Test(.enabled(if: PostgresCluster.isThere))
  func `share one server without a gap`() async throws {
    let office = try PostgresOffice()
    let rig = RigProcesses()
    let clock = ContinuousClock.now
    let outputs = try await run(
      rig, (1...8).map { (rig.place.part("\($0)"), office.address("kiosk\($0)")) })
    let server = PostgresServer(at: office.address("counter"))
    let audit = Audit(of: try await server.records())
    tell("PostgreSQL", outputs, since: clock, audit)

    #expect(audit.violations.map(\.description) == [])
    #expect(Set(outputs.map(\.number)).count == 8 * Self.each)
    #expect(try await server.records().tickets.count == 8 * Self.each)
  }

  @Test func `are found out when one settles what another still prints`() async throws {
    let rig = RigProcesses()
    let processes = try (1...8).map { _ in try rig.start(60, plant: "no-owner") }
    for process in processes { process.waitUntilExit() }

    let audit = try await rig.audit()
    #expect(processes.contains { $0.terminationStatus != 0 } || !audit.violations.isEmpty)
  }

  private func run(
    _ rig: RigProcesses, _ kiosks: [(StateFolder?, String?)]
  ) async throws -> [(number: String, microseconds: Int)] {
    let files = kiosks.indices.map { rig.place.folder.path + "/output-\($0)" }
    let processes = try zip(kiosks, files).map { kiosk, file in
      try rig.start(Self.each, in: kiosk.0, server: kiosk.1, output: file)
    }
    for (process, file) in zip(processes, files) {
      process.waitUntilExit()
      let errors = try String(contentsOfFile: RigProcesses.errors(file), encoding: .utf8)
      #expect(process.terminationStatus == 0, "\(errors)")
    }
    return try files.flatMap { file in
      try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map { line in
        (String(line.prefix(5)), Int(line.dropFirst(6)) ?? 0)
      }
    }
  }

  private func tell(
    _ name: String, _ outputs: [(number: String, microseconds: Int)],
    since start: ContinuousClock.Instant, _ audit: Audit
  ) {
    let seconds = Double((ContinuousClock.now - start).components.seconds) + 1e-3
    let times = outputs.map(\.microseconds).sorted()
    let late = times.isEmpty ? 0 : times[times.count * 99 / 100] / 1000
    report(
      "8 x \(Self.each) on \(name): \(Int(Double(outputs.count) / seconds)) tickets/s, "
        + "p99 \(late) ms, \(outputs.count - Set(outputs.map(\.number)).count) duplicates; "
        + audit.totals)
  }
}
