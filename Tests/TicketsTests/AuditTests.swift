import Testing
import Tickets
import TicketsSQLite
import Words

/// Each promise of the ledger, kept and broken.
@Suite struct `The audit` {
  @Test func `finds nothing in a sound ledger`() async throws {
    let place = Place()
    try await fill(place)

    let audit = Audit(of: try await SQLiteReader(of: place.folder).records())

    #expect(audit.violations == [])
    #expect(audit.totals == "1 epochs, 4 tickets, 12 events, 0 leases: 0 violations")
  }

  @Test(arguments: [
    (
      1,
      """
      PRAGMA foreign_keys = OFF; CREATE TABLE double AS SELECT * FROM ticket; DROP TABLE ticket;
      ALTER TABLE double RENAME TO ticket;
      INSERT INTO ticket SELECT * FROM ticket WHERE number = 1;
      """, "A 001 of epoch 1 names 2 tickets"
    ),
    (
      2, "UPDATE ticket SET attempts = 1 WHERE number = 1",
      "A 001 of epoch 1 was printed without a mark before"
    ),
    (
      3, "UPDATE series SET next = next + 1", "A 005 of epoch 1 has no row and lies in no lease"
    ),
    (
      4,
      "INSERT INTO event (ticket, what, minute) SELECT id, 'sent', 0 FROM ticket WHERE number = 3",
      "A 003 of epoch 1 is void and has a slip"
    ),
    (
      5, "UPDATE ticket SET state = 'printed', reason = NULL WHERE number = 1",
      "A 001 of epoch 1 is printed without an answer"
    ),
    (
      6, "UPDATE ticket SET attempts = 2 WHERE number = 2",
      "A 002 of epoch 1 has 2 attempts, 1 sent"
    ),
    (
      7, "UPDATE ticket SET seq = 9 WHERE number = 1",
      "A 001 of epoch 1 was taken after number 4"
    ),
    (
      8, "DELETE FROM event WHERE seq = 2", "event 2 is missing; 3 stands in its place"
    ),
    (
      9,
      "INSERT INTO event (ticket, what, minute) SELECT id, 'called', 0 FROM ticket WHERE number = 3",
      "A 003 of epoch 1 was 'called' while it was 'void abandoned'"
    ),
    (
      14,
      """
      INSERT INTO epoch (id, day) VALUES (2, '2026-11-25');
      INSERT INTO series VALUES (2, 'A', 'A', 1, 2);
      INSERT INTO ticket (id, epoch, queue, letter, number, state, reason, attempts, wait,
        first_in_line, minute, taken)
      SELECT '00000000-0000-4000-8000-000000000000', 2, queue, letter, number, state, reason, 0,
        wait, 0, minute, taken + 3600 * 19 FROM ticket WHERE number = 1
      """, "A 001 of epoch 1 and A 001 of epoch 2 were there at the same time"
    ),
    (11, "ALTER TABLE ticket ADD COLUMN name TEXT", "column ticket.name is not known"),
    (
      12, "UPDATE series SET next = next + 1",
      "2026-11-24: issued 5, but 4 are accounted for and 0 unused"
    ),
  ])
  func `finds each promise that is broken`(
    invariant: Int, damage: String, message: String
  ) async throws {
    let place = Place()
    try await fill(place)
    try place.tamper(
      """
      DROP TRIGGER ticket_fixed; DROP TRIGGER event_kept; DROP TRIGGER series_rises;
      \(damage);
      """)

    let audit = Audit(of: try await SQLiteReader(of: place.folder).records())

    #expect(audit.violations.map(\.description).contains("I\(invariant): \(message)"))
  }

