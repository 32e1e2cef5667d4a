import Console
import Foundation
import PtyTesting
import Testing

/// A keeper and its visits on a pseudo-terminal, as a stranger finds them.
@Suite struct `A kiosk` {
  @Test func `stays the same process whatever is pressed`() throws {
    let kiosk = try started()
    let process = try #require(kiosk.visit)

    kiosk.pty.send("\u{3}\u{1C}\u{1A}\u{13}" + String(repeating: "\u{4}", count: 100))
    kiosk.pty.send("\u{1B}[200~\u{1B}]0;x\u{7}\u{1B}[15~1")

    #expect(kiosk.pty.expect("heard: function(5) character(\"1\")"))
    #expect(kiosk.visit == process)
  }

  @Test func `ignores INT, QUIT and TSTP from outside`() throws {
    let kiosk = try started()
    let visit = try #require(kiosk.visit.flatMap { Int32($0) })
    for signal in [SIGINT, SIGQUIT, SIGTSTP] {
      kill(visit, signal)
      kiosk.pty.signal(signal)
    }
    kiosk.pty.send("1")
    #expect(kiosk.pty.expect("heard: character(\"1\")"))
  }

  @Test(arguments: [("q", false), ("c", true), ("z", true)])
  func `begins anew after a visit, well ended or not`(key: String, isFailure: Bool) throws {
    let kiosk = try started()
    let first = try #require(kiosk.visit)

    kiosk.pty.send("1")
    #expect(kiosk.pty.expect("character(\"1\")"))
    kiosk.pty.send(key)

    #expect(kiosk.pty.expectGone("Demo \(first)"))
    #expect(kiosk.pty.expect("Demo "))
    #expect(kiosk.visit != first)
    #expect(kiosk.pty.screen.scrollback.isEmpty)
    #expect(String(decoding: kiosk.pty.bytes, as: UTF8.self).contains("one moment") == isFailure)
    #expect(!String(decoding: kiosk.pty.bytes, as: UTF8.self).contains("Backtrace"))
  }

  @Test func `kills a visit that hangs`() throws {
    let kiosk = try started(arguments: ["300"])
    let first = try #require(kiosk.visit)
    kiosk.pty.send("h")
    #expect(kiosk.pty.expect("character(\"h\")"))
    #expect(kiosk.pty.expectGone("Demo \(first)"))
    #expect(kiosk.pty.expect("Demo "))
    #expect(kiosk.visit != first)
  }

  @Test func `gives up with an error where every visit fails at once`() throws {
    let kiosk = try started()
    for _ in 0..<5 {
      let visit = try #require(kiosk.visit)
      kiosk.pty.send("z")
      #expect(kiosk.pty.expectGone("Demo \(visit)"))
      _ = kiosk.pty.expect("Demo ", within: .seconds(1))
    }
    #expect(
      kiosk.pty.expect("demo: the visit failed 5 times at once, the last time with exit status 3"))
    #expect(kiosk.pty.wait() == .status(70))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `ends when it is asked to, and takes its visit along`(signal: Int32) throws {
    let kiosk = try started()
    let visit = try #require(kiosk.visit.flatMap { Int32($0) })

    kiosk.pty.signal(signal)

