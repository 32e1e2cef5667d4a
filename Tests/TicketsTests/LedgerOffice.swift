import Tickets
import TicketsPostgres
import TicketsSQLite
import Words

/// The kinds of ledger that the contract is asked of.
enum LedgerKind: CaseIterable {
  case sqlite, postgres

  /// Without a PostgreSQL server on the machine, that kind is left out; `./test` insists on it.
  static let available = allCases.filter { $0 != .postgres || PostgresCluster.isThere }
}

/// An office without a number, with one kind of ledger.
struct LedgerOffice: ~Copyable {
  private let place = Place()
  private let server: PostgresOffice?

  init(_ kind: LedgerKind) throws {
    server = kind == .postgres ? try PostgresOffice() : nil
  }

  /// The ledger of one of its kiosks, with blocks of so many numbers where it shares them.
  func ledger(
    kiosk: Int = 1, block: Int = 1, _ letters: [Queue: [Letter]] = office
  ) -> any Ledger {
    guard let server else { return place.ledger() }
    let numbers = SharedNumbers(leased: letters, own: [], block: block, refill: block / 2)
    return ServedLedger(
      own: SQLiteLedger(in: place.part("\(kiosk)"), sharing: numbers),
      server: PostgresServer(at: server.address("kiosk\(kiosk)")))
  }

  /// Has the office's server show that time; a machine's own ledger goes by the time it is told.
  func pass(to now: Moment) throws { try server?.setClock(now) }

  /// Asks again where the ledger was in use, as a loaded machine may find it: then nothing has
  /// happened.
  static func patiently<Value>(_ work: () async throws -> Value) async throws -> Value {
    for _ in 1...20 {
      do {
        return try await work()
      } catch LedgerError.locked {
        continue
      }
    }
    return try await work()
  }

  /// Sets a letter's next number.
  func advance(_ letter: String, to next: Int) throws {
    let sql = "SET next = \(next) WHERE letter = '\(letter)'"
    if let server {
      try server.tamper("UPDATE wegweiser.series \(sql)")
    } else {
      try place.tamper("UPDATE series \(sql)")
    }
  }
}
