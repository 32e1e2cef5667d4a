internal import GRDB
package import Tickets

/// The side at which counters stand.
extension SQLiteLedger: CallingLedger {
  package func callNext(
    _ call: NextCall, at now: Moment
  ) throws(LedgerError) -> Ticket? {
    try atCounter(now) { rows, database in
      if let occupied = try rows.present(at: call.counter)?.number {
        throw LedgerError.counterBusy(call.counter, with: occupied)
      }
      guard let next = try rows.next(of: call.queues) else { return nil }
      return try Entries.change(
        next, .call, by: call.counter, occupied: nil, at: rows.now, in: database)
    }
  }

  package func record(
    _ change: CounterChange, at now: Moment
  ) throws(LedgerError) -> Ticket {
    try atCounter(now) { rows, database in
      let present = try rows.present(at: change.counter)
      guard let ticket = try change.number.map(rows.ticket) ?? present else {
        throw LedgerError.nobodyAtCounter(change.counter)
      }
      return try Entries.change(
        ticket, change.step, by: change.counter, occupied: present?.number, at: rows.now,
        in: database)
    }
  }

  package func void(_ number: QueueNumber, at now: Moment) throws(LedgerError) -> Ticket {
    try atCounter(now) { rows, database in
      let ticket = try rows.ticket(number)
      _ = try ticket.voided()
      return try Entries.record(.void(.staff), of: ticket.id, at: rows.now, in: database)
    }
  }

  package func endOpening(at now: Moment) throws(LedgerError) -> Epoch? {
    try atCounter(now) { rows, database in
      guard let epoch = try TicketRows.highWater(database)?.epoch,
        try !TicketRows.isEnded(database)
      else { return nil }
      try database.execute(
        sql: "UPDATE epoch SET ended = ? WHERE id = ?", arguments: [rows.now.minutes, epoch.id])
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
        let value = try work(RoomRows(at: reading, officeDay, in: database), database)
        return (value, try TicketRows.highWater(database, at: reading.now))
      }
      if let mark, mark.epoch != kept?.epoch { try highWaterFile.raise(to: mark) }
      return value
    }
  }
}
