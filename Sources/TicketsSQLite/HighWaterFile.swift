internal import Tickets

/// The copy of the high-water mark that stands beside the ledger.
///
/// Only who holds the ledger's lock may use it: raising is reading and writing.
struct HighWaterFile: Sendable {
  let folder: StateFolder
  let disk: any Disk

  /// The mark; nil where there is none yet.
  ///
  /// - Throws: ``LedgerError/unavailable(reason:)`` where the file cannot be read as a mark; nobody
  ///   then knows which numbers visitors hold, so it stays for staff to look at.
  func read() throws(LedgerError) -> HighWater? {
    let bytes: [UInt8]?
    do { bytes = try disk.contents(of: folder.highWater) } catch { throw LedgerError(error) }
    guard let bytes else { return nil }
    guard let mark = HighWater(text: String(decoding: bytes, as: UTF8.self)) else {
      throw .unavailable(reason: "'\(folder.highWater)' is no high-water mark")
    }
    return mark
  }

  /// Raises the mark and has it on disk before returning; it is never lowered.
  ///
  /// A death at any point leaves the old mark or the new one.
  func raise(to mark: HighWater) throws(LedgerError) {
    let raised = try read()?.raised(to: mark) ?? mark
    let new = folder.highWater + ".new"
    do {
      try disk.write(Array(raised.text.utf8), to: new)
      try disk.rename(new, to: folder.highWater)
      try disk.synchronize(folder: folder.path)
    } catch {
      throw LedgerError(error)
    }
  }
}
