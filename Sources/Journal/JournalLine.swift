package import Tickets

/// One line of the log: minute, kiosk, event, cause, and each ticket as epoch/queue/number.
///
/// As in `2026-11-24T14:05+01:00 kiosk-1 slip-uncertain paper-out 3/K/K-017`. To the minute, so that nobody
/// who stood in the corridor can find their own line.
package struct JournalLine: Equatable, Sendable, CustomStringConvertible {
  package let description: String

  /// The line of an event, in the office's minute with its zone. `kiosk` is the machine's own name.
  package init(_ event: JournalEvent, at moment: Moment, kiosk: String) {
    let tickets = event.tickets.map { ticket in
      "\(ticket.epoch)/\(ticket.queue)/"
        + "\(ticket.number)".split(separator: " ").joined(separator: "-")
    }
    description =
      (["\(moment.minute)\(moment.zone)", kiosk, event.code] + [event.cause].compactMap(\.self)
      + tickets)
      .joined(separator: " ")
  }
}
