import Foundation
import PtyTesting
import Testing

/// Kiosks, counters and a waiting room of one office, at a real PostgreSQL server.
@Suite(.enabled(if: OfficeServer.isThere)) struct `An office with a server` {
  @Test func `goes on at its kiosks while the server is away, and catches up`() throws {
    let server = try OfficeServer(kiosks: 2)
    let second = Place()
    try second.makeLedger()
    let kiosk = try Kiosk(server.options("kiosk-1"), in: Place())
    try kiosk.press(until: Kiosk.endOfGreeting)
    let display = try Pty(
      Program.wegweiser, ["display"] + server.options("desk"), environment: ["TERM": "xterm"],
      columns: 80, rows: 24)

    // The kiosk's courier has been at the server before the visitor presses D.
    try untilTrue { try server.desk("audit").lines.last?.contains(" 5 leases") == true }
    try takeNumber(at: kiosk, "K 001")
    // The first ten of each queue are the kiosk's.
    #expect(try take("A", at: second, server).output == "A 011\n")
    try untilTrue { try server.desk("next", "--counter", "3", "--queue", "K").output == "K 001\n" }
    try #require(display.expect("▶"), "\(display.screen.text)")

    try server.order("stop")
    try #require(display.expect("Die Nummern hier sind vielleicht alt."), "\(display.screen.text)")
    #expect(display.screen.text.contains("▶"))
    try takeNumber(at: kiosk, "K 002")
    let alone = try take("A", at: second, server)
    #expect(alone.output == "A 012\n")
    #expect(alone.status == 0)
    #expect(alone.errors.hasPrefix("note: the server does not know the number yet: "))
    let deaf = try server.desk("next", "--counter", "4")
    #expect(deaf.status == 69)
    #expect(deaf.errors.hasPrefix("wegweiser: the ledger cannot be used: the server is away: "))

    try server.order("start")
    let told = try Program.run(
      ["queue", "deliver", "--state", second.state] + server.options("kiosk-2"))
    #expect(told.output == "2\n", "\(told.errors)")
    try untilTrue { try numbers(on: server) == ["A 011", "A 012", "K 001", "K 002"] }
    #expect(try server.desk("done", "--counter", "3").output == "K 001\n")
    for number in ["A 011", "A 012"] {
      #expect(try server.desk("next", "--counter", "3", "--queue", "A").output == number + "\n")
      #expect(try server.desk("done", "--counter", "3").output == number + "\n")
    }
    #expect(
      display.expectGone("Die Nummern hier sind vielleicht alt."), "\(display.screen.text)")
    let audit = try server.desk("audit")
    #expect(audit.status == 0, "\(audit.output)")
    #expect(audit.lines.last?.hasPrefix("1 epochs, 4 tickets, ") == true)
    for place in [kiosk.place, second] {
      let own = try Program.run(["queue", "audit", "--state", place.state])
      #expect(own.status == 0, "\(own.output)")
    }
  }

  @Test func `is named in a kiosk's settings, and the doctor says whether it answers`() throws {
    let server = try OfficeServer(kiosks: 1)
    let place = Place()
    let settings = try place.file(
      "kiosk.yaml",
      holding: """
        state: \(place.state)
        ledger: "\(server.address("kiosk-1"))"
        kiosk: kiosk-1

        """
    ).path
    func run(_ arguments: String...) throws -> Program.Result {
      try Program.run(arguments + ["--settings", settings])
    }
    // What a kiosk keeps itself is made as without a server.
    #expect(try run("queue", "init").output == "made '\(place.state)/ledger.sqlite'\n")

    let taken = try run("queue", "take", "--queue", "A")
    #expect(taken.output == "A 001\n", "\(taken.errors)")
    #expect(try server.desk("audit").lines.last?.contains(" 1 tickets, ") == true)
    let own = try run("queue", "audit", "--ledger", "file")
    #expect(own.lines.last?.contains(" 1 tickets, ") == true, "\(own.output)")
    let good = try run("office", "check")
    #expect(good.output.contains("The server answers, and has the ledger."), "\(good.output)")

    try server.order("stop")
    let away = try run("office", "check")
    #expect(away.output.contains("The office's server: the ledger cannot be used: the server is"))
    #expect(away.status == 78)
  }

  @Test func `calls each number once, however many counters ask at a time`() throws {
    let server = try OfficeServer(kiosks: 1)
    let place = Place()
    let content = try place.smallContent()
    try place.makeLedger()
    let giving = """
      for i in $(seq 16); do "$0" queue take --queue A --content "$1" --state "$2" --ledger "$3" || exit
      done
      """
    let given = try Program(
      "/bin/sh",
      ["-c", giving, Program.wegweiser, content, place.state, server.address("kiosk-1")]
    ).result()
    #expect(given.lines.count == 16, "\(given.errors)")
    // A counter that finds the ledger in use asks again.
    let calling = """
      while "$0" queue next --counter "$3" --content "$1" --ledger "$2" 2>/dev/null || [ $? = 75 ]
      do "$0" queue done --counter "$3" --content "$1" --ledger "$2" >/dev/null 2>/dev/null
      done
      """

    let counters = try (1...8).map { counter in
      try Program(
        "/bin/sh",
        ["-c", calling, Program.wegweiser, content, server.address("desk"), "\(counter)"])
    }
    let called = try counters.flatMap { try $0.result().lines }

    #expect(called.sorted() == given.lines.sorted())
    let audit = try server.desk("audit")
    #expect(audit.status == 0, "\(audit.output)")
    let close = try server.desk("close", "--json")
    #expect(try #require(try close.object()["sum"] as? [String: Any])["served"] as? Int == 16)
  }

  @Test func `tells what a database user may not do, and makes nothing twice`() throws {
    let server = try OfficeServer(kiosks: 1)

    let kiosk = try Program.run(["queue", "next", "--counter", "1"] + server.options("kiosk-1"))
    let again = try Program.run(["queue", "init", "--ledger", server.address("postgres")])
    let backup = try Program.run(
      ["queue", "backup", "copy", "--ledger", server.address("postgres")])
    let wrong = try Program.run(["queue", "list", "--ledger", "server"])

    #expect(kiosk.status == 69)
    #expect(
      kiosk.errorLines == [
        "wegweiser: the ledger cannot be used: the server refused (42501): permission denied for table ledger"
      ])
    #expect(again.output == "the server's ledger is there and up to date\n")
    #expect(
      backup.errorLines == ["wegweiser: the server's ledger is not a file; copy it with pg_dump"])
    #expect([again.status, backup.status, wrong.status] == [0, 64, 64])
  }

  private func takeNumber(at kiosk: Kiosk, _ number: String) throws {
    try kiosk.press("1", until: "Bevor wir anfangen")
    try kiosk.press("d", until: "Möchten Sie lieber mit dem Personal sprechen?")
    try kiosk.press("1", until: "Ihre Nummer: " + number)
    try kiosk.press("1", until: "Ihre Antworten sind jetzt gelöscht.")
    try kiosk.press(" ", until: Kiosk.endOfGreeting)
  }

  private func take(
    _ queue: String, at place: Place, _ server: OfficeServer
  ) throws -> Program.Result {
    try Program.run(
      ["queue", "take", "--queue", queue, "--state", place.state] + server.options("kiosk-2"))
  }

  private func numbers(on server: OfficeServer) throws -> [String] {
    let roll: Roll = try server.desk("list", "--json").decoded()
    return roll.tickets.map(\.number).sorted()
  }

  /// Asks until it is so; a hundred times at most.
  private func untilTrue(
    _ condition: () throws -> Bool, location: SourceLocation = #_sourceLocation
  ) throws {
    for _ in 1...100 {
      if try condition() { return }
      usleep(100_000)
    }
    Issue.record("it did not come to be so", sourceLocation: location)
  }
}
