internal import Guide
internal import GuideFiles
internal import Issuing
internal import Tickets
internal import TicketsSQLite
internal import Words

/// One office at work: its content, its ledger, its clock.
struct Site {
  let content: Content
  let folder: StateFolder
  let clock: MachineClock
  let issuer: Issuer

  /// The printer; nil where slips are laid into the tray.
  let outlet: Outlet?

  init(_ content: Content, _ folder: StateFolder, _ outlet: Outlet? = nil) throws {
    self.outlet = outlet
    let profile = content.guide.profile
    self.content = content
    self.folder = folder
    clock = try MachineClock(of: profile)
    var officeDay = OfficeDay()
    officeDay.begins = profile.dayBegins / 60
    issuer = Issuer(
      ledger: SQLiteLedger(in: folder), clock: clock, letters: try Letters(profile.numberLetters),
      officeDay: officeDay)
  }
}

extension OfficeProfile {
  /// The letters that each queue prints; the guide has checked that they are letters, and disjoint.
  fileprivate var numberLetters: [Queue: [Letter]] {
    letters.mapValues { $0.compactMap(Letter.init(rawValue:)) }
  }
}

extension Failure {
  /// Why no number was given, as a status: 64 unknown queue, 75 busy, 69 all else.
  init(_ error: LedgerError) {
    switch error {
    case .unknownQueue: self.init(.usage, "\(error)")
    case .locked: self.init(.tryAgain, "\(error)")
    default: self.init(.unavailable, "\(error)")
    }
  }
}
