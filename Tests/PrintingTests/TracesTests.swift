import Foundation
import Glibc
import PtyTesting
import Testing

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
    ProcessInfo.processInfo.environment["WEGWEISER_TEST_LONG"] == nil ? 2 : 67

  @Test(arguments: Paper.allCases)
  func `no file holds what was answered`(paper: Paper) throws {
    let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: place) }
    let state = place + "/state"
    try FileManager.default.createDirectory(
      atPath: place + "/tmp", withIntermediateDirectories: true)
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
      ["kiosk", "--state", state, "--today", "2026-11-24", "--haste", "0"] + printer,
      environment: ["TERM": "xterm", "TMPDIR": place + "/tmp"])

    for number in 1...Self.visits {
      try lead(pty, to: String(format: "A %03d", number))
      if paper == .tray, number == 1 {
        // The search sees into PDF streams: the slip that still lies there is read.
        #expect(Self.pdfText(state + "/tray/A-001.pdf").contains("A 001"))
      }
      pty.send("1")
      try #require(pty.expect("Ihre Antworten sind jetzt gelöscht."), "\(pty.screen.text)")
      pty.send(" ")
      try #require(pty.expect("5   ትግርኛ"), "\(pty.screen.text)")
    }
    pty.send("1")
    try #require(pty.expect("Bevor wir anfangen"))

    #expect(Self.findings(in: place) == [])
    #expect(Set(Self.names(in: state)).isSubset(of: Self.kept))
    #expect(Self.names(in: state + "/tray") == [])
    #expect(Self.names(in: place + "/tmp") == [])
    #expect(pty.screen.scrollback == [])
    #expect(!Self.marks.contains { pty.screen.text.contains($0) })
    if let thermal { #expect(!thermal.bytes.isEmpty) }
    if let office { #expect(office.paper != nil) }
  }

  @Test func `a leak is found in every form`() throws {
    let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let mark = Self.marks[0]
    let forms = [
      Data(mark.utf8), Data(mark.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
      Data(mark.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
      Data(mark.utf8.map { String(format: "%02x", $0) }.joined().utf8),
    ]
    for (index, form) in forms.enumerated() {
      try (Data("before ".utf8) + form + Data(" after".utf8))
        .write(to: place.appending(path: "leak\(index)"))
    }
    #expect(Self.findings(in: place.path).count == forms.count)
  }

  /// One visit with a town and a date that are typed, from the greeting to its number.
  private func lead(_ pty: Pty, to number: String) throws {
    try #require(pty.expect("5   ትግርኛ"), "\(pty.screen.text)")
    let way = [
      ("1", "Bevor wir anfangen"), ("1", "Fehlt Ihnen heute"), ("13411", "8   Tönisvorst"),
      ("g", "Tippen Sie die ersten"), ("refrath\r", "Stunden am Tag"),
      ("111", "Bitte prüfen Sie Ihre Antworten."), ("\r\r", "Seite 1 von"),
    ]
    for (keys, page) in way { try press(pty, keys, page) }
    try turn(pty, to: "Was möchten Sie jetzt tun?")
    try press(pty, "1", "Was passt zu Ihnen?")
    try turn(pty, to: "Wie viele Erwachsene")
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

  /// Turns pages with Enter until one shows the text.
  private func turn(_ pty: Pty, to text: String) throws {
    for _ in 0..<12 where !pty.expect(text, within: .milliseconds(400)) { pty.send("\r") }
    try #require(pty.expect(text), "\(pty.screen.text)")
  }

  /// Files below a folder that hold a mark, as UTF-8, UTF-16, hex or inside a PDF.
  private static func findings(in folder: String) -> [String] {
    var found: [String] = []
    for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      let path = "\(folder)/\(name)"
      guard let bytes = FileManager.default.contents(atPath: path), !bytes.isEmpty else { continue }
      let text = name.hasSuffix(".pdf") ? pdfText(path) : ""
      let isFound = marks.contains { mark in
        let wide = mark.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let hex = mark.utf8.map { String(format: "%02x", $0) }.joined()
        return [
          Data(mark.utf8), Data(wide),
          Data(mark.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
          Data(hex.utf8), Data(hex.uppercased().utf8),
        ].contains { bytes.range(of: $0) != nil } || text.contains(mark)
      }
      if isFound { found.append(name) }
    }
    return found
  }

  private static func pdfText(_ path: String) -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/mutool")
    process.arguments = ["draw", "-q", "-F", "txt", path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return "" }
    return String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }

  private static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  /// The program that was built beside these tests.
  private static let program = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "wegweiser").path
}
