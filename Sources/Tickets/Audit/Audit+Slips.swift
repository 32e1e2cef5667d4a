/// The invariants of the slips: I2, I4, I5, I6.
extension Audit {
  /// I2: every slip has a row, and its number is the row's.
  var slipsWithoutRow: [String] {
    let rows = Dictionary(records.tickets.map { ($0.id, $0) }) { first, _ in first }
    let unknown = (papers?.slips ?? []).compactMap { slip -> String? in
      guard let row = rows[slip.ticket] else { return "slip \(slip.number) has no row" }
      return row.name.hasPrefix(slip.number + " ") ? nil : "slip \(slip.number) is \(row.name)"
    }
    // Without a paper log: what was sent must have been marked before.
    return unknown
      + records.tickets.filter { $0.attempts > 0 && sendings(of: $0) == 0 }
      .map { "\($0.name) was printed without a mark before" }
  }

  /// I4: nothing is printed of a ticket while it is void; staff may take that back.
  var slipsOfVoid: [String] {
    records.tickets.compactMap { ticket in
      let steps = events[ticket.id] ?? []
      var (isVoid, later) = (false, false)
      for step in steps {
        if step.what.hasPrefix("void ") { isVoid = true }
        // The last step is taken back first: after a void one it is the void one.
        if step.what.hasPrefix("undone ") { isVoid = false }
        later = later || isVoid && sending.contains(step.what)
      }
      let slips = papers.map { $0.slips.count { $0.ticket == ticket.id } } ?? 0
      let isSeen = ticket.reason == "abandoned" && slips > 0
      return later || isSeen ? "\(ticket.name) is void and has a slip" : nil
    }
  }

  /// I5: `printed` only after an answer to something sent.
  var printedWithoutAnswer: [String] {
    records.tickets.filter { $0.state == "printed" }.compactMap { ticket in
      let steps = (events[ticket.id] ?? []).map(\.what)
      let isAnswered = steps.contains("\(Paper.printed)")
      return isAnswered ? nil : "\(ticket.name) is printed without an answer"
    }
  }

  /// I6: as many attempts as sendings, and slips only for them.
  var wrongAttempts: [String] {
    records.tickets.flatMap { ticket -> [String] in
      var found: [String] = []
      if ticket.attempts != sendings(of: ticket) {
        found.append("\(ticket.name) has \(ticket.attempts) attempts, \(sendings(of: ticket)) sent")
      }
      if let papers {
        let slips = papers.slips.count { $0.ticket == ticket.id }
        if slips > ticket.attempts {
          found.append("\(ticket.name) has \(slips) slips of \(ticket.attempts) attempts")
        }
      }
      return found
    } + lostSlips
  }

  /// Attempts that neither gave a slip nor ended in a kill, over all tickets.
  private var lostSlips: [String] {
    guard let papers else { return [] }
    let attempts = records.tickets.reduce(0) { $0 + $1.attempts }
    guard attempts > papers.slips.count + papers.kills else { return [] }
    return ["\(attempts) attempts, but \(papers.slips.count) slips and \(papers.kills) kills"]
  }

  private var sending: [String] { ["\(Paper.Step.send)", "\(Paper.Step.copy)"] }

  private func sendings(of ticket: LedgerRecords.TicketRow) -> Int {
    (events[ticket.id] ?? []).count { sending.contains($0.what) }
  }
}
