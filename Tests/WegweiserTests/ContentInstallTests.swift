import Foundation
import Glibc
import PtyTesting
import Testing

/// New content for kiosks that are running.
@Suite struct `Installing content` {
  private let place = Place()
  private var store: String { place.path + "/store" }

  /// Small content, told apart by its day.
  private func content(_ day: String) throws -> String {
    let folder = try place.smallContent()
    let moved = "\(place.path)/\(day)"
    try FileManager.default.moveItem(atPath: folder, toPath: moved)
    _ = try place.file("\(day)/Resources/guide/version", holding: "\(day).1\n")
    return moved
  }

  private func install(_ options: String...) throws -> Program.Result {
    try Program.run(["content", "install", "--into", store, "--without-proof"] + options)
  }

  /// The day of the version that a link names, after a look whether all of it is there.
  private func day(_ link: String = "current") throws -> String {
    let folder = try FileManager.default.destinationOfSymbolicLink(atPath: "\(store)/\(link)")
    let sums = try Program.tool(
      "sha256sum", ["--check", "--strict", "--quiet", "\(store)/\(link)/MANIFEST"],
      in: store + "/" + link)
    try #require(sums.status == 0, "\(link) is torn: \(sums.output)")
    return String(folder.dropFirst("versions/".count).prefix(10))
  }

  @Test func `switches, keeps the version before, and goes back`() throws {
    let first = try install(try content("2026-01-01"))
    #expect(first.status == 0)
    #expect(first.output.hasPrefix("2026-01-01.1+"))
    _ = try install(try content("2026-01-02"))
    _ = try install(try content("2026-01-03"))

    #expect(try day() == "2026-01-03")
    #expect(try day("previous") == "2026-01-02")
    #expect(place.names(in: "store/versions").count == 2)

    #expect(try install("--back").output.hasPrefix("2026-01-02.1+"))
    #expect(try day() == "2026-01-02")
    #expect(try day("previous") == "2026-01-03")
  }

  @Test func `goes back to what came with the program where nothing was before`() throws {
    _ = try install(try content("2026-01-01"))
    let shipped = try String(
      contentsOfFile: ContentCopy.shipped + "/Resources/guide/version", encoding: .utf8)

    let back = try install("--back")

    #expect(back.status == 0, "\(back.errors)")
    #expect(back.output.hasPrefix(shipped.trimmingCharacters(in: .whitespacesAndNewlines) + "+"))
    #expect(try day("previous") == "2026-01-01")
    #expect(try Program.run(["plan", "--content", store]).status == 0)
  }

