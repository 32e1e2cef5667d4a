import Foundation
import PtyTesting
import Testing

/// Whoever waits is called, whatever an author or a translator has broken.
@Suite struct `Counters` {
  @Test(arguments: Damage.allCases)
  func `need neither guide nor catalog`(damage: Damage) throws {
    let (place, content) = (Place(), try ContentCopy())
    try damage.make(in: content)
    func run(_ arguments: String...) throws -> Program.Result {
      try Program.run(arguments + ["--content", content.path, "--state", place.state])
    }
    #expect(try run("plan").status != 0)

    #expect(try Program.run(["queue", "init", "--state", place.state]).status == 0)
    for number in ["A 001", "A 002", "A 003", "A 004"] {
      #expect(try run("queue", "take", "--queue", "A").output == number + "\n")
    }
    let desk: [[String]] = [
      ["next"], ["recall"], ["park"], ["recall", "A 001"], ["done"], ["next"], ["no-show"],
      ["next"], ["transfer", "--to", "B"],
    ]
    let said = try desk.map { step in
      try Program.run(
        ["queue"] + step + [
          "--counter", "3", "--content", content.path, "--state", place.state,
        ])
    }
    #expect(said.map(\.errors) == desk.map { _ in "" })
    #expect(said.map { $0.output.dropLast() } == [1, 1, 1, 1, 1, 2, 2, 3, 3].map { "A 00\($0)" })
    #expect(try run("queue", "void", "A 004").output == "A 004\n")
    // They count whole days: whether this one has ended meanwhile, the machine's clock decides.
    let counted = try run("stats")
    #expect(counted.status == 0 && counted.output.contains("numbers in all "))
    #expect(try run("queue", "deliver").status == 64)
    let copy = place.path + "/copy.sqlite"
    #expect(try Program.run(["queue", "backup", copy, "--state", place.state]).status == 0)
    #expect(try run("queue", "restore", copy).output.hasSuffix("goes on with new letters\n"))
  }

  @Test(arguments: Damage.allCases)
  func `have their pages without guide and catalog`(damage: Damage) throws {
    let (place, content) = (Place(), try ContentCopy())
    try damage.make(in: content)
    try place.makeLedger()
    let at = ["--content", content.path, "--state", place.state]
    _ = try Program.run(["queue", "take", "--queue", "A"] + at)
    let display = try page(["display"] + at)
    try #require(display.expect("Nummer"), "\(display.screen.text)")
    let desk = try page(["queue", "desk", "--counter", "7"] + at)
    try #require(desk.expect("Niemand ist bei Ihnen."), "\(desk.screen.text)")

    desk.send("n")

    try #require(desk.expect("Bei Ihnen, aufgerufen vor"), "\(desk.screen.text)")
    try #require(display.expect("▶"), "\(display.screen.text)")
    // One catalog's mistake takes away no other language.
    #expect(display.screen.text.contains("Number") == (damage != .noCatalogs))
  }

  @Test func `give a number without its slip where the slip's texts are broken`() throws {
    let (place, content) = (Place(), try ContentCopy())
    try Damage.placeholder.make(in: content)
    try place.makeLedger()

    let taken = try Program.run(
      ["queue", "take", "--queue", "A", "--print", "--content", content.path]
        + ["--state", place.state])

    #expect(taken.status == 0)
    #expect(taken.output == "A 001\n")
    #expect(taken.errorLines.last == "note: the number is given without a slip")
    #expect(place.tray == [])
  }

  @Test func `name what is wrong with their own profile`() throws {
    let (place, content) = (Place(), try ContentCopy())
    try place.makeLedger()
    let found = try content.change(
      "Resources/offices/kreis-viersen.yaml", "A: [A, E, H]", to: "A: [A, ①B, H]")

    let next = try Program.run(
      ["queue", "next", "--counter", "3", "--content", content.path, "--state", place.state])

    #expect(next.status == 65)
    #expect(
      next.errors.contains("error: the letter 'B' belongs to two queues or kiosks"),
      "\(found): \(next.errors)")
  }

  private func page(_ arguments: [String]) throws -> Pty {
    try Pty(
      Program.wegweiser, arguments, environment: ["TERM": "xterm"], columns: 80, rows: 24)
  }
}

/// What somebody has broken, so that no kiosk starts.
enum Damage: CaseIterable {
  case placeholder, steps, noCatalogs

  func make(in content: ContentCopy) throws {
    switch self {
    case .placeholder:
      try content.change("locales/ti.po", "?\"\nmsgstr \"", to: "?\"\nmsgstr \"{bad}")
    case .steps: try content.change("Resources/guide/steps.yaml", "steps:", to: "steps: [")
    case .noCatalogs: try FileManager.default.removeItem(atPath: content.path + "/locales")
    }
  }
}
