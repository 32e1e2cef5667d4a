internal import Guide
internal import Issuing
internal import Journal
internal import Tickets
internal import TicketsPostgres
internal import TicketsSQLite
internal import Words

/// An office and its ledger: all that giving and calling a number takes.
struct Counters {
  let office: Office
  let place: LedgerPlace

  /// The ledger of this machine, in which its numbers are taken.
  let own: SQLiteLedger

  /// The ledger at which counters call: this machine's, or the server's.
  let calling: any CallingLedger

  /// What reads that ledger and changes nothing.
  let reader: any OfficeReader

  /// Tells staff what happened: a kiosk in its log, a command in a sentence.
  let note: @Sendable (JournalEvent) -> Void

  /// `logs` says that nobody reads what a command prints: visitors are at the screen.
  init(_ office: Office, _ place: LedgerPlace, logs: Bool = false) {
    self.office = office
    self.place = place
    let log = KioskLog(office.clock)
    note = { event in
      if logs { log.note(event) } else { tell("\(event)") }
    }
    own = SQLiteLedger(
      in: place.folder, sharing: place.server == nil ? nil : office.shared(place.kiosk),
      officeDay: place.officeDay(office.officeDay))
    if let server = place.server.map({ PostgresServer(at: $0) }) {
      (calling, reader) = (server, server)
    } else {
      (calling, reader) = (own, place.reader)
    }
  }

  /// The counters of the office that the options name; no guide and no catalog is read.
  init(_ content: ContentOptions, _ state: StateOptions, logs: Bool = false) throws {
    let office = try Office(try content.readProfile())
    _ = try state.writableFolder()
    self.init(office, try state.place(), logs: logs)
  }

  var clock: MachineClock { office.clock }
  var letters: Letters { office.letters }

  /// The office day by the clock.
  var day: Day { office.day }

  /// Where this machine keeps its own.
  var folder: StateFolder { place.folder }

  /// Gives numbers, each with the time that its own slip needs.
  var issuer: Issuer {
    Issuer(ledger: own, clock: clock, letters: letters, hours: office.profile.hours)
  }
}

extension Failure {
  /// Why the ledger did not do it, as a status: 64 no such queue or number, 75 busy, 69 all else.
  init(_ error: LedgerError) {
    switch error {
    case .unknownQueue, .unknownNumber: self.init(.usage, "\(error)")
    case .locked: self.init(.tryAgain, "\(error)")
    default: self.init(.unavailable, "\(error)")
    }
  }
}
