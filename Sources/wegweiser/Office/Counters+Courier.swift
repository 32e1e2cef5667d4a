internal import Issuing
internal import Journal
internal import Tickets
internal import TicketsPostgres

/// The way between this kiosk's ledger and the office's server.
extension Counters {
  /// Lets the courier go to the server for as long as the program runs, beside its visitors: none of
  /// them waits for it. An office without a server has none.
  func beginDelivery() {
    guard let courier else { return }
    Task.detached(priority: .utility) {
      var isAway = false
      while true {
        do throws(LedgerError) {
          try await courier.go()
          if isAway { note(.deliveredAgain) }
          isAway = false
        } catch {
          if !isAway { note(.notDelivered(error)) }
          isAway = true
        }
        // A server that is away gets fewer knocks.
        try? await Task.sleep(for: isAway ? .seconds(5) : .seconds(1))
      }
    }
  }

  /// Goes between this kiosk's ledger and the office's server; nil where there is none.
  var courier: Courier? {
    place.server.map { Courier(outbox: own, server: PostgresServer(at: $0), clock: clock) }
  }
}