    #expect(kiosk.pty.wait() == .status(0))
    #expect(kill(visit, 0) == -1)
    #expect(kiosk.pty.screen.isCursorShown)
    #expect(kiosk.pty.screen.lines[0] == (signal == SIGTERM ? "terminated" : "hungUp"))
  }

  @Test func `ends when its terminal is gone`() throws {
    let kiosk = try started()
    kiosk.pty.hangUp()
    #expect(kiosk.pty.wait() == .status(0))
  }

  @Test func `has visits that cannot start a program and die with their keeper`() throws {
    let kiosk = try started()
    let visit = try #require(kiosk.visit.flatMap { Int32($0) })
    kiosk.pty.send("x")
    #expect(kiosk.pty.expect("heard: no exec"))

    // One that hangs hears no hang-up either.
    kiosk.pty.send("h")
    #expect(kiosk.pty.expect("character(\"h\")"))
    kiosk.pty.signal(SIGKILL)

    #expect(kiosk.pty.wait() == .signal(SIGKILL))
    #expect(Pty.isGone(visit))
  }

  @Test func `draws its page anew at every size`() throws {
    let kiosk = try started()
    for (columns, rows) in [(100, 30), (2, 1), (80, 24)] {
      kiosk.pty.resize(columns: columns, rows: rows)
      #expect(kiosk.pty.expect(columns == 2 ? "De" : "\(columns)x\(rows)"))
    }
    kiosk.pty.send("1")
    #expect(kiosk.pty.expect("character(\"1\")"))
  }

  @Test func `lets a name be typed and completed`() throws {
    let kiosk = try started()
    kiosk.pty.send("f")
    #expect(kiosk.pty.expect("field:"))
    kiosk.pty.send("mu\t")
    #expect(kiosk.pty.expect("field: München"))
    #expect(kiosk.pty.screen.cursor == (4, 14))
    kiosk.pty.send("\r")
    #expect(kiosk.pty.expect("heard: entered:München"))
  }

  @Test func `tells its terminal once not to turn text`() throws {
    let kiosk = try started(answer: "\u{1B}[8;2$y\u{1B}[?65;1c")
    #expect(kiosk.pty.screen.lines[0].hasSuffix(" vte"))
    let sent = String(decoding: kiosk.pty.bytes, as: UTF8.self)
    #expect(sent.components(separatedBy: "\u{1B}[8$p").count == 2)
    #expect(sent.contains("\u{1B}[8l"))
  }

  struct Told: Sendable {
    let kind: TerminalKind
    let answer: String
  }

  @Test(
    arguments: [
      Told(kind: .vte, answer: "\u{1B}[8;1$y\u{1B}[?65;1;9c"),
      Told(kind: .other, answer: "\u{1B}[?6c"),
      Told(kind: .konsole, answer: "\u{1B}P>|Konsole 22.12.3\u{1B}\\\u{1B}[?62;1;4c"),
      Told(kind: .mlterm, answer: "\u{1B}[>24;279;0c\u{1B}[?63c"),
      Told(kind: .putty, answer: "\u{1B}[>0;136;0c\u{1B}[?6c"),
      Told(kind: .kitty, answer: "\u{1B}P>|kitty(0.26.5)\u{1B}\\\u{1B}[?62;c"),
      Told(kind: .tmux, answer: "\u{1B}P>|tmux 3.3a\u{1B}\\\u{1B}[?1;2c"),
      Told(kind: .screen, answer: "\u{1B}[>83;40900;0c\u{1B}[?1;2c"),
    ], ["asked", "hung up", "refused", "crashed"])
  func `lets its terminal turn text again on every way out`(terminal: Told, way: String) throws {
    let kiosk = try started(answer: terminal.answer)
    #expect(kiosk.pty.screen.lines[0].hasSuffix(" \(terminal.kind)"))
    switch way {
    case "asked": kiosk.pty.signal(SIGTERM)
    case "hung up": kiosk.pty.signal(SIGHUP)
    case "refused": kiosk.pty.send("r")
    default:
      for _ in 0..<5 {
        let visit = try #require(kiosk.visit)
        kiosk.pty.send("c")
        #expect(kiosk.pty.expectGone("Demo \(visit)"))
        _ = kiosk.pty.expect("Demo ", within: .seconds(1))
      }
    }
    _ = try #require(kiosk.pty.wait())

    let sent = String(decoding: kiosk.pty.bytes, as: UTF8.self)
    if terminal.kind.on.isEmpty {
      #expect(!sent.contains("\u{1B}[8l") && !sent.contains("\u{1B}[8h"))
    } else {
      let on = try #require(sent.ranges(of: terminal.kind.on).last)
      let off = try #require(sent.ranges(of: terminal.kind.off).last)
      #expect(on.upperBound <= off.lowerBound)
    }
    #expect(kiosk.pty.screen.isCursorShown)
  }

  private func started(
    arguments: [String] = [], answer: String? = Pty.plainAnswer
  ) throws -> Kiosk {
    let pty = try Pty(
      Kiosk.program, ["keeper"] + arguments,
      environment: [
        "TERM": "xterm", "LINES": "1", "COLUMNS": "1", "INPUTRC": "/nonexistent",
        "LC_ALL": "POSIX", "TERMINFO": "/nonexistent",
      ], answer: answer)
    try #require(pty.expect("Demo "), "\(pty.screen.text)")
    return Kiosk(pty: pty)
  }
}

/// The demo while it runs.
private struct Kiosk {
  /// It lies beside the test bundle.
  static let program = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "ConsoleDemo").path

  let pty: Pty

  /// The process id of the visit on show.
  var visit: String? {
    pty.screen.lines[0].split(separator: " ").dropFirst().first.map(String.init)
  }
}