  @Test func `refuses a time zone that no clock knows, and names the near one`() throws {
    _ = try install(try content("2026-01-01"))
    let wrong = try content("2026-01-02")
    let profile = "Resources/offices/kreis-viersen.yaml"
    let text = try place.text(of: "2026-01-02/" + profile)
    _ = try place.file(
      "2026-01-02/" + profile, holding: text.replacing("Europe/Berlin", with: "Europe/Brelin"))

    let result = try install(wrong)

    #expect(result.status == 65)
    #expect(
      result.errorLines == [
        "\(profile):1:80: error: the machine knows no time zone 'Europe/Brelin'; did you mean 'Europe/Berlin'?"
      ])
    #expect(try day() == "2026-01-01")
  }

  @Test func `twice changes nothing`() throws {
    _ = try install(try content("2026-01-01"))
    let second = try content("2026-01-02")
    let names = try [install(second), install(second)].map(\.output)
    #expect(names[0] == names[1])
    #expect(try day("previous") == "2026-01-01")
  }

  @Test func `refuses what cannot start, what is not proven, and what is not whole`() throws {
    _ = try install(try content("2026-01-01"))
    let broken = try content("2026-01-02")
    _ = try place.file("2026-01-02/Resources/guide/steps.yaml", holding: "stepps: {}\n")
    let linked = try content("2026-01-03")
    try FileManager.default.createSymbolicLink(
      atPath: linked + "/Resources/guide/more.yaml", withDestinationPath: "/etc/passwd")
    let altered = try content("2026-01-04")
    _ = try place.file("2026-01-04/MANIFEST", holding: "")
    let unproven = try content("2026-01-05")

    let results = try [
      install(broken), install(linked), install(altered), install("/nowhere"),
      Program.run(["content", "install", unproven, "--into", store]),
    ]

    #expect(results.map(\.status) == [65, 65, 65, 65, 65])
    #expect(results[0].errors.contains("unknown key 'stepps'; did you mean 'steps'?"))
    #expect(results[1].errors.contains("'Resources/guide/more.yaml' is no plain file"))
    #expect(
      results[2].errors.contains("MANIFEST does not list 'Resources/guide/circumstances.yaml'"))
    #expect(results[3].errors.contains("'/nowhere' does not hold Resources/guide and locales"))
    #expect(results[4].errors.contains(": error: "))
    #expect(try day() == "2026-01-01")
    #expect(place.names(in: "store/versions").count == 1)
  }

  @Test func `takes only what the office's key has signed, where one is set`() throws {
    let key = place.path + "/key"
    _ = try Program.tool("minisign", ["-G", "-W", "-p", key + ".pub", "-s", key])
    let publicKey = try #require(try place.text(of: "key.pub").lines.last)
    let settings = try place.file("kiosk.yaml", holding: "content-key: \(publicKey)\n").path
    let folder = try content("2026-01-01")

    let unsigned = try install(folder, "--settings", settings)
    try sign(folder, with: key)
    let signed = try install(folder, "--settings", settings)
    _ = try place.file("2026-01-01/Resources/guide/version", holding: "2026-01-09.1\n")
    let altered = try install(folder, "--settings", settings)
    _ = try place.file("2026-01-01/MANIFEST", holding: "")
    let forged = try install(folder, "--settings", settings)

    #expect(unsigned.errors.contains("the content is not signed: MANIFEST.minisig is missing"))
    #expect(signed.status == 0, "\(signed.errors)")
    #expect(altered.errors.contains("not as MANIFEST says: Resources/guide/version"))
    #expect(forged.errors.contains("the signature does not fit the content and the key"))
    #expect([unsigned, altered, forged].map(\.status) == [65, 65, 65])
    #expect(try day() == "2026-01-01")
  }

  /// Whoever has kept an old signed copy must not bring back an old law with it.
  @Test func `takes no older content than it has, though it is signed`() throws {
    let key = place.path + "/key"
    _ = try Program.tool("minisign", ["-G", "-W", "-p", key + ".pub", "-s", key])
    let publicKey = try #require(try place.text(of: "key.pub").lines.last)
    let versions = try ["2026-01-01", "2026-01-02"].map(content)
    for version in versions { try sign(version, with: key) }
    func installSigned(_ options: String...) throws -> Program.Result {
      try Program.run(
        ["content", "install", "--into", store, "--without-proof", "--content-key", publicKey]
          + options)
    }
    #expect(try installSigned(versions[0]).status == 0)
    #expect(try installSigned(versions[1]).status == 0)

    let replayed = try installSigned(versions[0])
    #expect(replayed.status == 65)
    #expect(
      replayed.errorLines == [
        "wegweiser: the content is of 2026-01-01.1, older than the installed one of 2026-01-02.1; with --back it is installed all the same"
      ])
    #expect(try day() == "2026-01-02")
    #expect(try installSigned(versions[0], "--back").status == 0)
    #expect(try day() == "2026-01-01")
  }

  private func sign(_ folder: String, with key: String) throws {
    let manifest =
      "find Resources locales -type f | LC_ALL=C sort | xargs sha256sum > MANIFEST"
    let script = "cd '\(folder)' && \(manifest) && minisign -S -W -s '\(key)' -m MANIFEST"
    try #require(try Program.tool("sh", ["-c", script]).status == 0)
  }

  /// A kill may come at any moment; afterwards a whole version counts, and the next one goes in.
  @Test func `that is killed at any point leaves a whole version`() throws {
    let versions = try ["2026-01-01", "2026-01-02"].map(content)
    #expect(try install(versions[0]).status == 0)
    let clock = ContinuousClock()
    let length = try clock.measure { _ = try install(versions[1]) }
    let kills = ProcessInfo.processInfo.environment["WEGWEISER_TEST_LONG"] == nil ? 20 : 200
    var ends: Set<String> = []

    for kill in 0..<kills {
      let before = try day()
      // Always the other one, so that there is something to switch.
      let next = versions[before == "2026-01-01" ? 1 : 0]
      let program = try Program(
        Program.wegweiser, ["content", "install", next, "--into", store, "--without-proof"])
      usleep(UInt32(Double(kill) / Double(kills) * 1.1 * (length / .microseconds(1))))
      program.kill()
      _ = try program.result()
      ends.insert(try day() == before ? "before" : "after")
      try #require(["2026-01-01", "2026-01-02"].contains(try day()))
      try #require(try Program.run(["plan", "--content", store]).status == 0)
    }

    #expect(ends.contains("before"))
    #expect(try install(versions[0]).status == 0)
    #expect(place.names(in: "store/versions").count == 2)
  }

  @Test func `reaches the next visitor, and not the one at the keyboard`() throws {
    let first = try ContentCopy()
    _ = try install(first.path)
    let kiosk = try Kiosk("--content", store, in: place)
    try kiosk.press("1", until: "Bevor wir anfangen")
    let visit = kiosk.visit

    let second = try ContentCopy()
    try second.change(
      "Resources/guide/interface.yaml", "Bevor wir anfangen", to: "Ehe wir beginnen")
    #expect(try install(second.path).status == 0)

    // The visitor goes back and forth in what there was.
    try kiosk.press("\u{1B}", until: Kiosk.endOfGreeting)
    try kiosk.press("1", until: "Bevor wir anfangen")
    #expect(kiosk.visit == visit)
    try kiosk.press("\u{1B}", until: Kiosk.endOfGreeting)
    while kiosk.visit == visit { usleep(50_000) }
    // What is typed from one visit to the next is thrown away.
    repeat {
      kiosk.pty.send("1")
    } while !kiosk.pty.expectOutput("Ehe wir beginnen", within: .seconds(1))
  }
}
