internal import CSystem
internal import Glibc

/// The signals of the process, taken as events instead of interruptions.
package final class Signals {
  let descriptor: Int32

  /// Blocks all that the kiosk reacts to or ignores (INT, QUIT, TSTP).
  ///
  /// To be called first thing in the program, since threads inherit what is blocked when they start.
  ///
  /// - Throws: ``ConsoleError/system(call:reason:)``.
  package static func block() throws(ConsoleError) {
    let reason = csystem_block_signals()
    guard reason == 0 else { throw .system(call: "sigprocmask", reason: reason) }
  }

  /// Opens the way on which blocked signals come.
  ///
  /// - Throws: ``ConsoleError/system(call:reason:)``.
  package init() throws(ConsoleError) {
    descriptor = csystem_signal_descriptor()
    guard descriptor >= 0 else { throw .system(call: "signalfd", reason: errno) }
  }

  deinit { close(descriptor) }

  /// The signals that wait, in the order in which they are taken.
  func take() -> [Int32] {
    var taken: [Int32] = []
    while case let signal = csystem_next_signal(descriptor), signal != 0 { taken.append(signal) }
    return taken
  }
}
