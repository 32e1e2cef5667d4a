import Tickets
import TicketsSQLite

/// What a run has to answer for when every process has ended: the audit, and what people saw.
struct Verdict {
  private let world: World
  private let seen: World.Seen

  init(on world: World) {
    self.world = world
    seen = world.all
  }

  func faults() async throws -> [String] {
    let ledger = SQLiteLedger(in: world.folder)
    let now = Moment.berlin(world.clock.now.seconds)
    // A ledger that was lost in the end has no rows to look at, and numbers only beside it.
    guard seen.taken > 0, SystemDisk().exists(world.folder.ledger) else {
      return seen.faults + doubled
    }
    do throws(LedgerError) {
      _ = try await ledger.recover(at: now)
    } catch {
      return seen.faults + doubled + ["recovery failed: \(error)"]
    }
    let records = try await SQLiteReader(of: world.folder).records()
    let slips = seen.slips.map {
      PaperLog.Slip(ticket: $0.ticket.id.rawValue, number: "\($0.ticket.number)")
    }
    let papers = seen.isRestored ? nil : PaperLog(slips: slips, kills: seen.deaths + seen.misprints)
    var violations = Audit(of: records, papers: papers).violations.map(\.description)
    // A ledger that was put back is behind its mark until the next number is taken.
    if seen.isRestored {
      violations.removeAll { $0 == "I7: the ledger is behind the high-water mark" }
    }
    return try await seen.faults + violations + doubled + unmarked + lost(in: records)
      + uncalled(ledger, at: now)
  }

  /// Numbers of one office day that more than one visitor saw, on paper or on the screen.
  private var doubled: [String] {
    var holders: [String: Set<Ticket.ID>] = [:]
    for ticket in seen.slips.map(\.ticket) + seen.shown {
      let day = seen.days[ticket.id].map { "\($0)" } ?? "no day"
      holders["\(ticket.number) of \(day)", default: []].insert(ticket.id)
    }
    return holders.filter { $0.value.count > 1 }.keys.sorted()
      .map { "\($0) was given to \(holders[$0]?.count ?? 0) visitors" }
  }

  /// Second slips that do not say so.
  private var unmarked: [String] {
    var first: Set<Ticket.ID> = []
    return seen.slips.compactMap { slip in
      guard !first.insert(slip.ticket.id).inserted, !slip.isCopy else { return nil }
      return "the second slip of \(slip.ticket.number) is not marked as a copy"
    }
  }

  /// Numbers that a visitor saw and the ledger does not know, or knows otherwise.
  private func lost(in records: LedgerRecords) -> [String] {
    guard !seen.isRestored else { return [] }
    let rows = Dictionary(records.tickets.map { ($0.id, $0) }) { first, _ in first }
    return seen.shown.compactMap { ticket in
      guard let row = rows[ticket.id.rawValue] else { return "\(ticket.number) was lost" }
      guard row.letter == ticket.number.letter.rawValue, row.number == ticket.number.number else {
        return "\(ticket.number) stands as \(row.letter) \(row.number)"
      }
      return row.reason == Voiding.abandoned.rawValue ? "\(ticket.number) was made void" : nil
    }
  }

  /// Numbers that visitors hold and that no counter ever calls.
  private func uncalled(_ ledger: SQLiteLedger, at now: Moment) async throws -> [String] {
    guard !seen.isRestored, let sign = Counter(rawValue: 9) else { return [] }
    guard let day = try await SQLiteReader(of: world.folder).roll(of: nil)?.epoch.day else {
      return []
    }
    var called: Set<Ticket.ID> = []
    while let ticket = try await ledger.callNext(
      NextCall(counter: sign, queues: [], day: day), at: now)
    {
      guard called.insert(ticket.id).inserted else { return ["\(ticket.number) is called again"] }
      _ = try await ledger.record(CounterChange(.serve, counter: sign, day: day), at: now)
    }
    guard let roll = try await SQLiteReader(of: world.folder).roll(of: day) else { return [] }
    return roll.tickets.filter { $0.paper.isCalled && $0.wait == .waiting }
      .map { "\($0.number) is never called" }
  }
}
