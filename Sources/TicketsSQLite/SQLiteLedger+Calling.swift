internal import GRDB
package import Tickets
package import Words

/// The side at which counters stand.
extension SQLiteLedger: CallingLedger {
  package func callNext(
    _ call: NextCall, at now: Moment
  ) throws(LedgerError) -> Ticket? {
    try exclusively { book throws(LedgerError) in
      try write(in: book) { database in
        let rows = try DayRows(of: call.day, in: database)
        if let occupied = try rows.number(at: call.counter) {
          throw LedgerError.counterBusy(call.counter, with: occupied)
        }
        guard let next = try rows.next(of: call.queues) else { return nil }
        return try Entries.change(
          next, .call, by: call.counter, occupied: nil, at: now, in: database)
      }
    }
  }

  package func record(
    _ change: CounterChange, at now: Moment
  ) throws(LedgerError) -> Ticket {
    try exclusively { book throws(LedgerError) in
      try write(in: book) { database in
        let rows = try DayRows(of: change.day, in: database)
        let occupied = try rows.number(at: change.counter)
        guard let number = change.number ?? occupied else {
          throw LedgerError.nobodyAtCounter(change.counter)
        }
        return try Entries.change(
          rows.ticket(number), change.step, by: change.counter, occupied: occupied, at: now,
          in: database)
      }
    }
  }

  package func void(
    _ number: QueueNumber, on day: Day, at now: Moment
  ) throws(LedgerError) -> Ticket {
    try exclusively { book throws(LedgerError) in
      try write(in: book) { database in
        let ticket = try DayRows(of: day, in: database).ticket(number)
        _ = try ticket.voided()
        return try Entries.record(.void(.staff), of: ticket.id, at: now, in: database)
      }
    }
  }
}
