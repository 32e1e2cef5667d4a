import Foundation
import Glibc
import PtyTesting
import Testing

/// The doctor, on a machine where one thing is wrong.
@Suite struct `The doctor` {
  @Test func `finds nothing wrong on a sound machine`() throws {
    let machine = try Machine()

    let (result, answer) = try machine.examine()

    #expect(answer.remarks.filter { $0.verdict == "wrong" } == [])
    #expect(result.status == 0)
    // Every part is spoken of, and what nobody has confirmed is said.
    #expect(
      Set(answer.remarks.map(\.part)) == [
        "settings", "content", "profile", "languages", "sources", "fonts", "terminal", "locale",
        "printer", "ledger", "clock", "permissions", "session", "updates",
      ])
    #expect(
      Set(answer.remarks.filter { $0.verdict == "unverified" }.map(\.part)) == [
        "profile", "languages", "printer",
      ])
  }

  @Test(arguments: MachineFault.all)
  func `finds what is wrong`(fault: MachineFault) throws {
    let machine = try Machine()
    try fault.plant(machine)

    let (result, answer) = try machine.examine()

    let found = answer.remarks.filter { $0.part == fault.part && $0.verdict == fault.verdict }
    #expect(found.contains { $0.says.contains(fault.says) }, "\(answer.remarks)")
    let others = answer.remarks.filter { $0.verdict == "wrong" && $0.part != fault.part }
    #expect(others == [])
    #expect(result.status == (fault.verdict == "wrong" ? 78 : 0))
  }

  @Test func `speaks in lines, with what to do`() throws {
    let machine = try Machine()
    machine.options += ["--printer", "file:/nowhere"]
    let result = try machine.run()
    #expect(result.status == 78)
    #expect(result.lines.last?.hasPrefix("1 wrong, ") == true)
    let line = try #require(result.lines.firstIndex { $0.hasPrefix("wrong       printer") })
    #expect(
      result.lines[line + 1].trimmingCharacters(in: .whitespaces)
        == "→ see to the printer, then run this again with --test-slip")
  }

  @Test func `prints a test slip, and takes no number`() throws {
    let machine = try Machine()
    machine.options += ["--test-slip", "--language", "ti"]
    let (result, answer) = try machine.examine()

    let said = try #require(answer.remarks.first { $0.part == "printer" })
    #expect(
      said.says
        == "The test slip may be missing: the printer cannot tell whether the slip came out.")
    #expect(result.status == 0)
    // A picture of some size, and the cut at its end.
    #expect(machine.printer.bytes.count > 1000)
  }

  @Test func `looks at the terminal that it stands on`() throws {
    let machine = try Machine()
    let small = try Pty(
      Program.wegweiser, ["office", "check"] + machine.options,
      environment: machine.environment.merging(["TERM": "xterm"]) { $1 }, columns: 60, rows: 20)
    #expect(small.expectOutput("The terminal has 60 columns"))

    let bare = try Pty(
      Program.wegweiser, ["office", "check"] + machine.options,
      environment: machine.environment.merging(["TERM": "linux"]) { $1 }, columns: 120, rows: 50)
    #expect(bare.expectOutput("this terminal shows German and English only"))
  }

  @Test(arguments: [
    // Each sample's end: as it should be, or for Tigrinya as if each letter took two columns.
    ("xterm", "\u{1B}[1;8R\u{1B}[1;12R\u{1B}[1;5R\u{1B}[?6c", []),
    ("xterm", "\u{1B}[1;8R\u{1B}[1;12R\u{1B}[1;9R\u{1B}[?6c", ["Tigrinya"]),
    ("linux", Pty.plainAnswer, ["Arabic", "Farsi", "Tigrinya"]),
  ])
  func `says for each language whether the terminal can show it`(
    name: String, answer: String, missing: [String]
  ) throws {
    let machine = try Machine()
    let pty = try Pty(
      Program.wegweiser, ["office", "check"] + machine.options,
      environment: machine.environment.merging(["TERM": name]) { $1 }, columns: 150, rows: 60,
      answer: answer)
    #expect(pty.wait() == .status(0))
    for language in ["German", "Arabic", "Farsi", "English", "Tigrinya"] {
      let isMissing = missing.contains(language)
      let line =
        isMissing
        ? "unverified  terminal     \(language): this terminal does not show it."
        : "good        terminal     \(language): this terminal shows it."
      #expect(pty.screen.text.contains(line), "\(pty.screen.text)")
      let advice = "→ its visitors are asked to go to the counter"
      #expect(pty.screen.text.contains(advice) == !missing.isEmpty)
    }
  }
}
