package import Tickets

/// The side at which counters stand; the user must be one that may call. The time is the server's.
extension PostgresServer: CallingLedger {
  package func callNext(_ call: NextCall, at now: Moment) throws(LedgerError) -> Ticket? {
    try exclusively { session throws(LedgerError) in
      let rows = try PostgresRoom(in: session)
      if let occupied = try rows.present(at: call.counter)?.number {
        throw .counterBusy(call.counter, with: occupied)
      }
      guard let next = try rows.next(of: call.queues) else { return nil }
      let called = try next.after(.call, by: call.counter, occupied: nil)
      return try rows.write(called, "\(Wait.Step.call)", by: call.counter)
    }
  }

  package func record(_ change: CounterChange, at now: Moment) throws(LedgerError) -> Ticket {
    try exclusively { session throws(LedgerError) in
      let rows = try PostgresRoom(in: session)
      let present = try rows.present(at: change.counter)
      let named = try change.number.map { number throws(LedgerError) in try rows.ticket(number) }
      guard let ticket = named ?? present else { throw .nobodyAtCounter(change.counter) }
      let changed = try ticket.after(change.step, by: change.counter, occupied: present?.number)
      return try rows.write(changed, "\(change.step)", by: change.counter)
    }
  }

  package func void(_ number: QueueNumber, at now: Moment) throws(LedgerError) -> Ticket {
    try exclusively { session throws(LedgerError) in
      let rows = try PostgresRoom(in: session)
      let voided = try rows.ticket(number).voided()
      return try rows.write(voided, "\(Paper.Step.void(.staff))", by: nil)
    }
  }

  package func endOpening(at now: Moment) throws(LedgerError) -> Epoch? {
    try exclusively { session throws(LedgerError) in
      let rows = try session.ask(
        """
        UPDATE wegweiser.epoch SET ended = wegweiser.office_now() / 60
        WHERE id = (SELECT max(id) FROM wegweiser.epoch) AND ended IS NULL RETURNING id, day
        """)
      guard let row = rows.first else { return nil }
      return try PostgresRows.epoch(row)
    }
  }
}
