internal import CPty
internal import Glibc

/// A program on a pseudo-terminal of its own, for tests that drive it as a visitor does.
///
/// Nothing here sleeps: every wait ends as soon as what it waits for is there.
package final class Pty {
  /// How a program ended.
  package enum End: Equatable, Sendable {
    case status(Int32)
    case signal(Int32)
  }

  package enum Failure: Error { case notStarted }

  /// The answer of a terminal that knows nothing about direction.
  package static let plainAnswer = "\u{1B}[?62;22c"

  package let identifier: Int32
  private let master: Int32
  private let answer: String?
  private var end: End?
  private var isClosed = false

  /// All bytes that the program wrote.
  package private(set) var bytes: [UInt8] = []

  /// How many of them ``expectOutput(_:within:)`` has passed.
  private var passed = 0

  /// What the terminal shows.
  package private(set) var screen: PtyScreen

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: Its path.
  ///   - arguments: Without the program's own name.
  ///   - environment: The whole environment; nothing is taken over.
  ///   - columns: Of the terminal.
  ///   - rows: Of the terminal.
  ///   - answer: What the terminal sends when it is asked for its primary device attributes; nil for
  ///     nothing.
  /// - Throws: ``Failure/notStarted``.
  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24, answer: String? = Pty.plainAnswer
  ) throws {
    var argv = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    var envp = unsafe environment.map { unsafe strdup("\($0)=\($1)") } + [nil]
    defer { unsafe (argv + envp).forEach { unsafe free($0) } }
    var master: Int32 = -1
    identifier = unsafe cpty_spawn(&argv, &envp, Int32(columns), Int32(rows), &master)
    guard identifier > 0 else { throw Failure.notStarted }
    self.master = master
    self.answer = answer
    screen = PtyScreen(columns: columns, rows: rows)
  }

  deinit {
    if end == nil {
      kill(identifier, SIGKILL)
      var status: Int32 = 0
      _ = unsafe waitpid(identifier, &status, 0)
    }
    hangUp()
  }

  package func send(_ text: String) { send(Array(text.utf8)) }

  package func send(_ bytes: [UInt8]) {
    _ = unsafe bytes.withUnsafeBytes { unsafe write(master, $0.baseAddress, $0.count) }
  }

  /// The terminal's settings: now, or when it was closed.
  package var modes: TerminalModes { lastModes ?? TerminalModes(of: master) }
  private var lastModes: TerminalModes?

  package func signal(_ signal: Int32) { kill(identifier, signal) }

  package func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    _ = cpty_resize(master, Int32(columns), Int32(rows))
  }

  /// Closes the terminal, as when a line is cut.
  package func hangUp() {
    guard !isClosed else { return }
    isClosed = true
    lastModes = TerminalModes(of: master)
    close(master)
  }

  /// Reads until the screen shows the text; whether it did in time.
  package func expect(_ text: String, within patience: Duration = .seconds(60)) -> Bool {
    read(within: patience) { $0.screen.isWhole && $0.screen.text.contains(text) }
  }

  /// Reads until the screen is as wanted.
  package func expect(
    within patience: Duration = .seconds(60), where isWanted: (PtyScreen) -> Bool
  ) -> Bool {
    read(within: patience) { $0.screen.isWhole && isWanted($0.screen) }
  }

  /// Reads until the screen no longer shows the text.
  package func expectGone(_ text: String, within patience: Duration = .seconds(60)) -> Bool {
    read(within: patience) { $0.screen.isWhole && !$0.screen.text.contains(text) }
  }

  /// Reads until the program wrote these bytes, behind those expected before.
  package func expectOutput(_ text: String, within patience: Duration = .seconds(60)) -> Bool {
    let wanted = Array(text.utf8)
    return read(within: patience) { pty in
      let fresh = pty.bytes[pty.passed...]
      guard let place = fresh.indices.first(where: { fresh[$0...].starts(with: wanted) })
      else { return false }
      pty.passed = place + wanted.count
      return true
    }
  }

  /// Lets ``expectOutput(_:within:)`` look only at what comes from now on.
  package func passOutput() { passed = bytes.count }

  /// Reads until the screen looks as wanted; whether it did in time.
  package func expectScreen(
    within patience: Duration = .seconds(60), _ isWanted: (PtyScreen) -> Bool
  ) -> Bool {
    read(within: patience) { $0.screen.isWhole && isWanted($0.screen) }
  }

  /// Reads until the program ends; nil where it did not in time.
  package func wait(within patience: Duration = .seconds(60)) -> End? {
    _ = read(within: patience) { $0.poll() != nil }
    // What it wrote last may still be on its way.
    while !isClosed, isReadable(within: 0) { take() }
    return poll()
  }

  /// Waits until a process that is not the test's own child is gone, such as a visit.
  package static func isGone(_ process: Int32, within milliseconds: Int32 = 60_000) -> Bool {
    cpty_wait_gone(process, milliseconds) == 1
  }

  private func poll() -> End? {
    var status: Int32 = 0
    if end == nil, unsafe waitpid(identifier, &status, WNOHANG) == identifier {
      let signal = status & 0x7F
      end = signal == 0 ? .status((status >> 8) & 0xFF) : .signal(signal)
    }
    return end
  }

  private func read(within patience: Duration, until isMet: (Pty) -> Bool) -> Bool {
    let limit = ContinuousClock.now + patience
    while !isMet(self) {
      guard ContinuousClock.now < limit else { return false }
      // A program's end has no descriptor here, so it is looked for now and then.
      if isReadable(within: 50) { take() }
    }
    return true
  }

  private func isReadable(within milliseconds: Int32) -> Bool {
    var polled = pollfd(fd: isClosed ? -1 : master, events: Int16(POLLIN), revents: 0)
    return unsafe Glibc.poll(&polled, 1, milliseconds) > 0
  }

  private func take() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else { return hangUp() }
    let more = buffer[..<count]
    // A question may come in two pieces.
    let from = max(0, bytes.count - 2)
    bytes += more
    screen.take(more)
    let question = Array("\u{1B}[c".utf8)
    if let answer, bytes.indices[from...].contains(where: { bytes[$0...].starts(with: question) }) {
      send(answer)
    }
  }
}
