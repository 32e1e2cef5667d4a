internal import CPty
internal import Glibc

/// A pseudo-terminal without a program: the test is both ends.
package final class PtyPair {
  /// The end that a program would have.
  package let slave: Int32
  private let master: Int32
  private var isClosed = false

  /// Opens a terminal of that size.
  ///
  /// - Throws: ``Pty/Failure/notStarted``.
  package init(columns: Int = 80, rows: Int = 24) throws {
    var master: Int32 = -1
    var slave: Int32 = -1
    guard unsafe cpty_open(Int32(columns), Int32(rows), &master, &slave) == 0
    else { throw Pty.Failure.notStarted }
    self.master = master
    self.slave = slave
  }

  deinit {
    close(slave)
    hangUp()
  }

  package func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe write(master, bytes, bytes.count)
  }

  /// What the terminal was sent so far; nothing is waited for.
  package func received() -> String {
    var bytes: [UInt8] = []
    var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while unsafe poll(&polled, 1, 0) > 0 {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = unsafe read(master, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  package func resize(columns: Int, rows: Int) {
    _ = cpty_resize(master, Int32(columns), Int32(rows))
  }

  package func hangUp() {
    guard !isClosed else { return }
    isClosed = true
    close(master)
  }

  /// The terminal's settings now.
  package var modes: TerminalModes { TerminalModes(of: slave) }

  /// Whether the terminal echoes, edits lines and makes signals of keys.
  package var isCooked: Bool {
    var modes = termios()
    _ = unsafe tcgetattr(slave, &modes)
    return modes.c_lflag & tcflag_t(ECHO | ICANON | ISIG) == tcflag_t(ECHO | ICANON | ISIG)
  }

  /// Whether it does none of that.
  package var isRaw: Bool {
    var modes = termios()
    _ = unsafe tcgetattr(slave, &modes)
    return modes.c_lflag & tcflag_t(ECHO | ICANON | ISIG | IEXTEN) == 0
  }

  /// Whether Ctrl-S stops it.
  package var canBeStopped: Bool {
    var modes = termios()
    _ = unsafe tcgetattr(slave, &modes)
    return modes.c_iflag & tcflag_t(IXON) != 0
  }

  /// Whether reading and writing wait.
  package var waits: Bool { fcntl(slave, F_GETFL) & O_NONBLOCK == 0 }
}
