import Issuing
import Testing
import Tickets
import TicketsSQLite
import Words

/// What a kiosk does outside the office's opening hours.
@Suite struct `A number outside the opening hours` {
  /// Sunday and Monday, 8 to 12; one Monday is closed.
  private static let hours = OpeningHours(
    week: [1: [.init(from: 480, to: 720)], 7: [.init(from: 480, to: 720)]],
    closed: [monday...monday])
  private static let monday = Day(iso: "2026-11-30") ?? Day(ordinal: 0)
  private static let sunday = Day(iso: "2026-11-29") ?? Day(ordinal: 0)

  @Test func `is given to staff, and to no visitor`() async throws {
    let place = Place()
    let issuer = try issuer(place.ledger(), at: .utc("2026-11-29", 11, 0))
    let closed = LedgerError.outsideHours(
      .a,
      OpeningHours.Closing(
        today: Self.sunday,
        next: OpeningHours.Opening(day: Day(ordinal: Self.monday.ordinal + 6), minute: 480)))

    await #expect(throws: closed) { try await issuer.take(queue: .a, print: nil) }
    #expect(
      "\(closed)" == "queue A is outside its opening hours; it opens on 2026-12-06 at 08:00")
    // The other queue has no hours.
    #expect(
      try await "\(issuer.take(queue: .counter, print: nil).ticket.number)" == "K 001")
    #expect(
      try await "\(issuer.take(queue: .a, byStaff: true, print: nil).ticket.number)" == "A 001")
  }

  /// In Berlin clocks go from 2 to 3 on 28 March 2027, and from 3 to 2 on 31 October.
  @Test(arguments: [
    (Moment.utc("2027-03-28", 5, 59), false), (.utc("2027-03-28", 6, 0), true),
    (.utc("2027-03-28", 9, 59), true), (.utc("2027-03-28", 10, 0), false),
    (.utc("2027-10-31", 6, 59), false), (.utc("2027-10-31", 7, 0), true),
    (.utc("2027-10-31", 10, 59), true), (.utc("2027-10-31", 11, 0), false),
  ])
  func `follows the office's clock when that is set`(now: Moment, isOpen: Bool) async throws {
    let place = Place()
    let issuer = try issuer(place.ledger(), at: now)

    var isGiven = true
    do {
      _ = try await issuer.take(queue: .a, print: nil)
    } catch LedgerError.outsideHours {
      isGiven = false
    }
    #expect(isGiven == isOpen)
  }

  @Test func `is given where no clock is sure: nobody is sent home by a guess`() async throws {
    let place = Place()
    let sunday = Moment.utc("2026-11-29", 20, 0)
    let unsure = Moment(
      seconds: sunday.seconds, offset: sunday.offset, boot: .init(id: "start", uptime: 60),
      isSynchronized: false)

    let issued = try await issuer(place.ledger(), at: unsure).take(queue: .a, print: nil)

    #expect("\(issued.ticket.number)" == "A 001")
  }

  private func issuer(_ ledger: SQLiteLedger, at now: Moment) throws -> Issuer {
    try Issuer(
      ledger: ledger, clock: StoppedClock(now: now), letters: Letters(office),
      hours: { $0 == .a ? Self.hours : nil })
  }
}
