internal import GRDB
internal import Tickets
internal import Words

/// How counters go on where the disk takes nothing.
extension SQLiteLedger {
  /// Runs a counter's work on the ledger; where the disk is full or cannot be written, the same in memory.
  func evenUnrecorded(
    at now: Moment, _ work: (RoomRows, Database) throws -> Ticket?,
    inMemory choose: (DayBook) throws -> (Ticket, Wait.Step)?
  ) throws(LedgerError) -> Ticket? {
    do throws(LedgerError) {
      return try atCounter(now, work)
    } catch {
      switch error {
      case .full, .readOnly: break
      default: throw error
      }
      do {
        return try unrecorded.add { steps in
          let book = try LedgerFile(folder: folder).read { database in
            let reading = try TimeRow.read(now, in: database)
            return try RoomRows(at: reading, officeDay, in: database).book()
          }.applying(steps)
          guard let (ticket, step) = try choose(book) else { return nil }
          return (
            ticket,
            LedgerEvent(
              seq: 0, ticket: ticket.id, what: "\(step)", minute: book.state.now.minutes,
              counter: ticket.counter)
          )
        }
      } catch let error as LedgerError {
        throw error
      } catch {
        throw .unavailable(reason: "\(error)")
      }
    }
  }

  /// Records what was done in memory, now that the disk takes it. What does not follow any more is left.
  func settleUnrecorded(at now: Moment, in database: Database) throws {
    try unrecorded.settle { steps in
      for step in steps {
        guard let what = Wait.Step(step.what), let counter = step.counter,
          let ticket = try? Entries.ticket(step.ticket, in: database),
          let changed = try? ticket.after(what, by: counter, occupied: nil)
        else { continue }
        try Entries.write(
          changed, step.what, by: counter,
          at: now.showing(min(now.seconds, step.minute * 60)), in: database)
      }
    }
  }
}
