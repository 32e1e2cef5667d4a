import Issuing
import Tickets
import TicketsSQLite

/// One kiosk of an office with a server, whose courier goes before each number.
struct ServedLedger: Ledger {
  let own: SQLiteLedger
  let server: any OfficeServer

  func courier(at now: Moment) -> Courier {
    Courier(outbox: own, server: server, clock: StoppedClock(now: now))
  }

  func prepare() async throws(LedgerError) { try await own.prepare() }

  func recover(at now: Moment) async throws(LedgerError) -> [Ticket] {
    try await own.recover(at: now)
  }

  func reserve(
    _ request: TicketRequest, at now: Moment
  ) async throws(LedgerError) -> Reservation {
    try await courier(at: now).go()
    return try await own.reserve(request, at: now)
  }

  func record(
    _ step: Paper.Step, of ticket: Ticket.ID, at now: Moment
  ) async throws(LedgerError) -> Ticket {
    try await own.record(step, of: ticket, at: now)
  }

  func release(_ ticket: Ticket.ID) async { await own.release(ticket) }
}
