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
  /// The clock is that many minutes behind the last entry; the office day was kept.
  case clockBehind(minutes: Int)
  /// The ledger had forgotten numbers, so a new epoch goes on under other letters.
  case ledgerReplaced(Epoch)
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
    case .clockBehind(let minutes):
      "the clock is \(minutes) minutes behind the last entry; the office day was kept"
    case .ledgerReplaced(let epoch):
      "the ledger had forgotten numbers: epoch \(epoch.id) of \(epoch.day) goes on with new letters"
    case .runningOut(let number):
      "\(number) is given: \(QueueNumber.highest - number.number) numbers of this letter are left"
    case .recovered(let tickets):
      "settled after a crash: "
        + tickets.map { "\($0.number) \($0.paper)" }.joined(separator: ", ")
    case .unrecorded(let error): "what became of the slip is not recorded: \(error)"
    }
  }
}
