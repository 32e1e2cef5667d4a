internal import Words

/// The invariants of what happened: I8, I9, I11.
extension Audit {
  /// I8: events are numbered without a hole, and lead along the edges to the states on record.
  var wrongEvents: [String] {
    // Below the floor events of days that were pruned are missing.
    let floor = records.floor?.event ?? 0
    let above = records.events.filter { $0.seq > floor }
    let expected = above.indices.map { floor + $0 + 1 }
    let holes = zip(above, expected).first { $0.seq != $1 }
      .map { ["event \($1) is missing; \($0.seq) stands in its place"] }
    let known = Set(records.tickets.map(\.id))
    return (holes ?? [])
      + records.events.filter { !known.contains($0.ticket) }
      .map { "event \($0.seq) belongs to no ticket" }
      + records.tickets.compactMap(wrongWay)
  }

  /// Why a ticket's events do not lead to its states; nil where they do.
  private func wrongWay(of ticket: LedgerRecords.TicketRow) -> String? {
    guard let id = Ticket.ID(rawValue: ticket.id) else { return nil }
    var history = TicketHistory()
    let events = (events[ticket.id] ?? []).map {
      LedgerEvent(
        seq: $0.seq, ticket: id, what: $0.what, minute: $0.minute,
        counter: $0.counter.flatMap(Counter.init))
    }
    let first = TicketHistory.firstRank(of: events)
    for event in events where !history.take(event, firstRank: first) {
      return "event \(event.seq) makes \(ticket.name) '\(event.what)' where it cannot be"
    }
    guard let standing = history.standing, standing.paper == ticket.paper else {
      return "\(ticket.name) is '\(ticket.state)' by no event"
    }
    let wait = standing.wait
    guard wait.name == ticket.wait, wait.destination?.rawValue == ticket.destination else {
      return "\(ticket.name) is '\(ticket.wait)' by no event"
    }
    return nil
  }

  /// I9: only numbers that are printed or uncertain are called.
  var wrongCalls: [String] {
    records.tickets.compactMap { ticket in
      var paper = Paper.reserved
      for event in events[ticket.id] ?? [] {
        if let step = Paper.Step(event.what) { paper = paper.after(step) ?? paper }
        if event.what.hasPrefix("undone uncertain") { paper = .uncertain(.told) }
        guard Wait.Step(event.what) != nil, !paper.isCalled else { continue }
        return "\(ticket.name) was '\(event.what)' while it was '\(paper)'"
      }
      return nil
    }
  }

  /// I11: no column that could hold something personal, and no value out of the known ones.
  var personal: [String] {
    let unknown = records.columns.subtracting(Audit.columns).sorted()
    return unknown.map { "column \($0) is not known" }
      + records.tickets.filter { !$0.isPlain }.map { "ticket \($0.seq) holds a foreign value" }
      + records.events.filter { !$0.isPlain }.map { "event \($0.seq) holds a foreign value" }
  }

  /// Every column that a ledger may have, in whichever database.
  static let columns: Set<String> = [
    "epoch.id", "epoch.day",
    "series.epoch", "series.queue", "series.letter", "series.first", "series.next",
    "ticket.seq", "ticket.id", "ticket.epoch", "ticket.queue", "ticket.letter", "ticket.number",
    "ticket.state", "ticket.reason", "ticket.attempts", "ticket.wait", "ticket.destination",
    "ticket.first_in_line", "ticket.minute", "ticket.counter", "ticket.taken", "ticket.language",
    "ticket.interpreter",
    "event.seq", "event.ticket", "event.what", "event.minute", "event.counter",
    "lease.id", "lease.kiosk", "lease.epoch", "lease.queue", "lease.letter", "lease.low",
    "lease.high", "lease.seq", "lease.day", "lease.spent",
    "letter.letter", "letter.since", "letter.kiosk", "letter.book",
    "book.seq", "book.id", "book.before", "book.sent", "book.kiosk", "book.last", "book.epoch",
    "ledger.sole", "ledger.version", "ledger.zone", "ledger.begins", "ledger.tolerance",
    "ledger.events", "ledger.callable", "epoch.renewed", "epoch.ended", "epoch.server",
    "ticket.kiosk", "ticket.lease", "lease.given", "lease.at",
    "clock.sole", "clock.boot", "clock.uptime", "clock.wall", "clock.seconds",
    "clock.synchronised", "clock.jump", "clock.first",
    "server.sole", "server.opening", "server.day", "server.ahead", "server.met", "server.refused",
    "kiosk.name", "kiosk.seen", "kiosk.ahead", "kiosk.untold", "kiosk.since", "kiosk.opening",
    "event.book", "event.book_seq", "event.applied", "ticket.asked",
    "line.queue", "line.paused", "line.closed", "line.cap",
    "floor.sole", "floor.day", "floor.event", "day_sum.day", "day_sum.queue", "day_sum.issued",
    "day_sum.printed", "day_sum.uncertain", "day_sum.void", "day_sum.in_hand", "day_sum.served",
    "day_sum.no_show",
  ]
}

extension LedgerRecords.TicketRow {
  /// Whether every value is one that this program writes.
  fileprivate var isPlain: Bool {
    Ticket.ID(rawValue: id) != nil && Letter(rawValue: letter) != nil && paper != nil
      && queue.utf8.count <= 8 && (destination ?? "").utf8.count <= 8
      && Wait(name: wait, destination: destination.map(Queue.init)) != nil
      && OfficeMinute(iso: minute) != nil
  }
}

extension LedgerRecords.EventRow {
  fileprivate var isPlain: Bool {
    Self.isKnown(what) || what.hasPrefix("undone ") && Self.isKnown(String(what.dropFirst(7)))
  }

  private static func isKnown(_ what: String) -> Bool {
    what == "\(Paper.reserved)" || Paper.Step(what) != nil || Wait.Step(what) != nil
      || Rank(rawValue: what) != nil
  }
}
