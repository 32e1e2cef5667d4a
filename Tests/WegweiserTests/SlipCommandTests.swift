import Foundation
import PtyTesting
import Testing

/// The other commands of `wegweiser slip`, as officers, translators and designers call them.
@Suite struct `A slip at the desk` {
  @Test func `is read from its code, typed or scanned`() throws {
    let place = Place()
    let code = try Self.code(in: place)

    let typed = try Program.run(["slip", "read", code])
    let scanned = try Program.run(["slip", "read"], input: code + "\r\n")

    #expect(typed.status == 0)
    #expect(typed.output == scanned.output)
    #expect(typed.lines.first == "Zettel vom 24.11.2026")
    #expect(typed.lines[1].hasPrefix("Stand: 20"))
    #expect(typed.lines[2] == "Anliegen: Antrag auf Leistungen (SGB II), Wechsel")
    #expect(typed.lines[3].hasPrefix("1.1 "))
    #expect(typed.output.contains("\nSchritte\n1. "))
    #expect(typed.output.contains("\nPapiere fehlen\n\u{2610} Kontonummer (IBAN)\n"))
    #expect(typed.output.contains("\nPapiere da\n\u{2611} Aufenthaltspapier mit Foto\n"))
    #expect(typed.output.contains("\nPapiere nicht geprüft\n? Bescheid vom BAMF"))
  }

  @Test func `is read in whole words on a terminal, below each other`() throws {
    let code = try Self.code(in: Place())
    let lines = try Program.run(["slip", "read", code]).lines

    let terminal = try Pty(Program.wegweiser, ["slip", "read"], columns: 50, rows: 200)
    terminal.send(code + "\r")
    #expect(terminal.wait() == .status(0))

    // The terminal echoes what the scanner types.
    let rows = terminal.screen.text.split(separator: "\n").drop { !$0.hasPrefix("Zettel") }
    #expect(rows.flatMap { $0.split(separator: " ") } == lines.flatMap { $0.split(separator: " ") })
    let step = try #require(rows.firstIndex { $0.hasPrefix("1. ") })
    #expect(rows[step + 1].hasPrefix("   "))
    let age = "2.3 Wie alt ist die Person, die das Geld braucht? \u{2013} 18 bis 65\u{A0}Jahre"
    #expect(lines.contains(age))
  }

