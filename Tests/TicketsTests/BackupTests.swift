import GRDB
import Glibc
import Testing
import Tickets
import TicketsSQLite
import Words

/// Making a ledger, keeping copies of it, and bringing one back.
@Suite struct `A ledger's keeping` {
  @Test func `needs a ledger that somebody made`() async throws {
    let place = Place(isMade: false)
    let ledger = place.ledger()

    await #expect(throws: LedgerError.absent(path: place.folder.ledger)) {
      try await ledger.reserve(TicketRequest(), at: .noon)
    }
    #expect(!SystemDisk().exists(place.folder.path))
    #expect(try await ledger.create())
    #expect(try await !ledger.create())
    #expect("\(try await ledger.give().number)" == "A 001")
  }

  @Test func `gives no number twice after an old backup came back`() async throws {
    let place = Place()
    let backup = place.folder.path + "/backup"
    try await place.ledger().give()
    try await place.ledger().backUp(to: backup)
    let lost = try await place.ledger().give()

    let (opening, forgotten) = try await place.ledger().restore(
      from: backup, letters: Letters(office), at: .noon)
    let next = try await place.ledger().give()

    #expect(opening == Epoch(id: 2, day: .today))
    #expect(forgotten == [lost.number])
    #expect("\(lost.number), then \(next.number)" == "A 002, then E 001")
    #expect(SystemDisk().exists(place.folder.ledger + ".replaced-1"))
    // Whoever took a number before the backup still waits, and comes first.
    #expect(try await place.ledger().next(at: 1) == "A 001")
    #expect(try await place.ledger().next(at: 2) == "A 002")
    #expect(Audit(of: try await SQLiteReader(of: place.folder).records()).violations == [])
  }

  @Test func `gives no number twice on a new machine, which has no mark`() async throws {
    let old = Place()
    let new = Place()
    let backup = old.folder.path + "/backup"
    try await old.ledger().backUp(to: backup)
    let lost = try await old.ledger().give()

    _ = try await new.ledger().restore(from: backup, letters: Letters(office), at: .noon)
    let next = try await new.ledger().give()

    #expect("\(lost.number), then \(next.number)" == "A 001, then E 001")
  }

  @Test func `keeps the ledger where the backup is none`() async throws {
    let place = Place()
    try await place.ledger().give()
    let file = place.folder.path + "/backup"
    try SystemDisk().write(Array("no backup".utf8), to: file)

    await #expect(throws: LedgerError.self) {
      try await place.ledger().restore(from: file, letters: Letters(office), at: .noon)
    }

    #expect("\(try await place.ledger().give().number)" == "A 002")
  }

  @Test func `never writes over a file`() async throws {
    let place = Place()
    try await place.ledger().give()
    await #expect(throws: LedgerError.self) {
      try await place.ledger().backUp(to: place.folder.highWater)
    }
  }

  @Test func `copies an older ledger before its tables change`() async throws {
    let place = Place()
    try place.tamper(
      """
      CREATE TABLE epoch (id INTEGER PRIMARY KEY, day TEXT NOT NULL) STRICT;
      CREATE TABLE ticket (id TEXT PRIMARY KEY, epoch INTEGER, queue TEXT, letter TEXT,
        number INTEGER, first_in_line INTEGER, minute TEXT, wait TEXT, state TEXT) STRICT;
      CREATE TRIGGER ticket_fixed BEFORE UPDATE OF id ON ticket BEGIN SELECT 1; END;
      CREATE TRIGGER ticket_kept BEFORE DELETE ON ticket BEGIN SELECT 1; END;
      CREATE TABLE event (seq INTEGER PRIMARY KEY, ticket TEXT, minute INTEGER) STRICT;
      CREATE TRIGGER event_kept BEFORE DELETE ON event BEGIN SELECT 1; END;
      PRAGMA user_version = 1;
      """)

    _ = try await place.ledger().create()

    let copy = try DatabaseQueue(path: place.folder.ledger + ".version-1")
    let version = try await copy.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    #expect(version == 1)
    let now = try await DatabaseQueue(path: place.folder.ledger).read {
      try Int.fetchOne($0, sql: "PRAGMA user_version")
    }
    #expect(now == 6)
  }

  @Test func `lets the group use everything`() async throws {
    let place = Place(isMade: false)
    _ = try await place.ledger().create()
    try await place.ledger().give()

    #expect(mode(of: place.folder.path) == 0o2770)
    for file in [place.folder.ledger, place.folder.lock, place.folder.highWater] {
      #expect(mode(of: file) == 0o660, "\(file)")
    }
  }

  private func mode(of path: String) -> UInt32 {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }
}
