package import Tickets
internal import Words

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
      let step =
        change.step == .putBack ? try rows.history(of: ticket.id).backToLine : change.step
      let changed = try ticket.after(step, by: change.counter, occupied: present?.number)
      return try rows.write(changed, "\(step)", by: change.counter)
    }
  }

  package func undo(at counter: Counter, at now: Moment) throws(LedgerError) -> [Ticket] {
    try exclusively { session throws(LedgerError) in
      let rows = try PostgresRoom(in: session)
      let steps = try rows.lastSteps(of: counter)
      guard !steps.isEmpty else { throw .nothingToUndo(counter) }
      return try steps.map { event throws(LedgerError) in
        let ticket = try rows.ticket(event.ticket)
        guard let step = try rows.history(of: ticket.id).steps.last, step.event == event.seq else {
          throw .changedSince(ticket.number)
        }
        var occupied: QueueNumber?
        if let before = step.before.counter { occupied = try rows.present(at: before)?.number }
        let back = try ticket.back(to: step.before, occupied: occupied)
        return try rows.write(back, step.undoing, by: counter)
      }
    }
  }

  package func rank(
    _ number: QueueNumber, _ rank: Rank, by counter: Counter, at now: Moment
  ) throws(LedgerError) -> Ticket {
    try exclusively { session throws(LedgerError) in
      let rows = try PostgresRoom(in: session)
      return try rows.write(
        try rows.ticket(number).ranked(rank), rank.rawValue, by: counter)
    }
  }

  package func setAsideEnded(
    by counter: Counter, at now: Moment
  ) throws(LedgerError) -> [Ticket] {
    try exclusively { session throws(LedgerError) in
      let rows = try PostgresRoom(in: session)
      return try rows.book(offset: now.offset).ofEndedOpenings.map { ticket throws(LedgerError) in
        let aside = try ticket.after(.setAside, by: counter, occupied: nil)
        return try rows.write(aside, "\(Wait.Step.setAside)", by: counter)
      }
    }
  }

  package func confirmClock(at now: Moment) throws(LedgerError) {}

  package func change(_ change: LineChange, at now: Moment) throws(LedgerError) {
    let (set, values): (String, [String?]) =
      switch change {
      case .pause: ("paused = true", [])
      case .close: ("closed = (SELECT max(id) FROM wegweiser.epoch)", [])
      case .resume: ("paused = false, closed = NULL", [])
      case .cap(_, let cap): ("cap = $2", [cap.map { "\($0)" }])
      }
    try exclusively { session throws(LedgerError) in
      let queue = change.queue.rawValue
      _ = try session.ask(
        "INSERT INTO wegweiser.line (queue) VALUES ($1) ON CONFLICT DO NOTHING", [queue])
      _ = try session.ask(
        "UPDATE wegweiser.line SET \(set) WHERE queue = $1", [queue] + values)
    }
  }

  /// By an advisory lock, which the server gives up with the connection.
  package func claim(_ counter: Counter) throws(LedgerError) -> Bool {
    try reading { session throws(LedgerError) in
      let held = try session.ask(
        """
        SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()
          AND classid = \(Self.desks) AND objid = \(counter.rawValue))
        """)
      if held.first?.first == "t" { return true }
      let answer = try session.ask(
        "SELECT pg_try_advisory_lock(\(Self.desks), \(counter.rawValue))")
      return answer.first?.first == "t"
    }
  }

  /// Which advisory locks are desks'.
  private static var desks: Int { 0x5747 }

  package func void(
    _ number: QueueNumber, by counter: Counter?, at now: Moment
  ) throws(LedgerError) -> Ticket {
    try exclusively { session throws(LedgerError) in
      let rows = try PostgresRoom(in: session)
      let voided = try rows.ticket(number).voided()
      return try rows.write(voided, "\(Paper.Step.void(.staff))", by: counter)
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
      _ = try session.ask(
        "UPDATE wegweiser.ticket SET language = NULL, interpreter = NULL WHERE language IS NOT NULL"
      )
      return try PostgresRows.epoch(row)
    }
  }
}
