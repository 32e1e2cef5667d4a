internal import GRDB
package import Tickets
package import Words

/// Copies of the ledger, and what begins when one is put back.
extension SQLiteLedger {
  /// Copies the ledger into a new file, whole and on disk before this returns.
  ///
  /// - Throws: ``LedgerError/unavailable(reason:)`` where the file is there already.
  package func backUp(to path: String) throws(LedgerError) {
    guard !disk.exists(path) else { throw .unavailable(reason: "'\(path)' is there already") }
    try exclusively { book throws(LedgerError) in
      do {
        try Book.copy(book.database, to: path, on: disk)
      } catch {
        throw LedgerError(error, at: path)
      }
    }
  }

  /// Puts a backup in the place of the ledger, which stays beside it under another name.
  ///
  /// Visitors may hold numbers that the backup does not know. A new epoch therefore begins at once,
  /// without any letter of today that the mark or either ledger knows. On a machine that has no
  /// mark nobody knows which those are, so the first letter of every queue is left out.
  ///
  /// - Returns: The new epoch.
  package func restore(
    from path: String, letters: Letters, on day: Day
  ) throws(LedgerError) -> Epoch {
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
    return try swapped(copy, for: letters, day)
  }

  private func swapped(
    _ copy: String, for letters: Letters, _ day: Day
  ) throws(LedgerError) -> Epoch {
    let kept = try highWaterFile.read()
    // Opened where it lies: a backup that is no ledger must not take the ledger's place.
    let epoch: Epoch
    let mark: HighWater
    do {
      let restored = try Book(opening: copy, pages: pages)
      (epoch, mark) = try restored.database.write { database in
        try Book.check(database)
        let known = try TicketRows.highWater(database)
        let today = [day, known?.epoch.day, kept?.epoch.day].compactMap(\.self).max() ?? day
        let epoch = Epoch(
          id: max(known?.epoch.id ?? 0, kept?.epoch.id ?? 0) + 1, day: today)
        let marks = [known, kept].compactMap(\.self).filter { $0.epoch.day == today }
        var spent = marks.flatMap(\.series).map(\.spent)
        if kept == nil { spent += letters.firstOfEach }
        _ = try enter(.replace(epoch, spent: spent.unique), in: database)
        return (epoch, HighWater(epoch: epoch, series: spent.unique))
      }
      try restored.database.close()
    } catch {
      throw LedgerError(error, at: copy)
    }
    try replace(with: copy)
    try highWaterFile.raise(to: mark)
    return epoch
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

  static func copy(_ database: Database, to path: String, on disk: any Disk) throws {
    let new = path + ".new"
    try disk.remove(new)
    // Made beforehand, so that its group may read and write it; SQLite takes an empty file.
    try disk.write([], to: new)
    try database.execute(sql: "VACUUM INTO ?", arguments: [new])
    try disk.rename(new, to: path)
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    try disk.synchronize(folder: folder.isEmpty ? "/" : folder)
  }
}
