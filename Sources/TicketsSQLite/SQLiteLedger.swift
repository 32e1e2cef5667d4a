internal import GRDB
package import Tickets

/// The ledger of an office with one machine: a file in the state folder.
///
/// It opens at its first use. Making it is another act, ``create()``: whoever mistypes a folder must
/// not begin to count from 1 there. Each change waits its turn at the ledger's lock and is on disk
/// when it returns.
package actor SQLiteLedger: Ledger {
  let folder: StateFolder
  let disk: any Disk
  let shared: SharedNumbers?
  let identify: @Sendable () -> String
  let pages: Int
  let officeDay: OfficeDay
  private let line = LedgerLine()
  private var book: Book?
  private var care: [Ticket.ID: FileLock] = [:]

  /// The counters at which this program has the only desk.
  var desks: [Counter: FileLock] = [:]

  /// Those whose paper is settled, so that nobody needs their files any more.
  private var settled: Set<Ticket.ID> = []

  /// Whether a missing file is made: only once somebody has said so, or where one was before.
  private var mayCreate = false

  /// Set when it is unknown whether a write is on disk: this ledger then does nothing any more.
  private var end: LedgerError?

  /// How long a writer stands in line, in seconds.
  static let patience = 5

  /// The ledger of that folder, with at most `pages` pages of 4 KB; 1 GB if not given.
  ///
  /// With `shared` it is one kiosk's own, and gives only numbers that the office's server has let
  /// it have; `identify` makes the UUIDs of what it asks the server for.
  package init(
    in folder: StateFolder, on disk: any Disk = SystemDisk(), pages: Int = 1 << 18,
    sharing shared: SharedNumbers? = nil, officeDay: OfficeDay = OfficeDay(),
    identify: @escaping @Sendable () -> String = {
      var generator = SystemRandomNumberGenerator()
      return Ticket.ID(using: &generator).rawValue
    }
  ) {
    self.folder = folder
    self.disk = disk
    self.pages = pages
    self.shared = shared
    self.officeDay = officeDay
    self.identify = identify
  }

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe line.asUnownedSerialExecutor()
  }

  var unrecorded: Unrecorded { Unrecorded(of: folder) }
  var highWaterFile: HighWaterFile { HighWaterFile(folder: folder, disk: disk) }
  var owners: Owners { Owners(folder: folder, disk: disk) }
  var ballast: Ballast { Ballast(folder: folder, disk: disk) }

  package func prepare() throws(LedgerError) {
    try exclusively { book throws(LedgerError) in
      try book.confirm()
      do {
        try ballast.load()
        guard try disk.room(at: folder.path) >= Ballast.needed else {
          throw DiskError.full(path: folder.path)
        }
      } catch {
        throw LedgerError(error, at: folder.path)
      }
    }
  }

  package func record(
    _ step: Paper.Step, of ticket: Ticket.ID, at now: Moment
  ) throws(LedgerError) -> Ticket {
    try exclusively { book throws(LedgerError) in
      let changed = try write(in: book, step.begins ? .whole : .butFolder) { database in
        let now = try TimeRow.keep(now, kept: highWaterFile.read, in: database).now
        return try Entries.record(step, of: ticket, at: now, in: database)
      }
      settle(changed)
      return changed
    }
  }

  package func release(_ ticket: Ticket.ID) {
    guard care.removeValue(forKey: ticket) != nil else { return }
    // The file of one that is not settled stays, so that recovery knows it from one of an old copy.
    if settled.remove(ticket) != nil { owners.forget(ticket) }
  }

  /// Notes that a ticket is settled, where this process cares for it.
  func settle(_ ticket: Ticket) {
    switch ticket.paper {
    case .reserved, .sent: settled.remove(ticket.id)
    case .printed, .uncertain, .void: if care[ticket.id] != nil { settled.insert(ticket.id) }
    }
  }

  /// Makes the folder and an empty ledger, or brings the tables of an existing one up to date.
  ///
  /// Both belong to the folder's group, whoever makes files there later.
  ///
  /// - Returns: Whether there was none before.
  package func create() throws(LedgerError) -> Bool {
    do {
      try disk.makeFolder(folder.path)
      try disk.makeFolder(folder.owners)
    } catch {
      throw LedgerError(error)
    }
    let isNew = !disk.exists(folder.ledger)
    mayCreate = true
    try exclusively { _ throws(LedgerError) in }
    return isNew
  }

  /// Keeps a ticket's lock until ``release(_:)``.
  func care(for ticket: Ticket.ID) throws(LedgerError) {
    care[ticket] = try owners.take(ticket)
  }
}

extension Paper.Step {
  /// Whether bytes may go to the printer next: nobody may learn less of them than the printer.
  fileprivate var begins: Bool {
    switch self {
    case .send, .copy, .void: true
    case .acknowledge, .doubt: false
    }
  }
}

extension SQLiteLedger {
  /// Runs `work` while nobody else writes in the ledger.
  func exclusively<Value>(
    _ work: (Book) throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value {
    if let end { throw end }
    guard mayCreate || disk.exists(folder.ledger) || disk.exists(folder.highWater) else {
      throw .absent(path: folder.ledger)
    }
    let lock = try FileLock.take(folder.lock, within: SQLiteLedger.patience)
    defer { withExtendedLifetime(lock) {} }
    do {
      return try work(opened())
    } catch {
      switch error {
      // The next call opens the file anew: it may be another one by then.
      case .unavailable, .readOnly, .newer: book = nil
      case .damaged:
        book = nil
        throw setAside(error)
      case .unsettled:
        book = nil
        end = error
      default: break
      }
      throw error
    }
  }

  /// Runs `work` in one transaction.
  ///
  /// - Throws: ``LedgerError/unsettled(reason:)`` where COMMIT failed in a way that may have left
  ///   the transaction on disk. Busy and full are not such ways: SQLite reports both before the
  ///   journal, whose removal is the commit, is touched.
  func write<Value>(
    in book: Book, _ durability: Book.Durability = .whole, _ work: (Database) throws -> Value
  ) throws(LedgerError) -> Value {
    var isCommitting = false
    do {
      return try book.write(durability) { database in
        let value = try work(database)
        isCommitting = true
        return value
      }
    } catch {
      let error = LedgerError(error, at: book.path)
      switch error {
      case .locked, .full: throw error
      default: throw isCommitting ? .unsettled(reason: "\(error)") : error
      }
    }
  }

  private func opened() throws(LedgerError) -> Book {
    if let book { return book }
    do {
      // An older program's folder may lack it.
      try disk.makeFolder(folder.owners)
      // Not left to SQLite, which would not let the group write.
      if !disk.exists(folder.ledger) { try disk.write([], to: folder.ledger) }
    } catch {
      throw LedgerError(error)
    }
    let book = try Book(opening: folder.ledger, pages: pages)
    self.book = book
    return book
  }
}
