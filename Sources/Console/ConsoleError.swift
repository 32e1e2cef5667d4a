internal import Glibc

/// Why the console cannot go on.
package enum ConsoleError: Error, Equatable {
  /// Keyboard or screen is no terminal.
  case noTerminal

  /// The system has no UTF-8 locale, so letters would be taken for commands.
  case noUnicodeLocale

  /// The visit could still start programs, or could be read from outside.
  case notLocked(reason: Int32)

  /// A system call failed that never should.
  case system(call: String, reason: Int32)

  /// The visit's program cannot be started at all.
  case cannotStart(program: String, reason: Int32)

  /// The visit failed again and again; the last exit status, negative for a signal.
  case visitKeepsFailing(times: Int, lastStatus: Int32)

  /// The visit said that it cannot work here at all; the next one could not either.
  case visitRefused(status: Int32)
}

extension ConsoleError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noTerminal:
      "keyboard or screen is no terminal; the kiosk has --plain for that"
    case .noUnicodeLocale:
      "there is no UTF-8 locale, not even C.UTF-8; install the package libc-bin"
    case .notLocked(let reason):
      "the visit could not be locked against starting programs: \(Self.words(for: reason)); "
        + "in a systemd unit, SystemCallFilter must name 'seccomp'"
    case .system(let call, let reason):
      "\(call) failed: \(Self.words(for: reason))"
    case .cannotStart(let program, let reason):
      "'\(program)' cannot be started: \(Self.words(for: reason))"
    case .visitKeepsFailing(let times, let status) where status < 0:
      "the visit failed \(times) times at once, the last time by signal \(-status)"
    case .visitKeepsFailing(let times, let status):
      "the visit failed \(times) times at once, the last time with exit status \(status)"
    case .visitRefused(let status):
      "the visit could not begin; its exit status was \(status)"
    }
  }

  private static func words(for reason: Int32) -> String {
    unsafe strerror(reason).map { unsafe String(cString: $0) } ?? "error \(reason)"
  }
}
