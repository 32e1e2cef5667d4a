package import Tickets
package import Words

/// The side at which counters stand; the user must be one that may call.
extension PostgresServer: CallingLedger {
  package func callNext(_ call: NextCall, at now: Moment) throws(LedgerError) -> Ticket? {
    try exclusively { session throws(LedgerError) in
      let rows = try PostgresDay(of: call.day, in: session)
      if let occupied = try rows.number(at: call.counter) {
        throw .counterBusy(call.counter, with: occupied)
      }
      guard let next = try rows.next(of: call.queues) else { return nil }
      let called = try next.after(.call, by: call.counter, occupied: nil)
      return try rows.write(called, "\(Wait.Step.call)", by: call.counter, at: now)
    }
  }

  package func record(_ change: CounterChange, at now: Moment) throws(LedgerError) -> Ticket {
    try exclusively { session throws(LedgerError) in
      let rows = try PostgresDay(of: change.day, in: session)
      let occupied = try rows.number(at: change.counter)
      guard let number = change.number ?? occupied else {
        throw .nobodyAtCounter(change.counter)
      }
      let changed = try rows.ticket(number)
        .after(change.step, by: change.counter, occupied: occupied)
      return try rows.write(changed, "\(change.step)", by: change.counter, at: now)
    }
  }

  package func void(
    _ number: QueueNumber, on day: Day, at now: Moment
  ) throws(LedgerError) -> Ticket {
    try exclusively { session throws(LedgerError) in
      let rows = try PostgresDay(of: day, in: session)
      let voided = try rows.ticket(number).voided()
      return try rows.write(voided, "\(Paper.Step.void(.staff))", by: nil, at: now)
    }
  }
}
