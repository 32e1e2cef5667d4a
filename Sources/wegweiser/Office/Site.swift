internal import Guide
internal import GuideFiles
internal import Issuing
internal import Journal
internal import Printing
internal import Tickets
internal import TicketsPostgres
internal import TicketsSQLite
internal import Words

/// One office at work: its content, its ledger, its clock.
struct Site {
  let content: Content
  let place: LedgerPlace
  let clock: MachineClock
  let issuer: Issuer

  /// The ledger of this machine, in which its numbers are taken.
  let own: SQLiteLedger

  /// The ledger at which counters call: this machine's, or the server's.
  let counters: any CallingLedger

  /// What reads that ledger and changes nothing.
  let reader: any OfficeReader

  let letters: Letters
  let officeDay: OfficeDay

  /// The printer; nil where slips are laid into the tray.
  let outlet: Outlet?

  /// Tells staff what happened: a kiosk in its log, a command in a sentence.
  let note: @Sendable (JournalEvent) -> Void

  /// `isKiosk` says that visitors are at it.
  init(
    _ content: Content, _ place: LedgerPlace, _ outlet: Outlet? = nil, isKiosk: Bool = false
  ) throws {
    self.outlet = outlet
    let profile = content.guide.profile
    self.content = content
    self.place = place
    clock = try MachineClock(of: profile)
    let log = KioskLog(clock)
    note = { event in
      if isKiosk { log.note(event) } else { tell("\(event)") }
    }
    var officeDay = OfficeDay()
    officeDay.begins = profile.dayBegins / 60
    self.officeDay = officeDay
    letters = try Letters(profile.numberLetters)
    own = SQLiteLedger(
      in: place.folder, sharing: place.server == nil ? nil : profile.shared(place.kiosk, officeDay))
    if let server = place.server.map({ PostgresServer(at: $0) }) {
      (counters, reader) = (server, server)
    } else {
      (counters, reader) = (own, place.reader)
    }
    issuer = Issuer(
      ledger: own, clock: clock, letters: letters, officeDay: officeDay,
      // The printer tells the cause itself, a little before it is given up on.
      patience: (outlet?.press.longestWait ?? .seconds(9)) + .seconds(1))
  }

  /// Where this machine keeps its own.
  var folder: StateFolder { place.folder }

  /// The office day by the clock.
  var day: Day { officeDay.day(at: clock.now) }

  /// A queue that the office has.
  func queue(named name: String) throws -> Queue {
    let queue = Queue(rawValue: name)
    guard letters[queue] != nil else {
      throw Failure(LedgerError.unknownQueue(queue: queue, known: letters.queues))
    }
    return queue
  }
}

extension OfficeProfile {
  /// The letters that each queue prints; the guide has checked that they are letters, and disjoint.
  fileprivate var numberLetters: [Queue: [Letter]] {
    letters.mapValues { $0.compactMap(Letter.init(rawValue:)) }
  }

  /// How a kiosk of that name comes to numbers where a server has them.
  fileprivate func shared(_ kiosk: String, _ officeDay: OfficeDay) -> SharedNumbers {
    let own = emergencyLetters[kiosk].flatMap(Letter.init(rawValue:))
    return SharedNumbers(
      leased: numberLetters, own: own.map { [$0] } ?? [], officeDay: officeDay)
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
