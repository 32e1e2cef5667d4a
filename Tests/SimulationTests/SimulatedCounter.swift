import Tickets
import TicketsSQLite
import Words

/// A counter that calls numbers and does with them what counters do.
struct SimulatedCounter {
  let world: World
  let strand: Int
  let lives: Lives
  let counter: Counter

  func work(_ steps: Int) async {
    var left = steps
    while left > 0 {
      let life = lives.begin(strand)
      await withoutTrace { ledger in
        while left > 0, !life.isOver {
          left -= 1
          await world.stage.pause(strand)
          guard !life.isOver else { return }
          do throws(LedgerError) {
            try await step(ledger)
            // Now and then a clerk has pressed the wrong key. No chance decides it, so that a seed
            // goes on telling the same story.
            if left % 9 == 4 { try await mistype(ledger) }
          } catch {
            refused(error)
          }
        }
      } of: {
        SQLiteLedger(in: world.folder)
      }
      await world.stage.pause(strand, resting: true)
    }
  }

  private func step(_ ledger: SQLiteLedger) async throws(LedgerError) {
    let now =
      world.plant == .wallClockAges ? WallClock(clock: world.clock).now : world.clock.now
    let chance = world.chance
    if chance.oneIn(60) { try await end(ledger, now) }
    switch chance.below(12) {
    case 0..<5: try await call(ledger, now)
    case 5, 6, 7: _ = try await change(.serve, ledger, now)
    case 8: _ = try await change(chance.oneIn(2) ? .noShow : .recall, ledger, now)
    case 9: _ = try await change(.park, ledger, now)
    case 10:
      let changed = try await change(.transfer(to: .counter), ledger, now)
      world.transferred(changed)
    default:
      guard let ticket = chance.pick(world.all.shown) else { return }
      _ = try await ledger.void(ticket.number, by: counter, at: now)
      world.note("counter \(counter) voids \(ticket.number)")
    }
  }

  /// Takes the last step back, or puts the number at the counter back into its line.
  private func mistype(_ ledger: SQLiteLedger) async throws(LedgerError) {
    let now =
      world.plant == .wallClockAges ? WallClock(clock: world.clock).now : world.clock.now
    let back =
      isUndoing
      ? try await ledger.undo(at: counter, at: now)
      : [try await ledger.record(CounterChange(.putBack, counter: counter), at: now)]
    for ticket in back {
      world.note("counter \(counter) takes back: \(ticket.number) is \(ticket.wait.name)")
      // It may be called again.
      if !ticket.isAtCounter { world.transferred(ticket) }
    }
  }

  /// Counters with an odd number undo, the others put back.
  private var isUndoing: Bool { !counter.rawValue.isMultiple(of: 2) }

  private func call(_ ledger: SQLiteLedger, _ now: Moment) async throws(LedgerError) {
    if world.plant == .callTwice {
      let roll = try? await SQLiteReader(of: world.folder).roll(of: nil, at: now)
      guard let next = roll?.tickets.first(where: \.isInLine) else { return }
      await world.stage.pause(strand)
      world.called(next, by: counter)
      _ = try await ledger.record(
        CounterChange(.call, counter: counter, number: next.number), at: now)
    } else if let ticket = try await ledger.callNext(
      NextCall(counter: counter, queues: []), at: now)
    {
      world.called(ticket, by: counter)
    }
  }

  private func end(_ ledger: SQLiteLedger, _ now: Moment) async throws(LedgerError) {
    guard let opening = try await ledger.endOpening(at: now) else { return }
    world.note("counter \(counter) ends opening \(opening.id)")
    world.notTaken()
  }

  private func change(
    _ step: Wait.Step, _ ledger: SQLiteLedger, _ now: Moment
  ) async throws(LedgerError) -> Ticket {
    let ticket = try await ledger.record(CounterChange(step, counter: counter), at: now)
    world.note("counter \(counter): \(ticket.number) \(step)")
    return ticket
  }

  private func refused(_ error: LedgerError) {
    switch error {
    case .counterBusy, .nobodyAtCounter, .unknownNumber, .cannotBecome, .calledElsewhere, .absent,
      .nothingToUndo, .changedSince:
      break
    case .damaged where world.all.isRestored: break
    default: world.fault("a counter was refused: \(error)")
    }
  }
}
