import Foundation
import Testing
import Tickets
import TicketsSQLite
import Words

@testable import TicketsPostgres

/// What a kiosk does when the office's server stops, is cut off, or is not heard.
@Suite(.enabled(if: PostgresCluster.isThere)) struct `A kiosk with a server` {
  @Test func `gives no number before it has met its server once`() async throws {
    let kiosk = try ServedKiosk(PostgresOffice())

    await #expect(throws: LedgerError.exhausted(queue: .a, letters: lettered("AEH"))) {
      try await kiosk.take(1)
    }
  }

  @Test func `goes on without it, first from its block, then under its own letter`() async throws {
    let kiosk = try ServedKiosk(PostgresOffice(), block: 3, isImpatient: true)
    try await kiosk.go()
    try kiosk.line("cut")

    let numbers = try await kiosk.take(5)
    let error = await #expect(throws: LedgerError.self) { try await kiosk.go() }
    try kiosk.line("whole")
    try await kiosk.go()

    #expect(numbers == ["A 001", "A 002", "A 003", "X 001", "X 002"])
    #expect(
      error?.description
        == "the ledger cannot be used: the server is away: no answer within 3 s")
    #expect(try kiosk.onServer() == numbers.map { $0 + " uncertain" })
    #expect(
      try kiosk.office.rows("SELECT count(*), max(book_seq) FROM wegweiser.event") == ["10 10"])
  }

  @Test func `gets the same block again when the answer was lost`() async throws {
    let kiosk = try ServedKiosk(PostgresOffice(), isImpatient: true)
    try await kiosk.go()
    _ = try await kiosk.take(6)
    try kiosk.line("deaf")

    await #expect(throws: LedgerError.self) { try await kiosk.go() }
    await #expect(throws: LedgerError.self) { try await kiosk.go() }
    try kiosk.line("whole")
    try await kiosk.go()

    #expect(
      try kiosk.office.rows("SELECT low, high FROM wegweiser.lease ORDER BY low") == [
        "1 10", "11 20",
      ])
    #expect(try await kiosk.take(6) == (7...12).map { $0 < 10 ? "A 00\($0)" : "A 0\($0)" })
  }

  @Test func `goes on for a day while its server is stopped, and catches up`() async throws {
    let cluster = try PostgresCluster()
    let office = try PostgresOffice(on: cluster)
    let kiosk = try ServedKiosk(office)
    try await kiosk.go()
    try cluster.order("stop")

    let numbers = try await kiosk.take(300)
    await #expect(throws: LedgerError.self) { try await kiosk.go() }
    try cluster.order("start")
    try await kiosk.go()

    #expect(Set(numbers).count == 300)
    #expect(try kiosk.onServer() == numbers.map { $0 + " uncertain" })
    #expect(
      try office.rows("SELECT count(*), min(seq), max(seq) FROM wegweiser.event") == ["600 1 600"])
  }

  @Test func `makes a server that was put back begin anew`() async throws {
    let office = try PostgresOffice()
    let kiosk = try ServedKiosk(office)
    try await kiosk.go()
    let before = try await kiosk.take(2)
    try await kiosk.go()
    // What a backup from the morning knows.
    try office.tamper(
      """
      SET session_replication_role = replica;
      DELETE FROM wegweiser.event; DELETE FROM wegweiser.ticket; DELETE FROM wegweiser.lease;
      DELETE FROM wegweiser.book; UPDATE wegweiser.ledger SET events = 0;
      DELETE FROM wegweiser.series
      """)

    let after = try await kiosk.take(1)
    try await kiosk.go()

    #expect(try kiosk.onServer() == (before + after).map { $0 + " uncertain" })
    #expect(try office.rows("SELECT count(*) FROM wegweiser.epoch WHERE renewed") == ["1"])
    let other = try ServedKiosk(office, kiosk: 2, emergency: "Z")
    try await other.go(at: .now)
    #expect(
      try office.rows("SELECT low > 10 OR epoch > 1 FROM wegweiser.lease WHERE kiosk = 'kiosk2'")
        == ["t"])
  }

  @Test func `is found sound by its own audit, and a hole in its block is found`() async throws {
    let office = try PostgresOffice()
    let kiosk = try ServedKiosk(office, block: 2)
    let other = try ServedKiosk(office, kiosk: 2, block: 2, emergency: "Z")
    for _ in 1...3 {
      for one in [kiosk, other] {
        try await one.go()
        _ = try await one.take(2)
      }
    }
    func found() async throws -> [String] {
      Audit(of: try await SQLiteReader(of: kiosk.place.folder).records())
        .violations.map(\.description)
    }

    #expect(try await found() == [])
    #expect(
      try await kiosk.place.papers().map { String($0.prefix(5)) }
        == ["A 001", "A 002", "A 005", "A 006", "A 009", "A 010"])
    try kiosk.place.tamper(
      """
      PRAGMA foreign_keys = OFF; DROP TRIGGER ticket_kept; DELETE FROM ticket WHERE number = 6
      """)
    #expect(try await found().contains("I3: A 006 of epoch 1 has no row and lies in no lease"))
  }

  @Test func `may not use another's letter, block or book`() async throws {
    let office = try PostgresOffice()
    let one = try ServedKiosk(office, kiosk: 1)
    let other = try ServedKiosk(office, kiosk: 2)
    try await one.go()

    let error = await #expect(throws: LedgerError.self) { try await other.go() }

    #expect(error?.description.hasSuffix("letter X belongs to kiosk kiosk1") == true)
  }

  @Test func `finds no ledger where none was made, and makes none`() async throws {
    let office = try PostgresOffice()
    try office.tamper("DROP SCHEMA wegweiser CASCADE")
    let kiosk = try ServedKiosk(office)

    await #expect(
      throws: LedgerError.absent(path: "the server; make it with 'wegweiser queue init'")
    ) { try await kiosk.go() }
    #expect(
      try office.rows("SELECT count(*) FROM pg_namespace WHERE nspname = 'wegweiser'") == ["0"])
  }

  @Test(arguments: [
    "SELECT * FROM wegweiser.ticket", "SELECT * FROM wegweiser.event",
    "DELETE FROM wegweiser.ticket", "UPDATE wegweiser.ticket SET state = 'void'",
    "INSERT INTO wegweiser.event VALUES (1, gen_random_uuid(), 'sent', 0)",
    "UPDATE wegweiser.series SET next = 1", "UPDATE wegweiser.ledger SET events = 0",
    "SELECT wegweiser.renew()", "SELECT wegweiser.enter()",
    "CREATE TABLE wegweiser.mine (a integer)", "DROP SCHEMA wegweiser CASCADE",
    "ALTER FUNCTION wegweiser.deliver SECURITY INVOKER", "TRUNCATE wegweiser.ticket",
    "CREATE ROLE another", "SET ROLE postgres", "COPY wegweiser.ticket TO '/tmp/none'",
    "SET ROLE wegweiser_counter",
  ])
  func `can only take numbers as a database user`(sql: String) throws {
    let office = try PostgresOffice()

    let error = #expect(throws: PostgresError.self) {
      try PostgresDirect(to: office.address("kiosk1")).run(sql)
    }

    guard case .refused("42501", _) = error else {
      Issue.record("\(error.map { "\($0)" } ?? "no error")")
      return
    }
  }

  @Test(arguments: [
    "DELETE FROM wegweiser.ticket", "DELETE FROM wegweiser.event", "TRUNCATE wegweiser.event",
    "UPDATE wegweiser.event SET what = 'sent'", "UPDATE wegweiser.ticket SET number = 1",
    "UPDATE wegweiser.lease SET low = 1", "UPDATE wegweiser.series SET next = 1",
  ])
  func `leaves a ledger that not even its owner changes`(sql: String) async throws {
    let office = try PostgresOffice()
    let kiosk = try ServedKiosk(office)
    try await kiosk.go()
    _ = try await kiosk.take(1)
    try await kiosk.go()

    let error = #expect(throws: PostgresError.self) { try office.tamper(sql) }

    #expect(error?.description.hasSuffix("is never done") == true)
  }
}

extension Moment {
  /// The machine's own noon, for what the server compares with its own clock.
  static var now: Moment { Moment(seconds: Int(Date().timeIntervalSince1970), offset: 3600) }
}
