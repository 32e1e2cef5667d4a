import Foundation
import PtyTesting
import Testing

/// How the settings of a machine reach its commands.
@Suite struct `The settings` {
  private let place = Place()

  @Test func `are the options' defaults, and an option wins`() throws {
    let settings = try place.file("kiosk.yaml", holding: "office: template\n").path

    let set = try Program.run(["plan", "--json", "--settings", settings])
    let named = try Program.run(["plan", "--settings=\(settings)", "--office", "kreis-viersn"])
    let help = try Program.run(["plan", "--help"], environment: ["WEGWEISER_SETTINGS": settings])

    #expect(set.status == 0)
    #expect(named.errors.contains("no office profile 'kreis-viersn'"))
    #expect(help.output.contains("(default: template)"))
  }

  @Test func `are named anywhere in a command`() throws {
    let settings = try place.file("kiosk.yaml", holding: "state: \(place.state)\n").path
    try place.makeLedger()
    let taken = try Program.run(["--settings", settings, "queue", "take", "--queue", "A"])
    #expect(taken.output == "A 001\n")
    #expect(place.hasState)
  }

  @Test func `stop every command where they are wrong, with the place`() throws {
    let settings = try place.file("kiosk.yaml", holding: "ofice: x\nesc: 0\n").path
    let result = try Program.run(["plan", "--settings", settings])
    #expect(result.status == 65)
    #expect(result.output == "")
    #expect(
      result.errorLines == [
        "\(settings):1:1: error: unknown key 'ofice'; did you mean 'office'?",
        "\(settings):2:6: error: a whole number from 1 to 1000 is expected here",
      ])
  }

  @Test func `that cannot be read are no settings`() throws {
    let result = try Program.run(["plan", "--settings", "/nowhere"])
    #expect(result.status == 78)
    #expect(result.errorLines == ["wegweiser: the settings '/nowhere' cannot be read"])
  }

  @Test func `reach the visit, which its keeper starts`() throws {
    let settings = try place.file(
      "kiosk.yaml", holding: "languages: [de, ti]\nsilence.warn: 0.3\nsilence.wipe: 1\n"
    ).path
    let kiosk = try Kiosk(
      ["--settings", settings], columns: 80, rows: 24, in: place)

    try kiosk.press(until: "  2   ትግርኛ")
    #expect(!kiosk.pty.screen.text.contains("English"))
    // Silence on the next page, and then the greeting once more.
    try kiosk.press("1", until: "Sind Sie noch da?")
    try kiosk.press(until: "  2   ትግርኛ")
  }

  @Test func `are printed as a file that says the same`() throws {
    let settings = try place.file("kiosk.yaml", holding: "printer: file:/dev/null\n").path
    let printed = try Program.run(["office", "settings", "--settings", settings]).output
    let again = try place.file("again.yaml", holding: printed).path
    #expect(try Program.run(["office", "settings", "--settings", again]).output == printed)
    #expect(printed.contains("\nprinter: \"file:/dev/null\"\n"))
    #expect(printed.contains("\n#silence.wipe: 30\n"))
  }
}
