internal import CSystem
internal import Glibc
package import TextLayout

/// The screen and keyboard of one kiosk, and its settings.
///
/// From ``makeRaw()`` to ``restore()`` keys come as bytes and have no effect of their own. Writing
/// waits for a bounded time only: a visitor who stops the screen cannot stop the program.
@MainActor package final class Terminal {
  package let input: Int32
  package let output: Int32
  private let saved: TerminalSettings
  private var isRaw = false

  /// The sequences that end page mode, as long as it lasts.
  private var leavingPage: String?

  /// Whether something was written only in part, so that the terminal may be within a sequence.
  private var isInterrupted = false

  /// Opens the terminal behind the two descriptors and remembers its settings.
  ///
  /// - Throws: ``ConsoleError/noTerminal`` where either is none.
  package init(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) throws(ConsoleError) {
    saved = try TerminalSettings(input: input, output: output)
    self.input = input
    self.output = output
  }

  /// The size now; 80×24 where the terminal does not say, and never more than ``Size/largest``.
  package var size: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard unsafe csystem_window_size(output, &columns, &rows) == 0, columns > 0, rows > 0
    else { return .page }
    return Size(
      columns: min(Int(columns), Size.largest.columns), rows: min(Int(rows), Size.largest.rows))
  }

  /// Width and height of one letter in dots; 10 and 20 where the terminal does not say.
  package var cell: (width: Int, height: Int) { knownCell ?? (10, 20) }

  /// Whether it says how large its letters are.
  package var knowsCell: Bool { knownCell != nil }

  private var knownCell: (width: Int, height: Int)? {
    var width: Int32 = 0
    var height: Int32 = 0
    guard unsafe csystem_cell_size(output, &width, &height) == 0, width > 0, height > 0
    else { return nil }
    return (Int(width), Int(height))
  }

  /// Takes the keyboard over; what was typed before is thrown away.
  package func makeRaw() {
    saved.makeRaw(input: input, output: output)
    isRaw = true
  }

  /// Takes the keyboard over for whole lines, which the terminal edits; what was typed before is thrown
  /// away. `name` is the terminal's own, from `TERM`.
  package func makeLines(name: String) {
    saved.makeLines(input: input)
    isRaw = true
    // One that knows no sequences shows them; it is cleared by pushing all of it away.
    if ["", "dumb"].contains(name) {
      clearing = String(repeating: "\n", count: min(size.rows, 200))
    }
  }

  /// Throws away what was typed and not read, and what was written and not shown; lets a stopped
  /// screen go on.
  package func discard() {
    tcflow(output, TCOON)
    tcflush(input, TCIFLUSH)
    tcflush(output, TCOFLUSH)
  }

  /// Prepares the screen for pages: no cursor, no turning of right-to-left text by the terminal
  /// unless that is left to it, nothing left of what was there; with `reportsKeys` every key comes as
  /// a sequence of kitty's keyboard protocol, with its repetitions, place and text.
  package func enterPage(
    as kind: TerminalKind, in order: SendingOrder = .device, reportsKeys: Bool = false
  ) {
    var (on, off) = order == .device ? (kind.on, kind.off) : ("", "")
    if reportsKeys { (on, off) = (on + "\u{1B}[=31;1u", "\u{1B}[=0;1u" + off) }
    leavingPage = off
    // Without automatic wrapping a row can never push the page up.
    write(on + "\u{1B}[?2004l\u{1B}[?7l\u{1B}[?25l" + clearing)
  }

  /// Clears screen and scrollback; nothing of the visitor stays.
  @discardableResult package func wipe() -> Bool {
    write(clearing)
  }

  /// Puts terminal and settings back as they were; may be called more than once.
  package func restore() {
    if let leavingPage {
      write(clearing + leavingPage + "\u{1B}[?7h\u{1B}[?25h")
      self.leavingPage = nil
    }
    guard isRaw else { return }
    saved.restore(input: input, output: output)
    isRaw = false
  }

  /// Writes a text, and waits at most that long for a terminal that does not take it.
  ///
  /// - Returns: Whether all of it was taken; the rest is dropped otherwise.
  @discardableResult package func write(
    _ text: String, within patience: Duration = .milliseconds(500)
  ) -> Bool {
    write(Array(text.utf8), within: patience)
  }

  /// The same for bytes, such as those of a picture.
  @discardableResult package func write(
    _ bytes: [UInt8], within patience: Duration = .milliseconds(500)
  ) -> Bool {
    // ST ends a sequence that was cut off; within none it does nothing.
    let bytes = isInterrupted ? Array("\u{1B}\\".utf8) + bytes : bytes
    isInterrupted = !Descriptor.write(bytes, to: output, within: patience)
    return !isInterrupted
  }

  private var clearing = "\u{1B}[0m\u{1B}[2J\u{1B}[3J\u{1B}[H"
}
