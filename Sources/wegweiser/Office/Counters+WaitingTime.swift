internal import Tickets
internal import TicketsSQLite
internal import Words

extension Counters {
  /// How long a number will probably wait; nil for one that is called first, where it would mislead.
  ///
  /// Nothing hangs on it: where the ledger cannot be read, it is not known. A kiosk that shares numbers
  /// does not ask its server, for which nobody may wait, and does not know it either.
  func waitingTime(of ticket: Ticket) async -> WaitingTime? {
    guard !ticket.isFirstInLine else { return nil }
    do {
      return try await place.ownReader.book(at: clock.now).waitingTime(of: ticket.id)
    } catch {
      return .notKnown
    }
  }
}
