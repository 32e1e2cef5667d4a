import Testing
import Tickets
import TicketsPostgres
import TicketsSQLite
import Words

/// With a server, its clock is the office's, whatever the clocks of the kiosks show.
@Suite(.enabled(if: PostgresCluster.isThere)) struct `A kiosk's wrong clock` {
  @Test func `a day ahead moves no counter to tomorrow`() async throws {
    let office = try PostgresOffice()
    let one = try ServedKiosk(office)
    let ahead = try ServedKiosk(office, kiosk: 2, emergency: "Z")
    try await one.go()
    let first = try await one.take(2)
    try await one.go()
    let tomorrow = Moment.noon.after(minutes: 1440)
    try await ahead.go(at: tomorrow)
    let second = try await ahead.take(1, at: tomorrow)
    try await ahead.go(at: tomorrow)

    #expect(first + second == ["A 001", "A 002", "A 011"])
    #expect(try await called(office) == first + second)
    #expect(try office.rows("SELECT id, day FROM wegweiser.epoch") == ["1 2026-11-24"])
    #expect(
      try office.rows("SELECT name, ahead FROM wegweiser.kiosk ORDER BY name")
        == ["kiosk1 0", "kiosk2 86400"])
  }

  @Test func `half an hour slow calls nobody too early`() async throws {
    let office = try PostgresOffice()
    let one = try ServedKiosk(office)
    let slow = try ServedKiosk(office, kiosk: 2, emergency: "Z")
    try await one.go()
    try await slow.go(at: .noon.after(minutes: -30))
    let first = try await one.take(2)
    try await one.go()
    try office.setClock(.noon.after(minutes: 5))
    let second = try await slow.take(1, at: .noon.after(minutes: -25))
    try await slow.go(at: .noon.after(minutes: -25))

    #expect(try await called(office) == first + second)
    #expect(
      try office.rows("SELECT minute FROM wegweiser.ticket WHERE number = 11")
        == ["2026-11-24T14:10"])
  }

  @Test func `four days ahead while the server is away loses no number`() async throws {
    let office = try PostgresOffice()
    let kiosk = try ServedKiosk(office, block: 2, isImpatient: true)
    var machine = TestMachine()
    try await kiosk.go(at: machine.now)
    try kiosk.line("cut")
    machine.set(ahead: 4 * 1440)
    let numbers = try await kiosk.take(4, at: machine.now)
    machine.pass(minutes: 10)
    machine.set(ahead: -4 * 1440, isHeld: true)
    let later = try await kiosk.take(1, at: machine.now)
    try kiosk.line("whole")
    try office.setClock(machine.now)

    try await kiosk.go(at: machine.now)

    #expect(numbers + later == ["A 001", "A 002", "X 001", "X 002", "X 003"])
    #expect(try await called(office) == numbers + later)
    #expect(
      try office.rows("SELECT taken - \(Moment.noon.seconds) FROM wegweiser.ticket ORDER BY seq")
        == ["0", "0", "0", "0", "600"])
  }

  @Test func `begins no day by itself: the server's opening is the kiosk's`() async throws {
    let office = try PostgresOffice()
    let kiosk = try ServedKiosk(office)
    try await kiosk.go()
    let first = try await kiosk.take(1)
    let morning = Moment.utc("2026-11-25", 7, 0)
    let before = try await kiosk.take(1, at: morning)
    try office.setClock(morning)
    try await kiosk.go(at: morning)
    let after = try await kiosk.take(1, at: morning)
    try await kiosk.go(at: morning)

    // The day before is not forgotten, and its letter is not begun.
    #expect(first + before + after == ["A 001", "A 002", "E 001"])
    #expect(try await called(office) == ["A 001", "A 002", "E 001"])
    let server = PostgresServer(at: office.address("counter"))
    #expect(try await Audit(of: server.records()).violations == [])
    #expect(
      Audit(of: try await SQLiteReader(of: kiosk.place.folder).records()).violations == [])
  }

  @Test func `stops no delivery when the server refuses it numbers`() async throws {
    let office = try PostgresOffice()
    let kiosk = try ServedKiosk(office, block: 2)
    try await kiosk.go()
    let numbers = try await kiosk.take(2)
    try office.tamper("REVOKE EXECUTE ON FUNCTION wegweiser.lease_block FROM wegweiser_kiosk")

    let error = await #expect(throws: LedgerError.self) { try await kiosk.go() }

    guard case .refused = error else {
      Issue.record("\(error.map { "\($0)" } ?? "no error")")
      return
    }
    #expect(try kiosk.onServer() == numbers.map { $0 + " uncertain" })
  }

  /// Everybody who can be called, in order; each is served.
  private func called(_ office: PostgresOffice) async throws -> [String] {
    let server = PostgresServer(at: office.address("counter"))
    var called: [String] = []
    let call = NextCall(counter: .one, queues: [])
    while let ticket = try await server.callNext(call, at: .noon) {
      called.append("\(ticket.number)")
      _ = try await server.record(CounterChange(.serve, counter: .one), at: .noon)
    }
    return called
  }
}

/// A server's ledger of the program before.
@Suite(.enabled(if: PostgresCluster.isThere)) struct `An older server's ledger` {
  @Test func `is brought up to date with what it holds`() async throws {
    let office = try PostgresOffice(version: 1)
    try office.tamper(
      """
      INSERT INTO wegweiser.epoch VALUES (1, '2026-11-24');
      INSERT INTO wegweiser.series VALUES (1, 'A', 'A', 1, 2);
      INSERT INTO wegweiser.letter VALUES ('X', 'kiosk1', gen_random_uuid());
      INSERT INTO wegweiser.ticket (id, epoch, kiosk, queue, letter, number, state, reason,
        first_in_line, minute)
      VALUES ('00000000-0000-4000-8000-000000000000', 1, 'kiosk1', 'A', 'A', 1, 'uncertain', 'told',
        false, '2026-11-24T14:05');
      INSERT INTO wegweiser.event VALUES
        (1, '00000000-0000-4000-8000-000000000000', 'reserved', \(Moment.noon.minutes)),
        (2, '00000000-0000-4000-8000-000000000000', 'uncertain told', \(Moment.noon.minutes));
      UPDATE wegweiser.ledger SET events = 2
      """)
    let server = PostgresServer(at: office.address("counter"))
    await #expect(throws: LedgerError.outdated(path: "the server's")) {
      try await server.book(at: .noon)
    }

    let made = try PostgresMaking.make(
      at: office.address("postgres"), zone: "Europe/Berlin", dayBegins: 4)
    try office.setClock(.noon)

    #expect(made == .renewed)
    let call = NextCall(counter: .one, queues: [])
    #expect(try await server.callNext(call, at: .noon).map { "\($0.number)" } == "A 001")
    #expect(try await Audit(of: server.records()).violations == [])
  }
}
