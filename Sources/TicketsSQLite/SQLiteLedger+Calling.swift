internal import GRDB
package import Tickets

/// The side at which counters stand.
extension SQLiteLedger: CallingLedger {
  package func callNext(
    _ call: NextCall, at now: Moment
  ) throws(LedgerError) -> Ticket? {
    try evenUnrecorded(at: now) { rows, database in
      if let occupied = try rows.present(at: call.counter)?.number {
        throw LedgerError.counterBusy(call.counter, with: occupied)
      }
      guard let next = try rows.next(of: call.queues) else { return nil }
      return try Entries.change(
        next, .call, by: call.counter, occupied: nil, at: rows.now, in: database)
    } inMemory: { book in
      if let occupied = book.ticket(at: call.counter)?.number {
        throw LedgerError.counterBusy(call.counter, with: occupied)
      }
      return try book.next(of: call.queues).map {
        (try $0.after(.call, by: call.counter, occupied: nil), .call)
      }
    }
  }

  package func record(
    _ change: CounterChange, at now: Moment
  ) throws(LedgerError) -> Ticket {
    let changed = try evenUnrecorded(at: now) { rows, database in
      let present = try rows.present(at: change.counter)
      guard let ticket = try change.number.map(rows.ticket) ?? present else {
        throw LedgerError.nobodyAtCounter(change.counter)
      }
      let step =
        change.step == .putBack
        ? try Entries.history(of: ticket.id, in: database).backToLine : change.step
      return try Entries.change(
        ticket, step, by: change.counter, occupied: present?.number, at: rows.now, in: database)
    } inMemory: { book in
      let present = book.ticket(at: change.counter)
      let named = change.number.map { number in
        book.tickets.last { $0.number == number && $0.paper.isCalled }
      }
      guard let ticket = named ?? present else {
        throw change.number.map { LedgerError.unknownNumber($0) }
          ?? .nobodyAtCounter(change.counter)
      }
      let step =
        change.step == .putBack
        ? TicketHistory(book.events.filter { $0.ticket == ticket.id }).backToLine : change.step
      return (try ticket.after(step, by: change.counter, occupied: present?.number), step)
    }
    guard let changed else { throw .nobodyAtCounter(change.counter) }
    return changed
  }

  package func undo(at counter: Counter, at now: Moment) throws(LedgerError) -> [Ticket] {
    try atCounter(now) { rows, database in
      let steps = try rows.lastSteps(of: counter)
      guard !steps.isEmpty else { throw LedgerError.nothingToUndo(counter) }
      return try steps.map { event in
        let ticket = try Entries.ticket(event.ticket, in: database)
        guard let step = try Entries.history(of: ticket.id, in: database).steps.last,
          step.event == event.seq
        else { throw LedgerError.changedSince(ticket.number) }
        let back = try ticket.back(
          to: step.before, occupied: step.before.counter.flatMap(rows.present)?.number)
        return try Entries.write(back, step.undoing, by: counter, at: rows.now, in: database)
      }
    }
  }

  package func rank(
    _ number: QueueNumber, _ rank: Rank, by counter: Counter, at now: Moment
  ) throws(LedgerError) -> Ticket {
    try atCounter(now) { rows, database in
      let ranked = try rows.ticket(number).ranked(rank)
      return try Entries.write(ranked, rank.rawValue, by: counter, at: rows.now, in: database)
    }
  }

  package func setAsideEnded(
    by counter: Counter, at now: Moment
  ) throws(LedgerError) -> [Ticket] {
    try atCounter(now) { rows, database in
      try rows.book().ofEndedOpenings.map { ticket in
        try Entries.change(
          ticket, .setAside, by: counter, occupied: nil, at: rows.now, in: database)
      }
    }
  }

  package func confirmClock(at now: Moment) throws(LedgerError) {
    try atCounter(now) { rows, database in
      try TimeRow.confirm(now, since: rows.since, in: database)
    }
  }

  package func change(_ change: LineChange, at now: Moment) throws(LedgerError) {
    try atCounter(now) { _, database in try LineRows.change(change, in: database) }
  }

  package func claim(_ counter: Counter) throws(LedgerError) -> Bool {
    if desks[counter] != nil { return true }
    do throws(LedgerError) {
      desks[counter] = try FileLock.take(folder.desk(counter), within: 0)
    } catch .locked {
      return false
    }
    return true
  }

  package func void(
    _ number: QueueNumber, by counter: Counter?, at now: Moment
  ) throws(LedgerError) -> Ticket {
    try atCounter(now) { rows, database in
      try Entries.write(
        rows.ticket(number).voided(), "\(Paper.Step.void(.staff))", by: counter, at: rows.now,
        in: database)
    }
  }

  package func endOpening(at now: Moment) throws(LedgerError) -> Epoch? {
    try atCounter(now) { rows, database in
      guard let epoch = try TicketRows.highWater(database)?.epoch,
        try !TicketRows.isEnded(database)
      else { return nil }
      try database.execute(
        sql: "UPDATE epoch SET ended = ? WHERE id = ?", arguments: [rows.now.minutes, epoch.id])
      try Entries.emptyManners(in: database)
      return epoch
    }
  }

  /// Runs a counter's work in one transaction. What the ledger has forgotten comes back first.
  func atCounter<Value>(
    _ now: Moment, _ work: (RoomRows, Database) throws -> Value
  ) throws(LedgerError) -> Value {
    try exclusively { book throws(LedgerError) in
      let kept = try highWaterFile.read()
      let (value, mark) = try write(in: book) { database in
        let reading = try TimeRow.keep(now, kept: { kept }, in: database)
        try remember(kept, at: reading, in: database)
        try settleUnrecorded(at: reading.now, in: database)
        let value = try work(RoomRows(at: reading, officeDay, in: database), database)
        return (value, try TicketRows.highWater(database, at: reading.now))
      }
      // What the counter did stands; a mark that could not be raised is raised with the next work.
      if let mark, mark.epoch != kept?.epoch { try? highWaterFile.raise(to: mark) }
      return value
    }
  }
}
