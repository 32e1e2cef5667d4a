internal import CSystem
internal import Glibc

/// What a visit gives up before it does anything else, because a stranger sits at its keyboard.
package enum Lockdown {
  /// Locks this process for good: it can start no program, leaves no core, cannot be read from
  /// outside, and dies with its keeper.
  ///
  /// To be called after ``Signals/block()`` and before the first thread starts.
  ///
  /// - Parameter heartbeat: The pipe to the keeper; nil where there is none.
  /// - Throws: ``ConsoleError/notLocked(reason:)``; the visit must end then.
  package static func engage(heartbeat: Heartbeat?) throws(ConsoleError) {
    try hide()
    if let heartbeat {
      try demand(csystem_die_with_parent())
      // The keeper may have died before the kernel was asked.
      guard !heartbeat.isAbandoned else { throw .notLocked(reason: EPIPE) }
    }
    try demand(csystem_exec_lock())
    guard csystem_exec_is_locked() != 0 else { throw .notLocked(reason: ENOSYS) }
  }

  /// Lets no crash of this process open a debugger or leave a core; whatever the environment says.
  ///
  /// - Throws: ``ConsoleError/notLocked(reason:)``.
  package static func hide() throws(ConsoleError) { try demand(csystem_forbid_dumps()) }

  private static func demand(_ reason: Int32) throws(ConsoleError) {
    guard reason == 0 else { throw .notLocked(reason: reason) }
  }
}
