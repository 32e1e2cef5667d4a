package import Tickets

/// Goes between a kiosk's own ledger and the office's server: fetches numbers, delivers events.
///
/// No visitor waits for it. Whatever it was doing when the server went away, it does again under
/// the same name when the server is back.
package struct Courier: Sendable {
  private let outbox: any Outbox
  private let server: any OfficeServer
  private let clock: any OfficeClock

  package init(outbox: any Outbox, server: any OfficeServer, clock: any OfficeClock) {
    self.outbox = outbox
    self.server = server
    self.clock = clock
  }

  /// How many events are read from the ledger at a time.
  private static let batch = 100

  /// Goes once: every event first, since people wait by it, then for what the kiosk needs.
  ///
  /// What the server refuses of the one stops nothing of the other. That it refuses events, or
  /// everything, though it answers, is kept: a kiosk whose numbers nobody hears of must end.
  ///
  /// - Returns: How many events the server has taken in.
  /// - Throws: Why the way was cut short, or what was refused first; what was done stays done.
  @discardableResult
  package func go() async throws(LedgerError) -> Int {
    let count: Int
    do throws(LedgerError) {
      let greeting = try await outbox.greeting(at: clock.now)
      try await outbox.keep(try await server.greet(greeting), at: clock.now)
      count = try await deliver()
      try await outbox.refused(false, at: clock.now)
    } catch {
      guard case .refused = error else { throw error }
      try await outbox.refused(true, at: clock.now)
      try? await fetch()
      throw error
    }
    try await fetch()
    return count
  }

  private func fetch() async throws(LedgerError) {
    var refusal: LedgerError?
    let needs = try await outbox.needs(at: clock.now)
    for letter in needs.letters {
      do throws(LedgerError) {
        let day = try await server.claim(letter, for: needs.book)
        try await outbox.keep(letter, from: day)
      } catch {
        guard case .refused = error else { throw error }
        refusal = refusal ?? error
      }
    }
    for request in needs.leases {
      do throws(LedgerError) {
        if let lease = try await server.lease(request) { try await outbox.keep(lease) }
      } catch {
        guard case .refused = error else { throw error }
        refusal = refusal ?? error
      }
    }
    if let refusal { throw refusal }
  }

  private func deliver() async throws(LedgerError) -> Int {
    var count = 0
    var mayGoBack = true
    while true {
      let entries = try await outbox.entries(atMost: Courier.batch, at: clock.now)
      guard !entries.isEmpty else { return count }
      for entry in entries {
        let had = try await server.deliver(entry)
        // Each answer is kept: a death must not cost more than one delivery twice.
        try await outbox.delivered(entry.book, through: had)
        count += 1
        guard had != entry.seq else { continue }
        // It has more where another courier was quicker, and fewer where it was put back: it then
        // gets them again, but only once.
        if had < entry.seq {
          guard mayGoBack else {
            throw .unavailable(reason: "the server has \(had) events of book \(entry.book)")
          }
          mayGoBack = false
        }
        break
      }
    }
  }
}
