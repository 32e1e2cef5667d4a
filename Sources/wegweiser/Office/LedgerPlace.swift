internal import Tickets
internal import TicketsPostgres
internal import TicketsSQLite

/// Where an office's ledger is: in a folder of this machine, or on a server that kiosks share.
struct LedgerPlace: Sendable {
  /// This machine's own ledger: the office's, or what a kiosk has of it.
  let folder: StateFolder

  /// The server's address; nil for an office with one machine.
  let server: String?

  /// The name of this kiosk in the office profile.
  let kiosk: String
}

/// What reads a ledger and changes nothing.
typealias OfficeReader = DayReader & LedgerReader & LedgerAuditor

extension LedgerPlace {
  var reader: any OfficeReader {
    server.map { PostgresServer(at: $0) } ?? SQLiteReader(of: folder)
  }
}
