import CSystem
import Console
import Glibc
import TextLayout
import Words

/// One visit of the demo.
@MainActor struct DemoVisit {
  private let terminal: Terminal
  private let screen: Screen
  private let loop: EventLoop
  private let kind: TerminalKind
  private var heard: [String] = []
  private var field: LineField?

  init() throws {
    let heartbeat = Heartbeat()
    try Lockdown.engage(heartbeat: heartbeat)
    terminal = try Terminal()
    screen = Screen(on: terminal)
    loop = EventLoop(terminal: terminal, signals: try Signals(), heartbeat: heartbeat)
    kind = CommandLine.arguments.dropFirst(2).first.flatMap(TerminalKind.init) ?? .other
  }

  mutating func run() throws {
    terminal.makeRaw()
    terminal.enterPage(as: kind)
    while true {
      screen.show(page, with: field)
      switch loop.next(until: .now + .seconds(60)) {
      case .key(let key), .held(let key): try take(key)
      case .resized: heard.append("resized")
      case .deadline, .readable: break
      case .hangUp, .terminated: leave(0)
      }
    }
  }

  /// What every key brings about; nil for a demo without a planted fault.
  private static let fault = CommandLine.arguments.dropFirst(3).first

  private mutating func take(_ key: Key) throws {
    switch DemoVisit.fault {
    case "crash": preconditionFailure("planted")
    case "hang": while true {}
    case "echo":
      terminal.write("\u{7}")
      return
    default: break
    }
    if let field {
      if case .entered(let text) = field.take(key) {
        heard = ["entered:\(text)"]
        field.end()
        self.field = nil
      }
      return
    }
    heard.append("\(key)")
    switch key {
    case .character("c"): preconditionFailure("asked to")
    case .character("h"):
      screen.show(page)
      while true {}
    case .character("e"):
      // What a program without care does with Ctrl-V Esc.
      terminal.write("\u{1B}[7m\u{7}")
    case .character("q"): leave(VisitProgram.isOver)
    case .character("z"): leave(3)
    case .character("r"): leave(78)
    case .character("x"): heard = [csystem_exec_is_locked() != 0 ? "no exec" : "exec!"]
    case .character("f"):
      field = try LineField(
        at: .init(row: 4, column: 7, width: 20), typesetter: Typesetter(.leftToRight),
        allowed: .name, maximumLength: 15, completions: ["Neuss", "Neukirchen", "München"])
    default: break
    }
  }

  private var page: [Row] {
    let size = screen.size
    return [
      Row("Demo \(getpid()) \(kind)", .bold), Row("\(size.columns)x\(size.rows)"),
      Row("heard: \(heard.joined(separator: " "))"), Row(),
      Row(field == nil ? "" : "field:"),
    ]
  }

  private func leave(_ status: Int32) -> Never {
    field?.end()
    terminal.restore()
    exit(status)
  }
}
