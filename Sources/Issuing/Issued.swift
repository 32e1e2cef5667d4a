package import Tickets

/// A ticket as its visitor gets it, and what staff should hear of.
package struct Issued: Equatable, Sendable {
  /// The number is to be shown large whatever became of its slip.
  package let ticket: Ticket

  package let notices: [Notice]

  package init(ticket: Ticket, notices: [Notice]) {
    self.ticket = ticket
    self.notices = notices
  }
}

/// Something that staff should know although a number was given.
package enum Notice: Equatable, Sendable {
  /// The wall clock has jumped by that many minutes, ahead where above 0; nothing ended by it.
  case clockJumped(minutes: Int)
  /// The ledger had forgotten numbers; they wait from now on, and a new opening goes on.
  case ledgerReplaced(Epoch, forgotten: [QueueNumber])
  /// Fewer than a hundred numbers of the letter are left.
  case runningOut(QueueNumber)
  /// Tickets of a kiosk that died were settled.
  case recovered([Ticket])
  /// What became of the slip could not be recorded; the next recovery makes it uncertain.
  case unrecorded(LedgerError)
}

extension Notice: CustomStringConvertible {
  /// One sentence for the log.
  package var description: String {
    switch self {
    case .clockJumped(let minutes):
      "the clock has jumped \(abs(minutes)) minutes \(minutes > 0 ? "ahead" : "back"); numbers go on "
        + "as before"
    case .ledgerReplaced(let epoch, let forgotten):
      "the ledger had forgotten numbers: epoch \(epoch.id) of \(epoch.day) goes on"
        + (forgotten.isEmpty ? "" : "; \(forgotten.spans) may be visitors' and wait from now on")
    case .runningOut(let number):
      "\(number) is given: \(QueueNumber.highest - number.number) numbers of this letter are left"
    case .recovered(let tickets):
      "settled after a crash: "
        + tickets.map { "\($0.number) \($0.paper)" }.joined(separator: ", ")
    case .unrecorded(let error): "what became of the slip is not recorded: \(error)"
    }
  }
}
