internal import Tickets

/// The tickets that living processes care for: each has a locked file, named after it.
///
/// The kernel gives the locks up on any death, so a file that can be locked, or is missing, means
/// that nobody cares any more. Locks are taken and tested only by who holds the ledger's lock;
/// otherwise one process could remove the file that another is about to lock.
struct Owners: Sendable {
  let folder: StateFolder
  let disk: any Disk

  /// Begins to care for a ticket, until the lock is let go.
  func take(_ ticket: Ticket.ID) throws(LedgerError) -> FileLock {
    try FileLock.take(path(ticket), within: 0)
  }

  /// Whether a process has begun to care for the ticket and not ended it.
  func isKnown(_ ticket: Ticket.ID) -> Bool { disk.exists(path(ticket)) }

  /// Whether no living process cares for the ticket.
  func isDead(_ ticket: Ticket.ID) throws(LedgerError) -> Bool {
    guard disk.exists(path(ticket)) else { return true }
    do {
      return try FileLock.takeIfFree(path(ticket)) != nil
    } catch {
      // Whoever has done with a ticket removes its file without the ledger's lock: perhaps just now.
      guard disk.exists(path(ticket)) else { return true }
      throw error
    }
  }

  /// Removes the file of a ticket that needs no more care.
  func forget(_ ticket: Ticket.ID) {
    // A file that stays is swept up later.
    try? disk.remove(path(ticket))
  }

  /// Removes the files of processes that died.
  func sweep() throws(LedgerError) {
    let names: [String]
    do { names = try disk.files(in: folder.owners) } catch { throw LedgerError(error) }
    for id in names.compactMap(Ticket.ID.init) where try isDead(id) { forget(id) }
  }

  private func path(_ ticket: Ticket.ID) -> String { folder.owners + "/\(ticket)" }
}
