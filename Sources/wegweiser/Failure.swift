internal import Glibc
internal import Words

/// Why a command ends without its result: a sentence for staff, and a status of sysexits.
struct Failure: Error {
  let status: Status
  let message: String

  init(_ status: Status, _ message: String) {
    self.status = status
    self.message = message
  }

  /// The exit statuses of `sysexits.h`; 1 is never used, so that a script can act on each.
  enum Status: Int32 {
    case usage = 64
    case data = 65
    case unavailable = 69
    case bug = 70
    case cannotCreate = 73
    case inputOutput = 74
    case tryAgain = 75
    case configuration = 78
  }
}

/// Writes a line for people to standard error, with every control character in it made visible: a
/// printer, a server or a file's name may have brought it.
func tell(_ message: String) {
  let bytes = Array((message.visible + "\n").utf8)
  _ = unsafe write(STDERR_FILENO, bytes, bytes.count)
}
