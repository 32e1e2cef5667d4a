import Console
import Testing
import TextLayout
import Words

/// What terminals answered when they were measured, and what follows.
@Suite struct `A terminal` {
  struct Case: Sendable {
    let kind: TerminalKind
    let answer: String
    var environment = ["TERM": "xterm-256color"]
  }

  static let measured = [
    Case(
      kind: .vte, answer: "\u{1B}[8;1$y\u{1B}P>|VTE(7006)\u{1B}\\\u{1B}[>65;7006;1c\u{1B}[?65;1;9c"),
    Case(kind: .vte, answer: "\u{1B}[8;2$y\u{1B}[?65;1;9c"),
    Case(
      kind: .konsole,
      answer: "\u{1B}[8;0$y\u{1B}P>|Konsole 22.12.3\u{1B}\\\u{1B}[>1;115;0c\u{1B}[?62;1;4c"),
    Case(kind: .mlterm, answer: "\u{1B}[>24;279;0c\u{1B}[?63;1;2;3;4;7;29c"),
    Case(kind: .mlterm, answer: "\u{1B}[?63c", environment: ["TERM": "mlterm-256color"]),
    Case(kind: .putty, answer: "\u{1B}[>0;136;0c\u{1B}[?6c"),
    Case(
      kind: .kitty,
      answer: "\u{1B}[8;0$y\u{1B}P>|kitty(0.26.5)\u{1B}\\\u{1B}[>1;4000;26c\u{1B}[?62;c"),
    Case(kind: .tmux, answer: "\u{1B}P>|tmux 3.3a\u{1B}\\\u{1B}[>84;0;0c\u{1B}[?1;2c"),
    Case(
      kind: .tmux, answer: "\u{1B}[?1;2c", environment: ["TERM": "screen", "TMUX": "/tmp/s,1,0"]),
    Case(kind: .screen, answer: "\u{1B}[>83;40900;0c\u{1B}[?1;2c"),
    Case(kind: .screen, answer: "\u{1B}[?1;2c", environment: ["TERM": "xterm", "STY": "1.tty"]),
    Case(kind: .other, answer: "\u{1B}[>41;379;0c\u{1B}[?64;1;2c"),
    Case(kind: .other, answer: ""),
    Case(kind: .bare, answer: "\u{1B}[8;1$y\u{1B}[?6c", environment: ["TERM": "linux"]),
    Case(kind: .bare, answer: "", environment: ["TERM": "dumb"]),
    Case(kind: .bare, answer: "", environment: [:]),
    Case(kind: .bare, answer: "", environment: ["TERM": "../../tmp/evil"]),
    Case(kind: .bare, answer: "", environment: ["TERM": "x\u{1B}]0;a"]),
  ]

  @Test(arguments: measured)
  func `is known by its answers`(measured: Case) {
    let answers = TerminalAnswers(Array("key".utf8) + Array(measured.answer.utf8))
    #expect(TerminalKind(answers, environment: measured.environment) == measured.kind)
    #expect(TerminalKind.isAsked(environment: measured.environment) == (measured.kind != .bare))
  }

  @Test func `gets logical text only where it turns text itself for good`() {
    #expect(TerminalKind.allCases.filter { $0.order == .logical } == [.putty])
    #expect(TerminalKind.bare.languages == [.de, .en])
    #expect(TerminalKind.other.languages == Language.allCases)
  }

  @Test func `is told not to turn text in the way that it understands`() {
    #expect(TerminalKind.vte.on == "\u{1B}[8l")
    #expect(TerminalKind.konsole.on == "\u{1B}]50;BidiRenderingEnabled=false\u{7}")
    #expect(TerminalKind.mlterm.on == "\u{1B}]5379;use_ctl=false\u{7}")
    #expect(TerminalKind.tmux.on == "\u{1B}[8l\u{1B}Ptmux;\u{1B}\u{1B}[8l\u{1B}\\")
    #expect(TerminalKind.screen.on == "\u{1B}P\u{1B}[8l\u{1B}\\")
    #expect([.putty, .kitty, .bare].allSatisfy { (kind: TerminalKind) in kind.on.isEmpty })
    for kind in TerminalKind.allCases { #expect(kind.on.isEmpty == kind.off.isEmpty) }
  }

  @Test func `says whether it shows sixel pictures`() {
    #expect(TerminalAnswers(Array("\u{1B}[?62;4;22c".utf8)).hasSixel)
    #expect(!TerminalAnswers(Array("\u{1B}[?4;22c".utf8)).hasSixel)
    #expect(!TerminalAnswers().hasSixel)
  }

  @Test func `is offered only languages whose letters stand where they should`() {
    func answers(_ columns: [Int]) -> TerminalAnswers {
      let positions = columns.map { "\u{1B}[1;\($0)R" }.joined()
      return TerminalAnswers(Array((positions + "\u{1B}[?6c").utf8))
    }
    let right = LanguageSample.all.map(\.column)

    #expect(answers(right).languages == Language.allCases)
    #expect(answers(right.dropLast() + [9]).languages == [.de, .ar, .fa, .en])
    #expect(answers(right.map { 2 * $0 }).languages == [.de, .en], "it reads no UTF-8")
    #expect(TerminalAnswers(Array("\u{1B}[?6c".utf8)).languages == Language.allCases)
  }

  @Test func `has answered once its primary attributes are there`() {
    #expect(TerminalAnswers(Array("\u{1B}[>1;2c\u{1B}[?6".utf8)).primary == nil)
    #expect(TerminalAnswers(Array("\u{1B}[>1;2c\u{1B}[?6c".utf8)).primary == [6])
    #expect(
      TerminalAnswers(Array("\u{1B}[\u{1B}P\u{1B}[8;\u{1B}]\u{1B}".utf8)) == TerminalAnswers())
  }
}
