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

  /// How long a number can be called, and how long a kiosk goes on that its server refuses; seconds.
  let callable: Int
  let untold: Int

  /// The office's day with what this machine sets.
  func officeDay(_ day: OfficeDay = OfficeDay()) -> OfficeDay {
    var day = day
    day.callable = callable
    day.untold = untold
    return day
  }
}

/// What reads a ledger and changes nothing.
typealias OfficeReader = DayReader & LedgerReader & LedgerAuditor

extension LedgerPlace {
  /// What reads this machine's own ledger.
  var ownReader: SQLiteReader { SQLiteReader(of: folder, officeDay: officeDay()) }

  var reader: any OfficeReader {
    server.map { PostgresServer(at: $0) } ?? ownReader
  }
}
