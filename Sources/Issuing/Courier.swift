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

  /// Goes once: numbers first, since visitors need them, then every event.
  ///
  /// - Returns: How many events the server has taken in.
  /// - Throws: Why the way was cut short; what was done stays done.
  @discardableResult
  package func go() async throws(LedgerError) -> Int {
    let needs = try await outbox.needs(at: clock.now)
    for letter in needs.letters {
      let day = try await server.claim(letter, for: needs.book)
      try await outbox.keep(letter, from: day)
    }
    for request in needs.leases {
      if let lease = try await server.lease(request) { try await outbox.keep(lease) }
    }
    return try await deliver()
  }

  private func deliver() async throws(LedgerError) -> Int {
    var count = 0
    var mayGoBack = true
    while true {
      let entries = try await outbox.entries(atMost: Courier.batch)
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
