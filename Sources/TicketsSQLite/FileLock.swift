internal import CSystem
internal import Glibc
internal import Tickets

/// An exclusive lock on a file, held until the object is gone or the process dies.
///
/// It belongs to one opening of the file, so two ledgers in one process exclude each other as well.
final class FileLock: Sendable {
  private let descriptor: CInt

  private init(_ descriptor: CInt) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Takes the lock; makes the file, for its group too, if there is none.
  ///
  /// The corresponding C function is `fcntl` with `F_OFD_SETLK`. `F_OFD_SETLKW` would wait without
  /// an end, so the lock is tried every half millisecond.
  ///
  /// - Throws: ``LedgerError/locked(path:waited:)`` after `seconds`, or why the file cannot be used.
  static func take(_ path: String, within seconds: Int) throws(LedgerError) -> FileLock {
    let deadline = ContinuousClock.now + .seconds(seconds)
    let lock = try opened(path, O_RDWR | O_CREAT | O_CLOEXEC)
    while try !lock.isTaken(path) {
      guard ContinuousClock.now < deadline else { throw .locked(path: path, waited: seconds) }
      usleep(500)
    }
    return lock
  }

  /// Takes the lock of an existing file if nobody holds it; nil otherwise.
  static func takeIfFree(_ path: String) throws(LedgerError) -> FileLock? {
    let lock = try opened(path, O_RDWR | O_CLOEXEC)
    return try lock.isTaken(path) ? lock : nil
  }

  private static func opened(_ path: String, _ flags: CInt) throws(LedgerError) -> FileLock {
    let descriptor = unsafe open(path, flags, 0o660)
    guard descriptor >= 0 else { throw LedgerError(DiskError(path: path)) }
    // The umask may have taken the group's right to write; an existing file's owner has set it.
    if flags & O_CREAT != 0 { fchmod(descriptor, 0o660) }
    return FileLock(descriptor)
  }

  private func isTaken(_ path: String) throws(LedgerError) -> Bool {
    switch wegweiser_lock_file(descriptor) {
    case 0: return true
    case EAGAIN: return false
    case let code: throw LedgerError(DiskError(code: code, path: path))
    }
  }
}
