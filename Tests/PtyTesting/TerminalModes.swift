internal import Glibc

/// The settings of a terminal, to be compared before and after.
package struct TerminalModes: Equatable, Sendable {
  /// What input, output, line and control flags say, then the keys with a meaning.
  private let values: [UInt32]

  /// The settings of the terminal behind either of its ends.
  init(of descriptor: Int32) {
    var modes = termios()
    _ = unsafe tcgetattr(descriptor, &modes)
    let keys = unsafe withUnsafeBytes(of: &modes.c_cc) { unsafe Array($0) }
    values = [modes.c_iflag, modes.c_oflag, modes.c_lflag, modes.c_cflag] + keys.map(UInt32.init)
  }
}
