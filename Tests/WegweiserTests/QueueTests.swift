import Foundation
import Testing
import Words

/// `wegweiser queue`, as another program calls it.
@Suite struct `A queue` {
  @Test func `gives a number as one line`() throws {
    let place = Place()

    let first = try take(in: place)
    let second = try take(in: place)
    let other = try take("--queue", "B", in: place)

    #expect([first.output, second.output, other.output] == ["A 001\n", "A 002\n", "B 001\n"])
    #expect([first.errors, second.errors, other.errors] == ["", "", ""])
    #expect(first.status == 0)
  }

  @Test func `lists what was given, and what became of the paper`() throws {
    let place = Place()
    _ = try take(in: place)
    _ = try take("--queue", "A", "--print", in: place)

    let result = try list(in: place)

    let object = try result.object()
    #expect(object.keys.sorted() == ["day", "epoch", "tickets", "version"])
    let ticket = try #require((object["tickets"] as? [[String: Any]])?.first)
    #expect(
      ticket.keys.sorted() == [
        "called_at", "counter", "day", "epoch", "first_in_line", "interpreter", "kiosk",
        "language", "minute", "number", "order", "queue", "rank", "reason", "since", "state",
        "transferred_to", "wait",
      ])
    let roll: Roll = try result.decoded()
    #expect(roll.epoch == 1)
    #expect(
      roll.tickets.map { "\($0.number) \($0.queue) \($0.state) \($0.reason ?? "-") \($0.wait)" }
        == ["A 001 A uncertain told waiting", "A 002 A printed - waiting"])
    #expect(roll.tickets.allSatisfy { !$0.firstInLine })
    // An office day goes on past midnight, until four.
    let minute = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
    #expect(roll.tickets.allSatisfy { $0.minute.wholeMatch(of: minute) != nil })
    let day = try #require(Day(iso: roll.day))
    let open = "\(day)T04:00"..<"\(Day(ordinal: day.ordinal + 1))T04:00"
    #expect(roll.tickets.allSatisfy { open.contains($0.minute) })
  }

  @Test func `lays nothing into a tray that is a link, and takes nothing out`() throws {
    let place = Place()
    try place.makeLedger()
    let precious = try place.file("victim/precious.pdf", holding: "mine")
    try FileManager.default.createSymbolicLink(
      atPath: place.state + "/tray", withDestinationPath: precious.deletingLastPathComponent().path)

    let taken = try Program.run([
      "queue", "take", "--queue", "A", "--print", "--state", place.state,
    ])
    _ = try Program.run(["kiosk", "--plain", "--state", place.state])

    #expect(taken.output == "A 001\n")
    #expect(
      taken.errorLines == [
        "no slip is printed: the printer is not there: '\(place.state)/tray' is a link, or somebody "
          + "else's: remove it"
      ])
    #expect(place.names(in: "victim") == ["precious.pdf"])
  }

  @Test func `lays a slip into the tray where one is wanted`() throws {
    let place = Place()
    _ = try take(in: place)
    #expect(place.tray == [])

    _ = try take("--queue", "A", "--print", in: place)

    #expect(place.tray == ["A-002.pdf"])
    let pdf = try Program.tool(
      "mutool", ["draw", "-q", "-F", "txt", place.state + "/tray/A-002.pdf"])
    #expect(pdf.lines.contains("A 002"))
    #expect(pdf.output.contains("Das ist keine Entscheidung."))
  }

  @Test func `gives nothing for a queue that the office does not have`() throws {
    let place = Place()
    let result = try take("--queue", "Q", in: place)
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(
      result.errorLines == ["wegweiser: there is no queue 'Q'; the office has A, B, K, S, W"])
  }

  @Test func `has no list before the first number`() throws {
    let place = Place()
    let result = try list(in: place)
    #expect(result.status == 69)
    #expect(
      result.errorLines == [
        "wegweiser: there is no ledger at '\(place.state)/ledger.sqlite'; 'wegweiser queue init' makes one"
      ])
    #expect(!place.hasState)
  }

  /// No folder can be made in `/sys`, not even by root, to whom the mode of a folder means nothing.
  @Test func `gives nothing where nothing can be written`() throws {
    let result = try Program.run(["queue", "init", "--state", "/sys/wegweiser"])
    #expect(result.status == 69)
    #expect(result.output == "")
    #expect(result.errorLines == ["wegweiser: '/sys/wegweiser' cannot be written"])
  }

  @Test func `gives nothing where a file stands in place of its folder`() throws {
    let place = Place()
    _ = try place.file("state", holding: "")
    let result = try Program.run(["queue", "init", "--state", place.state])
    #expect(result.status == 69)
    #expect(
      result.errorLines == [
        "wegweiser: the ledger cannot be used: '\(place.state)/owners': Not a directory"
      ])
  }

  @Test func `sets a damaged ledger aside, and goes on with other letters`() throws {
    let place = Place()
    _ = try take(in: place)
    let damage = String(repeating: "no ledger ", count: 500)
    _ = try place.file("state/ledger.sqlite", holding: damage)

    let refused = try take(in: place)

    #expect(refused.status == 69)
    #expect(refused.output == "")
    #expect(
      refused.errorLines == [
        "wegweiser: the ledger is damaged (SQLite 26: file is not a database) and was set aside as '\(place.state)/ledger.sqlite.damaged-1'"
      ])
    #expect(try place.text(of: "state/ledger.sqlite.damaged-1") == damage)
    #expect(try take(in: place).output == "E 001\n")
  }

  @Test func `gives each number once, however many ask at a time`() throws {
    let place = Place()
    let content = try place.smallContent()
    try place.makeLedger()
    let script = """
      for i in $(seq 25); do "$0" queue take --queue A --content "$1" --state "$2" || exit; done
      """

    let askers = try (1...8).map { _ in
      try Program("/bin/sh", ["-c", script, Program.wegweiser, content, place.state])
    }
    let results = try askers.map { try $0.result() }

    #expect(results.map(\.errors) == Array(repeating: "", count: 8))
    #expect(results.allSatisfy { $0.status == 0 && $0.lines.count == 25 })
    let numbers = (1...200).map { "A " + ($0 < 10 ? "00" : $0 < 100 ? "0" : "") + "\($0)" }
    #expect(results.flatMap(\.lines).sorted() == numbers)
    #expect(results.allSatisfy { $0.lines == $0.lines.sorted() })
  }

  private func list(in place: Place) throws -> Program.Result {
    try Program.run(["queue", "list", "--json", "--state", place.state])
  }

  private func take(_ options: String..., in place: Place) throws -> Program.Result {
    try place.makeLedger()
    let options = options.isEmpty ? ["--queue", "A"] : options
    return try Program.run(["queue", "take", "--state", place.state] + options)
  }
}
