internal import CSystem
internal import Glibc

/// How the system treats a terminal: line editing, echo, signals from keys, waiting.
struct TerminalSettings {
  private var modes: termios

  /// Whether each of the two descriptors waited; other programs share that with us.
  private let waits: (input: Bool, output: Bool)

  /// The settings as they are now.
  ///
  /// - Throws: ``ConsoleError/noTerminal`` where either descriptor is none.
  init(input: Int32, output: Int32) throws(ConsoleError) {
    modes = termios()
    guard isatty(output) == 1, unsafe tcgetattr(input, &modes) == 0 else { throw .noTerminal }
    waits = (csystem_waits(input) != 0, csystem_waits(output) != 0)
  }

  /// Every key comes at once, as bytes and without effect: Ctrl-C, Ctrl-Z and Ctrl-S too.
  ///
  /// What was typed before is thrown away. Nothing waits any more, so a stopped screen cannot hold
  /// the program up.
  func makeRaw(input: Int32, output: Int32) {
    var raw = modes
    raw.c_iflag &= ~tcflag_t(
      BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON | IXOFF | IXANY)
    raw.c_iflag |= tcflag_t(IGNBRK)
    raw.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG | IEXTEN)
    raw.c_cflag &= ~tcflag_t(CSIZE | PARENB)
    raw.c_cflag |= tcflag_t(CS8)
    unsafe withUnsafeMutableBytes(of: &raw.c_cc) { characters in
      unsafe characters[Int(VMIN)] = 1
      unsafe characters[Int(VTIME)] = 0
    }
    // Output that the terminal does not take must not hold this up: it is not waited for.
    tcflush(input, TCIFLUSH)
    unsafe tcsetattr(input, TCSANOW, &raw)
    for descriptor in [input, output] { _ = csystem_set_waiting(descriptor, 0) }
  }

  /// Lines are edited by the terminal and come whole; no key does anything else: Ctrl-C, Ctrl-D, Ctrl-Z
  /// and Ctrl-S have no effect.
  ///
  /// What was typed before is thrown away.
  func makeLines(input: Int32) {
    var lines = modes
    lines.c_iflag &= ~tcflag_t(BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | IXON | IXOFF | IXANY)
    lines.c_iflag |= tcflag_t(IGNBRK | ICRNL | IUTF8)
    lines.c_lflag &= ~tcflag_t(ISIG | IEXTEN)
    lines.c_lflag |= tcflag_t(ICANON | ECHO | ECHOE)
    unsafe withUnsafeMutableBytes(of: &lines.c_cc) { characters in
      // An end of input that no key can send: _POSIX_VDISABLE.
      unsafe characters[Int(VEOF)] = 0
    }
    tcflush(input, TCIFLUSH)
    unsafe tcsetattr(input, TCSANOW, &lines)
  }

  /// Puts everything back as it was.
  func restore(input: Int32, output: Int32) {
    var modes = modes
    tcflush(input, TCIFLUSH)
    unsafe tcsetattr(input, TCSANOW, &modes)
    _ = csystem_set_waiting(output, waits.output ? 1 : 0)
    _ = csystem_set_waiting(input, waits.input ? 1 : 0)
  }
}
