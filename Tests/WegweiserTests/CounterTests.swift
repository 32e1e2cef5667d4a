import Foundation
import PtyTesting
import Testing

/// The commands and pages of counters and waiting room, as staff use them.
@Suite struct `A counter` {
  @Test func `calls each number once, however many counters ask at a time`() throws {
    let place = Place()
    let content = try place.smallContent()
    try place.makeLedger()
    let giving = """
      for i in $(seq 40); do "$0" queue take --queue A --content "$1" --state "$2" || exit; done
      """
    _ = try Program("/bin/sh", ["-c", giving, Program.wegweiser, content, place.state]).result()
    let calling = """
      while "$0" queue next --counter "$3" --content "$1" --state "$2" 2>/dev/null
      do "$0" queue done --counter "$3" --content "$1" --state "$2" >/dev/null || exit
      done
      """

    let counters = try (1...8).map { counter in
      try Program(
        "/bin/sh", ["-c", calling, Program.wegweiser, content, place.state, "\(counter)"])
    }
    let called = try counters.flatMap { try $0.result().lines }

    #expect(called.sorted() == (1...40).map { "A 0\($0 < 10 ? "0" : "")\($0)" })
    let audit = try run("audit", in: place)
    #expect(audit.status == 0)
    #expect(audit.lines.last == "1 epochs, 40 tickets, 160 events, 0 leases: 0 violations")
  }

  @Test func `is told what stands in the way, by status and by sentence`() throws {
    let place = Place()
    try place.makeLedger()

    let nobody = try run("next", "--counter", "3", in: place)
    let unknown = try run("recall", "A 007", "--counter", "3", in: place)
    let wrong = try run("next", "--counter", "100", in: place)

    #expect(nobody.errorLines == ["wegweiser: nobody waits"])
    #expect([nobody.status, unknown.status, wrong.status] == [69, 64, 64])
  }

  @Test func `that finds a broken ledger says so with status 65`() throws {
    let place = Place()
    try place.makeLedger()
    _ = try run("take", "--queue", "A", in: place)
    _ = try place.file("state/high-water", holding: "wegweiser high-water 1\nepoch 9 2026-11-24\n")

    let audit = try run("audit", in: place)

    #expect(audit.status == 65)
    #expect(
      audit.lines == [
        "I7: the ledger is behind the high-water mark",
        "1 epochs, 1 tickets, 2 events, 0 leases: 1 violations",
      ])
  }

  @Test func `works with keys, and the waiting room sees it`() throws {
    let place = Place()
    try place.makeLedger()
    for _ in 1...2 { _ = try run("take", "--queue", "A", in: place) }
    let display = try page(["display", "--state", place.state])
    let desk = try page(["queue", "desk", "--counter", "7", "--state", place.state])
    try #require(desk.expect("Niemand ist bei Ihnen."), "\(desk.screen.text)")

    // What is typed before the result stands there does nothing.
    desk.send("nene")
    try #require(desk.expect("Bei Ihnen, aufgerufen vor"), "\(desk.screen.text)")
    try #require(display.expect("▶"), "\(display.screen.text)")
    desk.send("n")
    try #require(desk.expect("A 001 ist noch bei Ihnen."), "\(desk.screen.text)")
    desk.send("p")
    try #require(desk.expect("Zurückgestellt: A 001"), "\(desk.screen.text)")
    desk.send("a")
    try #require(desk.expect("Welche Nummer rufen Sie wieder auf?"), "\(desk.screen.text)")
    desk.send("1")
    try #require(desk.expect("Bei Ihnen, aufgerufen vor"), "\(desk.screen.text)")

    try FileManager.default.moveItem(
      atPath: place.state + "/ledger.sqlite", toPath: place.state + "/away")
    try #require(
      display.expect("Die Nummern hier sind vielleicht alt."), "\(display.screen.text)")
    #expect(display.screen.text.contains("▶"))

    desk.send("q")
    #expect(desk.wait() == .status(0))
  }

  @Test func `is heard in the waiting room, in the languages of the setting`() throws {
    let seconds = try ["de", "de,en"].map { languages in
      let place = Place()
      try place.makeLedger()
      for _ in 1...2 { _ = try run("take", "--queue", "A", in: place) }
      _ = try run("next", "--counter", "7", in: place)
      let device = try SoundFiles(in: place)
      let display = try page(
        [
          "display", "--state", place.state, "--speak", "--voice", "default", "--languages",
          languages,
        ],
        device.environment)
      try #require(display.expect("▶"), "\(display.screen.text)")
      // What was called before is shown, and not said.
      #expect(device.files == [])

      _ = try run("done", "--counter", "7", in: place)
      _ = try run("next", "--counter", "7", in: place)
      let heard = try #require(device.waitForSound(1))
      #expect(heard.loudness > 500)
      return heard.seconds
    }
    // The second has English besides.
    #expect(seconds[1] > seconds[0] + 1, "\(seconds)")
    #expect(try Program.run(["display", "--speak"]).errors.contains("name it with --voice"))
  }

  private func page(_ arguments: [String], _ more: [String: String] = [:]) throws -> Pty {
    try Pty(
      Program.wegweiser, arguments, environment: ["TERM": "xterm"].merging(more) { $1 },
      columns: 80, rows: 24)
  }

  private func run(_ arguments: String..., in place: Place) throws -> Program.Result {
    try Program.run(["queue"] + arguments + ["--state", place.state])
  }
}
