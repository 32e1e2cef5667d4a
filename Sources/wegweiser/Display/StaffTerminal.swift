internal import Console
internal import Pages

/// A terminal that a page of the office's own takes over: the display's, the desk's.
@MainActor struct StaffTerminal {
  let terminal: Terminal
  let kind: TerminalKind
  let screen: Console.Screen
  let loop: EventLoop

  /// Takes the terminal over and asks it what it is.
  ///
  /// - Precondition: Signals are blocked; whoever opens it puts the terminal back.
  init(_ environment: [String: String]) throws {
    terminal = try Terminal()
    guard terminal.size.holds(.page) else {
      throw Failure(
        .configuration,
        "this terminal has \(terminal.size.columns) columns and \(terminal.size.rows) rows; the page needs 80 and 24"
      )
    }
    terminal.makeRaw()
    kind = terminal.ask(environment: environment).kind
    screen = Console.Screen(on: terminal)
    loop = EventLoop(terminal: terminal, signals: try Signals())
    terminal.enterPage(as: kind)
  }

  /// What pages are set for now; the smallest format where the window is even smaller, and is cut.
  var format: Format {
    Format(
      columns: max(screen.size.columns, Format.smallest.columns),
      rows: max(screen.size.rows, Format.smallest.rows), order: kind.order)
  }
}
