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

  /// The parts of the file, by their bytes. Whoever wants the lock waits at the door first, so that
  /// only one at a time waits for the room, and whoever has just left it cannot overtake that one:
  /// without the door, eight busy processes kept each other out for up to 2 seconds, and once for 5.
  enum Part: CInt {
    case room
    case door
  }

  /// Takes the lock; makes the file, for its group too, if there is none.
  ///
  /// The corresponding C function is `fcntl` with `F_OFD_SETLK`. `F_OFD_SETLKW` would wait without
  /// an end, so the lock is tried every half millisecond.
  ///
  /// - Throws: ``LedgerError/locked(path:waited:)`` after `seconds`, or why the file cannot be used.
  static func take(_ path: String, within seconds: Int) throws(LedgerError) -> FileLock {
    let deadline = ContinuousClock.now + .seconds(seconds)
    let (door, room) = try (opened(path, creating), opened(path, creating))
    defer { withExtendedLifetime(door) {} }
    for (lock, part) in [(door, Part.door), (room, .room)] {
      while try !lock.isTaken(part, of: path) {
        guard ContinuousClock.now < deadline else { throw .locked(path: path, waited: seconds) }
        usleep(500)
      }
    }
    return room
  }

  /// Takes the lock of an existing file if nobody holds it; nil otherwise.
  static func takeIfFree(
    _ path: String, _ part: Part = .room
  ) throws(LedgerError) -> FileLock? {
    let lock = try opened(path, O_RDWR | O_CLOEXEC)
    return try lock.isTaken(part, of: path) ? lock : nil
  }

  private static let creating = O_RDWR | O_CREAT | O_CLOEXEC

  private static func opened(_ path: String, _ flags: CInt) throws(LedgerError) -> FileLock {
    let descriptor = unsafe open(path, flags, 0o660)
    guard descriptor >= 0 else { throw LedgerError(DiskError(path: path)) }
    // The umask may have taken the group's right to write; an existing file's owner has set it.
    if flags & O_CREAT != 0 { fchmod(descriptor, 0o660) }
    return FileLock(descriptor)
  }

  private func isTaken(_ part: Part, of path: String) throws(LedgerError) -> Bool {
    switch wegweiser_lock_byte(descriptor, part.rawValue) {
    case 0: return true
    case EAGAIN: return false
    case let code: throw LedgerError(DiskError(code: code, path: path))
    }
  }
}
