internal import GRDB
package import Tickets
internal import Words

/// Copies of the ledger, and what begins when one is put back.
extension SQLiteLedger {
  /// Copies the ledger into a new file, whole and on disk before this returns. How to meet those who wait is
  /// left out.
  ///
  /// - Throws: ``LedgerError/unavailable(reason:)`` where the file is there already.
  package func backUp(to path: String) throws(LedgerError) {
    guard !disk.exists(path) else { throw .unavailable(reason: "'\(path)' is there already") }
    try exclusively { book throws(LedgerError) in
      do {
        try book.database.writeWithoutTransaction {
          try Book.copy($0, to: path, on: disk, emptied: true)
        }
      } catch {
        throw LedgerError(error, at: path)
      }
    }
  }

  /// Puts a backup in the place of the ledger, which stays beside it under another name.
  ///
  /// Visitors may hold numbers that the backup does not know: those up to the mark wait from now on.
  /// A new opening begins at once, without any letter that they carry. On a machine that has no mark
  /// nobody knows which those are, so the first letter of every queue is left out.
  ///
  /// - Returns: The new opening, and the numbers that the backup does not know.
  package func restore(
    from path: String, letters: Letters, at now: Moment
  ) throws(LedgerError) -> (opening: Epoch, forgotten: [QueueNumber]) {
    guard disk.exists(path) else { throw .absent(path: path) }
    let copy = folder.ledger + ".restored"
    do {
      try disk.makeFolder(folder.path)
      try disk.remove(copy)
      let source = try DatabaseQueue(path: path, configuration: Book.readOnly)
      try Book.copy(source, to: copy, on: disk)
    } catch {
      throw LedgerError(error, at: path)
    }
    return try swapped(copy, for: letters, now)
  }

  private func swapped(
    _ copy: String, for letters: Letters, _ now: Moment
  ) throws(LedgerError) -> (opening: Epoch, forgotten: [QueueNumber]) {
    let kept = try highWaterFile.read()
    // Opened where it lies: a backup that is no ledger must not take the ledger's place.
    let opening: Epoch
    let forgotten: [QueueNumber]
    let mark: HighWater?
    do {
      let restored = try Book(opening: copy, pages: pages)
      (opening, forgotten, mark) = try restored.database.write { database in
        try Book.check(database)
        let reading = try TimeRow.keep(now, kept: { kept }, in: database)
        let known = try TicketRows.highWater(database)
        let id = max(known?.epoch.id ?? 0, kept?.epoch.id ?? 0) + 1
        let opening = Epoch(id: id, day: officeDay.day(at: reading.now))
        let spent =
          kept == nil ? (letters.firstOfEach + (known?.series ?? []).map(\.spent)).unique : []
        let forgotten = try enter(
          .replace(opening), kept: kept, at: reading, spent: spent, in: database)
        return (opening, forgotten, try TicketRows.highWater(database, at: reading.now))
      }
      try restored.database.close()
    } catch {
      throw LedgerError(error, at: copy)
    }
    try replace(with: copy)
    if let mark { try highWaterFile.raise(to: mark) }
    return (opening, forgotten)
  }

  /// Gives the file the ledger's name, while nobody else writes.
  private func replace(with copy: String) throws(LedgerError) {
    let lock = try FileLock.take(folder.lock, within: SQLiteLedger.patience)
    defer { withExtendedLifetime(lock) {} }
    do {
      if disk.exists(folder.ledger) {
        let place = (1...).lazy.map { "\(self.folder.ledger).replaced-\($0)" }
          .first { !self.disk.exists($0) }
        let journal = folder.ledger + "-journal"
        guard let place else { return }
        if disk.exists(journal) { try disk.rename(journal, to: place + "-journal") }
        try disk.rename(folder.ledger, to: place)
      }
      try disk.rename(copy, to: folder.ledger)
      try disk.synchronize(folder: folder.path)
    } catch {
      throw LedgerError(error)
    }
  }
}

extension Letters {
  /// The first letter of every queue as used up.
  fileprivate var firstOfEach: [Series] {
    queues.compactMap { queue in
      self[queue]?.first.map { Series(queue: queue, letter: $0, next: 1).spent }
    }
  }
}

extension Book {
  static var readOnly: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(Double(patience))
    return configuration
  }

  /// Copies a database, under a name of its own until the copy is whole.
  ///
  /// The corresponding statement is `VACUUM INTO`.
  static func copy(_ database: DatabaseQueue, to path: String, on disk: any Disk) throws {
    try database.writeWithoutTransaction { try copy($0, to: path, on: disk) }
  }

  /// An `emptied` copy has no language and no interpreter's wish: they are for today's counters alone.
  static func copy(
    _ database: Database, to path: String, on disk: any Disk, emptied: Bool = false
  ) throws {
    let new = path + ".new"
    try disk.remove(new)
    // Made beforehand, so that its group may read and write it; SQLite takes an empty file.
    try disk.write([], to: new)
    try database.execute(sql: "VACUUM INTO ?", arguments: [new])
    if emptied {
      let copy = try DatabaseQueue(path: new)
      try copy.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA secure_delete = ON; PRAGMA synchronous = EXTRA")
        try Entries.emptyManners(in: $0)
      }
      try copy.close()
    }
    try disk.rename(new, to: path)
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    try disk.synchronize(folder: folder.isEmpty ? "/" : folder)
  }
}