  @Test func `says that it is of an older content`() throws {
    let place = Place()
    let code = try Self.code(in: place)
    // The same slip, printed by the content of the year before, with its check digits.
    var digits = String(code.dropLast(2))
    let year = try #require(digits.range(of: "2026"))
    digits.replaceSubrange(year, with: "2025")
    let rest = (digits + "00").reduce(0) { ($0 * 10 + ($1.wholeNumberValue ?? 0)) % 97 }
    let check = "\(98 - rest)"
    let old = digits + (check.count == 1 ? "0" : "") + check

    let result = try Program.run(["slip", "read", old])

    #expect(result.lines[1].hasPrefix("Stand: 2025-"))
    #expect(
      result.lines[2] == "Achtung, der Zettel hat einen älteren Stand als dieses Gerät.")
  }

  @Test(arguments: [
    ("12z4", "a code has digits only; is this the code of a slip?"),
    ("1234567", "the check digits do not fit; please scan the code once more"),
    ("", "a code has digits only; is this the code of a slip?"),
    (
      String(repeating: "7", count: 5000),
      "a code has at most 1024 characters, this has 1025"
    ),
  ])
  func `is not read from anything else`(input: String, message: String) throws {
    let result = try Program.run(["slip", "read"], input: input)

    #expect(result.status == 65)
    #expect(result.output == "")
    #expect(result.errorLines == ["wegweiser: " + message])
  }

  @Test func `has a key to its numbers`() throws {
    let result = try Program.run(["slip", "key"])

    #expect(result.status == 0)
    #expect(result.lines.first == "Angaben auf den Zetteln")
    #expect(result.lines.contains { $0.hasPrefix("1  ") })
    #expect(result.lines.contains { $0.hasPrefix("  1.1  ") })
  }

  @Test func `is printed again with number, queue and minute only, until it came out`() throws {
    let place = Place()
    try place.makeLedger()
    let state = ["--state", place.state]
    // A printer that swallows everything cannot confirm, so the slip is uncertain.
    let printer = ["--printer", "file:/dev/null", "--printer-profile", "generic-58mm"]
    let taken = try Program.run(["queue", "take", "--queue", "A", "--print"] + state + printer)
    let number = try #require(taken.lines.first { $0.hasPrefix("A ") })

    let first = try Program.run(["slip", "print", number] + state)
    let text = try Program.tool(
      "mutool", ["draw", "-q", "-F", "txt", "\(place.state)/tray/\(place.tray.first ?? "")"])
    let again = try Program.run(["slip", "print", number] + state)

    #expect(first.status == 0)
    #expect(first.lines == [number])
    #expect(text.lines.contains { $0.hasPrefix(number) })
    #expect(text.output.contains("Ich beantrage heute Leistungen."))
    #expect(text.output.contains("Kopie"))
    #expect(text.lines.contains("Warteschlange: A"))
    #expect(!text.output.contains("Schritte"))
    #expect(again.status == 69)
    #expect(
      again.errorLines == [
        "wegweiser: the slip of \(number) came out; only one that is uncertain is printed again, "
          + "and the number counts without it"
      ])
  }

  @Test func `that never came out is tried twice more, and then no longer`() throws {
    let place = Place()
    try place.makeLedger()
    let options = [
      "--state", place.state, "--printer", "file:/dev/null", "--printer-profile", "generic-58mm",
    ]
    let taken = try Program.run(["queue", "take", "--queue", "A", "--print"] + options)
    let number = try #require(taken.lines.first { $0.hasPrefix("A ") })

    let results = try (1...3).map { _ in try Program.run(["slip", "print", number] + options) }

    // A printer that cannot acknowledge is no error; the third one is refused.
    #expect(results.map(\.status) == [0, 0, 69])
    #expect(
      results.map { $0.errorLines.contains { $0.contains("may be missing") } }
        == [true, true, false])
  }

  @Test func `of a number that nobody has is not printed`() throws {
    let place = Place()
    try place.makeLedger()
    let printer = ["--state", place.state]
    _ = try Program.run(["queue", "take", "--queue", "A"] + printer)

    let unknown = try Program.run(["slip", "print", "A 007"] + printer)
    let wrong = try Program.run(["slip", "print", "seven"] + printer)

    #expect(unknown.status == 64)
    #expect(
      unknown.errorLines == ["wegweiser: no number 'A 007' was given on the newest day"])
    #expect(
      wrong.errorLines == ["wegweiser: 'seven' is no number; numbers are written 'A 017'"])
  }

  @Test func `of a void number is not printed`() throws {
    let place = Place()
    try place.makeLedger()
    let state = ["--state", place.state]
    _ = try Program.run(["queue", "take", "--queue", "A"] + state)
    _ = try Program.run(["queue", "void", "A 001"] + state)

    let result = try Program.run(["slip", "print", "A 001"] + state)

    #expect(result.status == 69)
    #expect(result.errorLines == ["wegweiser: A 001 is void and gets no slip"])
    #expect(result.output == "")
  }

  @Test func `is previewed in every form at once, the same every time`() throws {
    let place = Place()
    for folder in ["one", "two"] {
      _ = try place.file("\(folder)/made", holding: "")
      let result = try Program.run(
        [
          "slip", "preview", "--language", "fa", "--document", "bank-details=missing",
          "--pdf", "\(place.path)/\(folder)/slip.pdf", "--png", "\(place.path)/\(folder)/slip.png",
          "--escpos", "\(place.path)/\(folder)/slip.bin", "--printer-profile", "epson-80mm",
          "--text",
        ] + today + changeThisMonth.answers)
      #expect(result.status == 0)
      #expect(result.lines.contains("A 000"))
    }

    for name in ["slip.pdf", "slip.png", "slip.bin"] {
      let bytes = try place.bytes(of: "one/\(name)")
      #expect(bytes.count > 10_000)
      #expect(try place.bytes(of: "two/\(name)") == bytes)
    }
    #expect(try place.bytes(of: "one/slip.bin").starts(with: [0x1B, 0x40]))
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["WEGWEISER_TEST_LONG"] != nil))
  func `of every outcome in every language is on one page`() throws {
    let place = Place()
    let result = try Program.run(["slip", "gallery", place.path + "/slips"] + today)

    let page = try place.text(of: "slips/index.html")
    let pictures = place.names(in: "slips").filter { $0.hasSuffix(".png") }
    #expect(result.lines == [place.path + "/slips/index.html"])
    #expect(pictures.count == page.components(separatedBy: "<img ").count - 1)
    #expect(pictures.count.isMultiple(of: 5))
    #expect(pictures.count >= 85)
    for picture in pictures { #expect(page.contains("<img src=\"\(picture)\"")) }
    #expect(
      page.contains("<th>Sozialamt, Beratung und Hilfe bei Arbeit<br><code>toleration</code></th>"))
  }

  /// The code of a slip, by a scanner.
  private static func code(in place: Place) throws -> String {
    _ = try Program.run(
      [
        "slip", "preview", "--png", place.path + "/slip.png", "--document",
        "residence-paper=have", "--document", "bank-details=missing",
      ] + today + changeThisMonth.answers)
    let code = try Program.tool("zbarimg", ["-q", "--raw", place.path + "/slip.png"])
    return try #require(code.lines.first)
  }
}
