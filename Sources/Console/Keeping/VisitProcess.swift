internal import CSystem
internal import Glibc

/// One visit while it runs, as its keeper sees it.
final class VisitProcess {
  /// How it ended.
  enum End: Equatable {
    case status(Int32)
    case signal(Int32)
  }

  private let identifier: pid_t

  /// Becomes readable at each sign of life, and when the process is gone.
  let heartbeat: Int32
  private var end: End?

  /// Starts the program on the keeper's own terminal, with the blocked signals of the keeper.
  ///
  /// - Throws: ``ConsoleError/cannotStart(program:reason:)`` or ``ConsoleError/system(call:reason:)``.
  init(_ program: VisitProgram, _ more: [String] = []) throws(ConsoleError) {
    var ends: [Int32] = [-1, -1]
    let failure = unsafe csystem_pipe(&ends)
    guard failure == 0 else { throw .system(call: "pipe", reason: failure) }
    defer { close(ends[1]) }

    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], Heartbeat.inherited)
    // The last words of a crash are not for visitors.
    if isatty(STDERR_FILENO) != 0 {
      unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }

    // A crash must not open Swift's backtracer, in which memory can be read.
    let environment = program.environment
      .merging(["SWIFT_BACKTRACE": "enable=no"]) { _, ours in ours }
      .map { "\($0)=\($1)" }
    var arguments =
      unsafe ([program.path] + program.arguments + more).map { unsafe strdup($0) } + [nil]
    var variables = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer { unsafe (arguments + variables).forEach { unsafe free($0) } }
    var identifier: pid_t = 0
    let reason = unsafe posix_spawn(
      &identifier, program.path, &actions, nil, &arguments, &variables)
    guard reason == 0 else {
      close(ends[0])
      throw .cannotStart(program: program.path, reason: reason)
    }
    self.identifier = identifier
    heartbeat = ends[0]
  }

  deinit {
    if end == nil { stop(SIGKILL) }
    close(heartbeat)
  }

  func stop(_ signal: Int32) {
    guard end == nil else { return }
    kill(identifier, signal)
    if signal == SIGKILL { end = wait(options: 0) }
  }

  /// How it ended; nil as long as it runs. One that was stopped is killed: nobody is there to let it go on,
  /// and its page takes no key.
  func poll() -> End? {
    if end == nil { end = wait(options: WNOHANG | WUNTRACED) }
    return end
  }

  private func wait(options: Int32) -> End? {
    var status: Int32 = 0
    while true {
      let found = unsafe waitpid(identifier, &status, options)
      if found == identifier { break }
      if found < 0, errno == EINTR { continue }
      return nil
    }
    let signal = status & 0x7F
    guard signal != 0x7F else {
      stop(SIGKILL)
      return end
    }
    return signal == 0 ? .status((status >> 8) & 0xFF) : .signal(signal)
  }
}
