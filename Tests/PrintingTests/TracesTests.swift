import Foundation
import Glibc
import PtyTesting
import Testing

@testable import Slips

/// What is left of visitors after the next one has begun: nothing, wherever it is sought.
@Suite(.serialized) struct `After a visit` {
  enum Paper: CaseIterable { case tray, thermal, office }

  /// What the visitors typed and chose; none of it is part of the content's shown names alone.
  private static let marks = ["27.03.2031", "2031-03-27", "27032031", "Grefrath", "grefrath"]

  /// Files that may be there; what is in them is searched all the same.
  private static let kept = [
    "ballast", "counts.sqlite", "high-water", "ledger.lock", "ledger.sqlite", "owners", "tray",
  ]

  private static let visits =
    ProcessInfo.processInfo.environment["WEGWEISER_TEST_LONG"] == nil ? 1 : 67

  @Test(arguments: Paper.allCases)
  func `no file holds what was answered`(paper: Paper) throws {
    let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: place) }
    let state = place + "/state"
    try FileManager.default.createDirectory(
      atPath: place + "/tmp", withIntermediateDirectories: true)
    let making = Process()
    making.executableURL = URL(filePath: Self.program)
    making.arguments = ["queue", "init", "--state", state]
    try making.run()
    making.waitUntilExit()
    let thermal = paper == .thermal ? ThermalPrinter() : nil
    let office = paper == .office ? try OfficePrinter() : nil
    let printer: [String] =
      switch paper {
      case .tray: []
      case .thermal:
        ["--printer", "tcp://127.0.0.1:\(thermal?.port ?? 0)", "--printer-profile", "epson-80mm"]
      case .office: ["--printer", office?.uri ?? ""]
      }
    let pty = try Pty(
      Self.program,
      ["kiosk", "--state", state, "--today", "2026-11-24", "--haste", "0", "--no-standing"]
        + printer,
      environment: ["TERM": "xterm", "TMPDIR": place + "/tmp"])

    for number in 1...Self.visits {
      try lead(pty, to: String(format: "A %03d", number))
      if paper == .tray, number == 1 {
        // The search sees into PDF streams: the slip that still lies there is read.
        let slip = Self.forms(of: state + "/tray/A-001.pdf")
        #expect(slip.contains { $0.range(of: Data("A 001".utf8)) != nil })
        #expect(slip.contains { $0.starts(with: Data("QR-Code:".utf8)) })
      }
      pty.send("1")
      try #require(pty.expect("Ihre Antworten sind jetzt gelöscht."), "\(pty.screen.text)")
      pty.send(" ")
      try #require(pty.expect("5   ትግርኛ"), "\(pty.screen.text)")
    }
    pty.send("1")
    try #require(pty.expect("Bevor wir anfangen"))
    #expect(!Self.marks.contains { pty.screen.text.contains($0) })
    // The line editor of this visitor has nothing of the last one to yank, recall or complete.
    try press(pty, "1", "Brauchen Sie heute")
    try press(pty, "13411", "8   Tönisvorst")
    try press(pty, "g", "1   Grefrath")
    pty.send("\u{7F}\u{19}\u{1B}y\u{10}\u{1B}[A\u{12}")
    try press(pty, "k", "1   Kempen")
    #expect(pty.expectScreen { !$0.text.contains("Grefrath") }, "\(pty.screen.text)")
    try press(pty, "1", "Stunden am Tag")

    #expect(Self.findings(in: place) == [])
    #expect(Set(Self.names(in: state)).isSubset(of: Self.kept))
    #expect(Self.names(in: state + "/tray") == [])
    #expect(Self.names(in: place + "/tmp") == [])
    #expect(pty.screen.scrollback == [])
    #expect(!Self.marks.contains { pty.screen.text.contains($0) })
    if let thermal { #expect(!thermal.bytes.isEmpty) }
    if let office { #expect(office.paper != nil) }
  }

  @Test(arguments: Hiding.allCases)
  func `a leak is found`(in hiding: Hiding) throws {
    let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    #expect(Self.findings(in: place.path) == [])

    try hiding.hide(Self.marks[0], digits: Self.marks[2], in: place)

    #expect(Self.findings(in: place.path).count == 1)
  }

  /// One visit with a town and a date that are typed, from the greeting to its number.
  private func lead(_ pty: Pty, to number: String) throws {
    try #require(pty.expect("5   ትግርኛ"), "\(pty.screen.text)")
    let way = [
      ("1", "Bevor wir anfangen"), ("1", "Brauchen Sie heute"), ("13411", "8   Tönisvorst"),
      ("g", "Tippen Sie die ersten"), ("refrath\r", "Stunden am Tag"),
      ("111", "Trifft davon etwas auf Sie zu?"), ("\r", "Nichts davon trifft zu"),
      ("2", "Stimmt alles?"),
      ("\r", "keine Entscheidung"), ("\r", "So geht es weiter"),
    ]
    for (keys, page) in way { try press(pty, keys, page) }
    try turn(pty, to: "Was möchten Sie jetzt tun?")
    try press(pty, "1", "Wie viele Erwachsene")
    try press(pty, "2", "Wie viele Kinder")
    try press(pty, "1", "Papier 1 von")
    try press(pty, "1", "Welches Datum steht bei")
    try press(pty, "27.03.2031\r", "Papier 2 von")
    for _ in 0..<30 where !pty.screen.text.contains("Ihre Papiere") {
      pty.send("2")
      _ = pty.expect("Ihre Papiere", within: .milliseconds(250))
    }
    try turn(pty, to: "Ihre Nummer: \(number)")
    try #require(pty.expect("Fertig"), "\(pty.screen.text)")
  }

  private func press(_ pty: Pty, _ keys: String, _ page: String) throws {
    pty.send(keys)
    try #require(pty.expect(page), "\(pty.screen.text)")
  }

  /// Turns the pages that are left with Enter, each by its number, so that no key is pressed twice.
  private func turn(_ pty: Pty, to text: String) throws {
    while let shown = pty.screen.text.firstMatch(of: #/Seite (\d+) von (\d+)/#),
      let page = Int(shown.1), let last = Int(shown.2), page < last
    {
      try press(pty, "\r", "Seite \(page + 1) von \(last)")
    }
    try press(pty, "\r", text)
  }

  /// Files below a folder that hold a mark, as UTF-8, UTF-16 or hex, also within pages and codes.
  private static func findings(in folder: String) -> [String] {
    var found: [String] = []
    let wanted = marks.flatMap(Hiding.encodings)
    for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      let forms = forms(of: "\(folder)/\(name)")
      if forms.contains(where: { form in wanted.contains { form.range(of: $0) != nil } }) {
        found.append(name)
      }
    }
    return found
  }

  /// What a file holds: itself; of a PDF also its streams, its words and the codes on its pages; of a
  /// picture the codes on it.
  private static func forms(of path: String) -> [Data] {
    guard let bytes = FileManager.default.contents(atPath: path), !bytes.isEmpty else { return [] }
    let isPDF = bytes.starts(with: Data("%PDF".utf8))
    let isPicture = [Data([0x89, 0x50, 0x4E, 0x47]), Data("P5".utf8)].contains(where: bytes.starts)
    guard isPDF || isPicture else { return [bytes] }
    // Beside the folder: what is made to look into a file is not looked into itself.
    let work = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try? FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: work) }
    guard isPDF else { return [bytes, output(of: "zbarimg", codes + [path])] }
    _ = output(of: "mutool", ["clean", "-d", path, work.path + "/streams.pdf"])
    // Some codes are not found at one size or another.
    for dots in ["150", "200"] {
      let pages = "\(work.path)/page%d-\(dots).png"
      _ = output(of: "mutool", ["draw", "-q", "-r", dots, "-o", pages, path])
    }
    let pages = names(in: work.path).filter { $0.hasSuffix(".png") }.map { "\(work.path)/\($0)" }
    return [
      bytes, output(of: "mutool", ["draw", "-q", "-F", "txt", path]),
      FileManager.default.contents(atPath: work.path + "/streams.pdf") ?? Data(),
      output(of: "zbarimg", codes + pages),
    ]
  }

  private static let codes = ["--quiet", "--nodbus"]

  private static func output(of tool: String, _ arguments: [String]) -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/\(tool)")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return Data() }
    return output.fileHandleForReading.readDataToEndOfFile()
  }

  private static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  /// The program that was built beside these tests.
  private static let program = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "wegweiser").path
}
