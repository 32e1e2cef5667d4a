import Dispatch
import GRDB
import Glibc
import Synchronization
import Testing
import Tickets

@testable import TicketsSQLite

/// What can be wrong with a ledger's file, and what its staff then read.
@Suite struct `A ledger's file` {
  @Test func `that is damaged is set aside unchanged, and the next number has a new letter`()
    async throws
  {
    let place = Place()
    _ = try await place.ledger().reserve(TicketRequest(), at: .noon)
    try place.overwrite([UInt8](repeating: 0xFF, count: 4096), at: 4096)
    let damaged = try SystemDisk().contents(of: place.folder.ledger)

    let ledger = place.ledger()
    let error = await #expect(throws: LedgerError.self) { try await ledger.prepare() }
    let next = try await ledger.reserve(TicketRequest(), at: .noon).ticket

    let aside = place.folder.ledger + ".damaged-1"
    guard case .damaged(_, setAside: aside) = error else {
      Issue.record("\(error.map(String.init(describing:)) ?? "no error")")
      return
    }
    #expect(try SystemDisk().contents(of: aside) == damaged)
    #expect("\(next.number) of epoch \(next.epoch)" == "E 001 of epoch 2")
  }

  @Test func `that is no database at all is set aside`() async throws {
    let place = Place()
    _ = try await place.ledger().reserve(TicketRequest(), at: .noon)
    try place.overwrite(Array("no database".utf8), at: 0)

    let ledger = place.ledger()
    let error = await #expect(throws: LedgerError.self) { try await ledger.prepare() }

    #expect(
      error?.description
        == "the ledger is damaged (SQLite 26: file is not a database) and was set aside as "
        + "'\(place.folder.ledger).damaged-1'")
  }

  @Test func `that is long is checked once a day, before its first number`() async throws {
    let place = Place()
    _ = try await place.ledger().reserve(TicketRequest(), at: .noon)
    try place.tamper(
      "CREATE TABLE long (bytes BLOB); INSERT INTO long VALUES (zeroblob(2000000))")
    try place.overwrite([UInt8](repeating: 0xFF, count: 4096), at: 400 * 4096)

    let ledger = place.ledger()
    _ = try await ledger.reserve(TicketRequest(), at: .noon)
    let error = await #expect(throws: LedgerError.self) {
      try await ledger.reserve(TicketRequest(), at: .noon.after(minutes: 1440))
    }

    guard case .damaged(_, setAside: .some) = error else {
      Issue.record("\(error.map(String.init(describing:)) ?? "no error")")
      return
    }
  }

  @Test func `of a newer program is refused and left alone`() async throws {
    let place = Place()
    _ = try await place.ledger().reserve(TicketRequest(), at: .noon)
    try place.tamper("PRAGMA user_version = 9")

    let ledger = place.ledger()
    let error = await #expect(throws: LedgerError.newer(found: 9, known: 6)) {
      try await ledger.reserve(TicketRequest(), at: .noon)
    }

    #expect(
      error?.description == "the ledger has version 9, this program knows versions up to 6")
    #expect(SystemDisk().exists(place.folder.ledger))
    await #expect(throws: LedgerError.newer(found: 9, known: 6)) { try await place.roll() }
  }

  @Test func `that may only be read gives no number`() async throws {
    let place = Place()
    _ = try await place.ledger().reserve(TicketRequest(), at: .noon)
    // SQLite writes no file whose header asks for a newer way of writing; root gets past modes.
    try place.overwrite([3], at: 18)

    let ledger = place.ledger()
    await #expect(throws: LedgerError.readOnly(path: place.folder.ledger)) {
      try await ledger.reserve(TicketRequest(), at: .noon)
    }
    #expect(try await place.papers() == ["A 001 reserved"])
  }

  @Test func `that is full gives no number and keeps those it has`() async throws {
    let place = Place()
    let ledger = place.ledger(pages: 24)

    var taken: [String] = []
    let error = await #expect(throws: LedgerError.self) {
      for _ in 1...999 {
        let request = TicketRequest()
        taken.append("\(try await ledger.reserve(request, at: .noon).ticket.number) reserved")
        await ledger.release(request.id)
      }
    }

    #expect(error == .full(path: place.folder.ledger))
    #expect(!taken.isEmpty)
    #expect(try await place.papers() == taken)
  }

  @Test func `that another process holds is waited for, then given up`() async throws {
    let place = Place()
    _ = try await place.ledger().reserve(TicketRequest(), at: .noon)
    let other = try FileLock.take(place.folder.lock, within: 0)

    let error = #expect(throws: LedgerError.self) {
      try FileLock.take(place.folder.lock, within: 0)
    }

    #expect(
      error?.description == "'\(place.folder.lock)' was in use for more than 0 seconds")
    withExtendedLifetime(other) {}
  }

  @Test func `is not taken again by who leaves it while another waits`() throws {
    let place = Place()
    let path = place.folder.lock
    var mine: FileLock? = try FileLock.take(path, within: 0)
    let next = Mutex<FileLock?>(nil)
    let end = DispatchSemaphore(value: 0)
    // A thread of its own: tasks could wait for each other's threads.
    DispatchQueue(label: "waiter").async {
      let lock = try? FileLock.take(path, within: 600)
      next.withLock { $0 = lock }
      end.signal()
    }
    while let door = try FileLock.takeIfFree(path, .door) {
      withExtendedLifetime(door) {}
      usleep(200)
    }
    withExtendedLifetime(mine) {}

    mine = nil

    #expect(throws: LedgerError.locked(path: path, waited: 0)) {
      try FileLock.take(path, within: 0)
    }
    end.wait()
    #expect(next.withLock { $0 != nil })
  }

  @Test func `is not touched any more when it is unknown whether a number is in it`() async throws {
    let place = Place()
    let ledger = place.ledger()
    let unknown = LedgerError.unsettled(
      reason: "the ledger cannot be used: SQLite 787: FOREIGN KEY constraint failed")

    await #expect(throws: unknown) { try await ledger.failAtCommit() }

    await #expect(throws: unknown) { try await ledger.reserve(TicketRequest(), at: .noon) }
    #expect(
      "\(try await place.ledger().reserve(TicketRequest(), at: .noon).ticket.number)" == "A 001")
  }

  @Test func `has every setting that keeps numbers, or gives none`() async throws {
    let place = Place()
    let ledger = place.ledger()
    try await ledger.prepare()
    let book = try Book(opening: place.folder.ledger, pages: 1 << 18)
    try book.confirm()

    try await book.database.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA synchronous = NORMAL")
    }

    let error = #expect(throws: LedgerError.self) { try book.confirm() }
    #expect(
      error?.description
        == "SQLite has synchronous = 1 instead of 3: numbers could be lost")
  }

  @Test(arguments: [
    ("UPDATE event SET minute = 0", "an event is never changed"),
    ("DELETE FROM event", "an event is never removed"),
    ("DELETE FROM ticket", "a ticket is never removed"),
    ("UPDATE ticket SET number = 2", "a ticket keeps its number"),
    ("UPDATE series SET next = 1", "a number is never given again"),
    ("DELETE FROM series", "a series is never removed"),
  ])
  func `keeps what was written`(sql: String, message: String) async throws {
    let place = Place()
    _ = try await place.ledger().reserve(TicketRequest(), at: .noon)

    let error = #expect(throws: DatabaseError.self) { try place.tamper(sql) }

    #expect(error?.message == message)
  }

  @Test func `numbers its events without a hole`() async throws {
    let place = Place()
    let ledger = place.ledger()
    let request = TicketRequest()
    _ = try await ledger.reserve(request, at: .noon)
    _ = try? await ledger.record(.acknowledge, of: request.id, at: .noon)
    _ = try await ledger.record(.send, of: request.id, at: .noon)
    _ = try await ledger.record(.doubt(.coverOpen), of: request.id, at: .noon)

    let events = try await DatabaseQueue(path: place.folder.ledger).read {
      try String.fetchAll($0, sql: "SELECT seq || ' ' || what FROM event ORDER BY seq")
    }

    #expect(events == ["1 reserved", "2 sent", "3 uncertain cover-open"])
  }
}

extension SQLiteLedger {
  /// Writes an event of no ticket, which SQLite is told to notice at COMMIT only.
  fileprivate func failAtCommit() throws {
    try exclusively { book throws(LedgerError) in
      try write(in: book) { database in
        try database.execute(
          sql: """
            PRAGMA defer_foreign_keys = ON;
            INSERT INTO event (ticket, what, minute) VALUES ('nobody', 'reserved', 0);
            """)
      }
    }
  }
}
