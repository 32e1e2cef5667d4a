internal import CSystemd
internal import Glibc

/// What a kiosk tells the service manager that started it; nothing where none did.
///
/// Only this file imports `CSystemd`.
package enum Supervision {
  package enum State: String {
    /// A visit has given a sign of life: the first one says that the kiosk stands.
    case isAlive = "READY=1\nWATCHDOG=1"
  }

  /// Tells how things are. Without it for longer than the unit's watchdog, all is started anew.
  ///
  /// The corresponding C function is `sd_notify`.
  package static func tell(_ state: State) {
    _ = unsafe sd_notify(0, state.rawValue)
  }

  /// Sends what is told to staff to the journal, where it would otherwise stand on the screen of a
  /// visitor: in the kiosk's session, errors go to the terminal.
  ///
  /// The corresponding C function is `sd_journal_stream_fd`.
  package static func takeOverErrors() {
    guard unsafe getenv("NOTIFY_SOCKET") != nil, isatty(STDERR_FILENO) != 0 else { return }
    let journal = unsafe sd_journal_stream_fd("wegweiser", LOG_WARNING, 0)
    guard journal >= 0 else { return }
    dup2(journal, STDERR_FILENO)
    close(journal)
  }
}