  @Test func `finds two leases that share a number`() async throws {
    let place = Place()
    try await fill(place)
    var records = try await SQLiteReader(of: place.folder).records()
    records.leases = [
      .init(id: "one", epoch: 1, letter: "A", from: 1, to: 10),
      .init(id: "two", epoch: 1, letter: "A", from: 10, to: 19),
    ]

    #expect(
      Audit(of: records).violations.map(\.description)
        == ["I10: leases one and two share A 10 of epoch 1"])
  }

  @Test func `finds a ledger that is behind its mark`() async throws {
    let place = Place()
    try await fill(place)
    try SystemDisk().write(
      Array("wegweiser high-water 1\nepoch 1 2026-11-24\nA A 6\n".utf8), to: place.folder.highWater)

    let audit = Audit(of: try await SQLiteReader(of: place.folder).records())

    #expect(
      audit.violations.map(\.description) == [
        "I7: the ledger is behind the high-water mark",
        "I13: A 005 of epoch 1 may be a visitor's and has no row",
      ])
  }

  @Test func `holds the slips that came out against the ledger`() async throws {
    let place = Place()
    try await fill(place)
    let records = try await SQLiteReader(of: place.folder).records()
    let printed = try #require(records.tickets.first { $0.number == 2 })
    let void = try #require(records.tickets.first { $0.number == 3 })
    func found(_ slips: [PaperLog.Slip], kills: Int = 0) -> [String] {
      Audit(of: records, papers: PaperLog(slips: slips, kills: kills)).violations
        .map(\.description)
    }
    let slip = PaperLog.Slip(ticket: printed.id, number: "A 002")

    #expect(found([slip]) == [])
    #expect(found([]) == ["I6: 1 attempts, but 0 slips and 0 kills"])
    #expect(found([], kills: 1) == [])
    #expect(found([slip, slip]) == ["I6: A 002 of epoch 1 has 2 slips of 1 attempts"])
    #expect(found([slip, .init(ticket: "x", number: "A 009")]) == ["I2: slip A 009 has no row"])
    #expect(
      found([slip, .init(ticket: void.id, number: "A 003")]).contains(
        "I4: A 003 of epoch 1 is void and has a slip"))
  }

  @Test func `adds a day up, queue by queue`() async throws {
    let place = Place()
    try await fill(place)
    let ledger = place.ledger()
    try await ledger.give(.counter, lettered("K"))
    _ = try await ledger.change(.call, "K 001", at: 5)
    _ = try await ledger.change(.noShow, at: 5)

    let records = try await SQLiteReader(of: place.folder).records()
    let report = try #require(ClosingReport(of: records, day: .today))

    #expect(
      report.lines.map {
        "\($0.queue?.rawValue ?? "all"): \($0.issued) = \($0.printed) + \($0.uncertain) + "
          + "\($0.void) + \($0.unused); \($0.served) \($0.noShow) \($0.waiting)"
      } == [
        "A: 4 = 1 + 2 + 1 + 0; 1 0 2", "K: 1 = 0 + 1 + 0 + 0; 0 1 0",
        "all: 5 = 1 + 3 + 1 + 0; 1 1 2",
      ])
    #expect(report.addsUp)
    #expect(ClosingReport(of: records, day: Day(iso: "2026-11-23")) == nil)
  }

  /// A 001 told, A 002 printed, A 003 void, A 004 told and served.
  private func fill(_ place: borrowing Place) async throws {
    let ledger = place.ledger()
    try await ledger.give()
    let printed = TicketRequest()
    _ = try await ledger.reserve(printed, at: .noon)
    _ = try await ledger.record(.send, of: printed.id, at: .noon)
    _ = try await ledger.record(.acknowledge, of: printed.id, at: .noon)
    await ledger.release(printed.id)
    let lost = TicketRequest()
    _ = try await ledger.reserve(lost, at: .noon)
    await ledger.release(lost.id)
    _ = try await ledger.recover(at: .noon)
    try await ledger.give()
    _ = try await ledger.change(.call, "A 004", at: 1)
    _ = try await ledger.change(.recall, at: 1)
    _ = try await ledger.change(.serve, at: 1)
  }
}
