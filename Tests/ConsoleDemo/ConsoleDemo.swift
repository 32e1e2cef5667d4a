import Console
import Glibc
import TextLayout

/// A kiosk without a guide: each key tells what was heard, some do what visits must not.
///
/// `keeper [silence in ms [fault]]` starts `visit`; both need a terminal. With a fault (`crash`,
/// `hang` or `echo`), every key brings it about.
@main @MainActor struct ConsoleDemo {
  static func main() {
    do {
      try Signals.block()
      try Surroundings.secure()
      switch CommandLine.arguments.dropFirst().first {
      case "keeper": try keeper()
      case "visit":
        var visit = try DemoVisit()
        try visit.run()
      default: exit(64)
      }
    } catch {
      print("demo: \(error)")
      exit(70)
    }
  }

  private static func keeper() throws {
    let terminal = try Terminal()
    var limits = Keeper.Limits()
    if let silence = CommandLine.arguments.dropFirst(2).first.flatMap({ Int($0) }) {
      limits.silence = .milliseconds(silence)
    }
    terminal.makeRaw()
    let environment = ["TERM": "xterm"]
    let kind = terminal.ask(environment: environment).kind
    let program = VisitProgram(
      path: "/proc/self/exe",
      arguments: ["visit", kind.rawValue] + CommandLine.arguments.dropFirst(3),
      environment: environment)
    let keeper = Keeper(
      of: program, on: terminal, kind: kind, signals: try Signals(), limits: limits
    ) { _ in [Row("one moment")] }
    print(try keeper.run())
  }
}
