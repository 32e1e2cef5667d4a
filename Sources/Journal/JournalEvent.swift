package import Issuing
package import Printing
package import Tickets
package import Voice

/// Everything that the log may say of a kiosk.
///
/// There is no case that takes a text, so nothing that a visitor typed or chose can come into a log.
package enum JournalEvent: Equatable, Sendable {
  case kioskStarted
  case kioskEnded
  /// A visit's process ended as none should; the negative number of a signal, or its status.
  case visitFailed(status: Int32)
  /// Numbers were taken as children do who press all keys; for a while key D gives none.
  case numbersInHaste
  case noNumber(LedgerError)
  case noSlipPrinted(PrinterFault)
  case paperNearEnd
  case slipNotSet(Ticket)
  case slipUncertain(Ticket, PrinterFault)
  case notice(Notice)
  case notCounted
  /// The office's server was not reached, or did not take what it was told.
  case notDelivered(LedgerError)
  /// It has everything again.
  case deliveredAgain
  /// Pages cannot be read aloud; which language has no voice is not said, a visitor chose it.
  case noSound(VoiceTrouble)
}

extension JournalEvent {
  /// What happened, as a word that a program can look for.
  var code: String {
    switch self {
    case .kioskStarted: "kiosk-started"
    case .kioskEnded: "kiosk-ended"
    case .visitFailed: "visit-failed"
    case .numbersInHaste: "numbers-in-haste"
    case .noNumber: "no-number"
    case .noSlipPrinted: "no-slip-printed"
    case .paperNearEnd: "paper-near-end"
    case .slipNotSet: "slip-not-set"
    case .slipUncertain: "slip-uncertain"
    case .notCounted: "not-counted"
    case .notDelivered: "not-delivered"
    case .deliveredAgain: "delivered-again"
    case .noSound: "no-sound"
    case .notice(let notice): notice.code
    }
  }

  /// Why, as a word; nil where the event says it.
  var cause: String? {
    switch self {
    case .visitFailed(let status): status < 0 ? "signal-\(-status)" : "status-\(status)"
    case .noNumber(let error), .notice(.unrecorded(let error)), .notDelivered(let error):
      error.code
    case .noSlipPrinted(let fault), .slipUncertain(_, let fault): fault.code
    case .noSound(let trouble): trouble.code
    default: nil
    }
  }

  /// The tickets that it is about.
  var tickets: [Ticket] {
    switch self {
    case .slipNotSet(let ticket), .slipUncertain(let ticket, _): [ticket]
    case .notice(.recovered(let tickets)): tickets
    default: []
    }
  }
}

extension JournalEvent: CustomStringConvertible {
  /// One sentence for staff who started a command and read its answer.
  package var description: String {
    switch self {
    case .kioskStarted: "the kiosk has started"
    case .kioskEnded: "the kiosk has ended"
    case .visitFailed(let status): "a visit failed with \(status)"
    case .numbersInHaste: "three numbers were taken within five minutes, each in a few seconds"
    case .noNumber(let error): "no number was given: \(error)"
    case .noSlipPrinted(let fault): "no slip is printed: \(fault)"
    case .paperNearEnd: "note: the printer's paper is nearly used up"
    case .slipNotSet(let ticket): "the slip of \(ticket.number) could not be made"
    case .slipUncertain(let ticket, let fault):
      "the slip of \(ticket.number) may be missing: \(fault)"
    case .notice(let notice): "note: \(notice)"
    case .notCounted: "a count could not be written"
    case .notDelivered(let error): "the server was not told yet: \(error)"
    case .deliveredAgain: "the server has been told everything again"
    case .noSound(let trouble): "pages are not read aloud: \(trouble)"
    }
  }
}
