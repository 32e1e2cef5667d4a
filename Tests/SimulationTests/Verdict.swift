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
    // The clock is set right in the end.
    world.clock.jump(.right)
    let now = world.clock.now
    guard seen.numbers > 0 else { return seen.faults }
    do throws(LedgerError) {
      _ = try await ledger.recover(at: now)
    } catch {
      return seen.faults + doubled + ["recovery failed: \(error)"]
    }
    let uncalled = try await uncalled(ledger, at: now)
    let records = try await SQLiteReader(of: world.folder).records()
    let slips = seen.slips.map {
      PaperLog.Slip(ticket: $0.ticket.id.rawValue, number: "\($0.ticket.number)")
    }
    let papers = seen.isRestored ? nil : PaperLog(slips: slips, kills: seen.deaths + seen.misprints)
    let violations = Audit(of: records, papers: papers).violations.map(\.description)
    return seen.faults + violations + doubled + unmarked + lost(in: records) + uncalled
  }

  /// Numbers that more than one visitor held at a time, on paper or from the screen.
  private var doubled: [String] {
    var holders: [String: [Ticket.ID: Int]] = [:]
    for ticket in seen.slips.map(\.ticket) + seen.shown {
      holders["\(ticket.number)", default: [:]][ticket.id] = seen.taken[ticket.id] ?? .min
    }
    return holders.sorted { $0.key < $1.key }.compactMap { number, holders in
      let times = holders.values.sorted()
      let isDouble = zip(times, times.dropFirst()).contains {
        $0 == .min || $1 - $0 < OfficeDay().callable
      }
      return isDouble ? "\(number) was given to \(holders.count) visitors" : nil
    }
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

  /// Numbers that visitors hold and that no counter ever calls, whatever happened to the clock and the
  /// ledger.
  private func uncalled(_ ledger: SQLiteLedger, at now: Moment) async throws -> [String] {
    guard let sign = Counter(rawValue: 9) else { return [] }
    var called: Set<Ticket.ID> = []
    while let ticket = try await ledger.callNext(NextCall(counter: sign, queues: []), at: now) {
      guard called.insert(ticket.id).inserted else { return ["\(ticket.number) is called again"] }
      _ = try await ledger.record(CounterChange(.serve, counter: sign), at: now)
    }
    let book = try await SQLiteReader(of: world.folder).book(at: now)
    // A minute less, since the last look at the clock may have been before the last number.
    let since = world.clock.truth.seconds - OfficeDay().callable + 60
    let held = seen.shown.filter { (seen.taken[$0.id] ?? .min) > since }
    return Set(held.map { "\($0.number)" }).sorted().compactMap { number in
      let rows = book.tickets.filter { "\($0.number)" == number }
      guard !rows.isEmpty else { return "\(number) is held, and no counter knows it" }
      // Void by staff, or put aside by a counter, which brings it back.
      let isDone = rows.contains { $0.wait != .waiting || $0.paper == .void(.staff) }
      return isDone ? nil : "\(number) is never called"
    }
  }
}
