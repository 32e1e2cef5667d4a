import CPty
import Foundation
import Glibc
import Testing

/// What visitor and staff are told by the real program, in plain lines, with a printer of our own.
@Suite struct `A kiosk with a printer` {
  // Plain lines hold one sentence each; these are the first ones.
  private static let takeSlip = "Nehmen Sie den Zettel mit."
  private static let tellStaff = "Ihr Zettel kommt nicht."
  private static let isItThere = "Ist der Zettel da?"

  /// One visitor who asks for a person, up to the number.
  private static let german = "1\nD\n1\n"

  @Test(arguments: [
    (ThermalPrinter.Fault.none, takeSlip, "", "printed"),
    (.nearEnd, takeSlip, "paper-near-end", "printed"),
    (.paperOut, tellStaff, "no-slip-printed paper-out", "uncertain no-paper"),
    (
      .coverOpen, tellStaff, "no-slip-printed cover-open", "uncertain no-paper"
    ),
    (
      .paperOutAfter(bands: 3), isItThere,
      "slip-uncertain paper-out 1/K/K-001", "uncertain paper-out"
    ),
    (
      .cutter, tellStaff, "no-slip-printed broken",
      "uncertain no-paper"
    ),
    (
      .mute, tellStaff, "no-slip-printed no-answer", "uncertain no-paper"
    ),
    (
      .garbage, tellStaff, "no-slip-printed garbage", "uncertain no-paper"
    ),
    (
      .paperOutAfter(bands: 1000), takeSlip, "", "printed"
    ),
    (
      .reset, isItThere,
      "slip-uncertain reset 1/K/K-001",
      "uncertain printer-error"
    ),
    (
      .noAcknowledgement, isItThere, "slip-uncertain no-answer 1/K/K-001", "uncertain silence"
    ),
    (.slow(.milliseconds(1)), takeSlip, "", "printed"),
  ])
  func `tells the visitor one sentence, the staff the cause, the ledger the state`(
    fault: ThermalPrinter.Fault, visitor: String, staff: String, ledger: String
  ) throws {
    let printer = ThermalPrinter(fault)

    let (said, told, list) = try Self.lead(
      printerAt: "tcp://127.0.0.1:\(printer.port)", ["--printer-profile", "epson-80mm"])

    #expect(said.contains("Ihre Nummer: K 001"))
    #expect(said.contains(visitor))
    #expect([Self.takeSlip, Self.tellStaff, Self.isItThere].count(where: said.contains) == 1)
    // Minute and machine stand before it.
    #expect(
      told.split(separator: " ").dropFirst(2).joined(separator: " ") == staff
        + (staff.isEmpty ? "" : "\n"))
    #expect(list.contains(" \(ledger) "))
    #expect((printer.bytes.isEmpty) == (ledger == "uncertain no-paper"))
  }

  @Test(arguments: [
    ("tcp://127.0.0.1:\(ThermalPrinter.freePort())", "no-slip-printed refused"),
    ("file:/dev/usb/lp7", "no-slip-printed absent"),
    ("ipp://127.0.0.1:\(ThermalPrinter.freePort())/ipp/print", "no-slip-printed refused"),
  ])
  func `tells the staff where there is no printer at all`(address: String, staff: String) throws {
    try Self.expect(Self.tellStaff, "uncertain no-paper", staff, at: address)
  }

  @Test func `tells the staff that a job was given up, or a queue is stopped`() throws {
    let printer = try OfficePrinter()
    let queue = try OfficeQueue(to: printer.uri)
    try queue.stop()
    try Self.expect(
      Self.tellStaff, "uncertain no-paper", "no-slip-printed queue-stopped", at: queue.uri)

    try printer.fail()
    try Self.expect(
      Self.isItThere, "uncertain printer-error", "slip-uncertain aborted 1/K/K-001",
      at: printer.uri)
  }

  // A line holds some kilobytes; a slip in Arabic, mostly dots, is longer than that.
  @Test(.timeLimit(.minutes(2)))
  func `tells the staff that a printer takes no more`() throws {
    var (master, slave): (Int32, Int32) = (-1, -1)
    try #require(unsafe cpty_open(80, 24, &master, &slave) == 0)
    defer { close(slave) }
    let path = try FileManager.default.destinationOfSymbolicLink(
      atPath: "/proc/self/fd/\(slave)")
    let printer = ThermalPrinter(.stuck, on: master)

    try Self.expect(
      Self.isItThere, "uncertain silence", "slip-uncertain stuck 1/K/K-001",
      at: "serial:\(path)?speed=115200", typing: "2\nG\n1\n2\n\n2\n\n\n\n1\n1\n")
    #expect(printer.bytes == [])
  }

  @Test func `tells the staff that the printer does not know what a slip is made of`() throws {
    let printer = try OfficePrinter(taking: "image/urf")

    try Self.expect(
      Self.tellStaff, "uncertain no-paper", "no-slip-printed wrong-format", at: printer.uri)
    #expect(printer.paper == nil)
  }

  // It takes the time that a slip may take, and a second for the office's spooler.
  @Test(.timeLimit(.minutes(2)))
  func `tells the staff that a slip was not done in time`() throws {
    let printer = try OfficePrinter()
    try printer.slow()

    try Self.expect(
      Self.isItThere, "uncertain silence", "slip-uncertain late 1/K/K-001", at: printer.uri)
  }

  @Test(.timeLimit(.minutes(2)))
  func `prints the whole slip again within the visit, as a copy, and twice at most`() throws {
    let printer = ThermalPrinter()

    // A printer that cannot confirm: the visitor is asked. No, no, no, yes.
    let (said, _, list) = try Self.lead(
      printerAt: "tcp://127.0.0.1:\(printer.port)", ["--printer-profile", "generic-58mm"],
      typing: Self.german + "2\n2\n2\n1\n1\n")
    // The last bytes may still be on their way.
    var slips = Self.slips(in: printer.bytes)
    while slips.count < 3 {
      usleep(10_000)
      slips = Self.slips(in: printer.bytes)
    }

    #expect(said.components(separatedBy: "Nein, noch einmal drucken").count - 1 == 2)
    #expect(said.contains("Das passt hier nicht.\nMöglich sind: 1"))
    #expect(said.contains(Self.takeSlip))
    #expect(list.contains(" printed "))
    #expect(slips.count == 3)
    // All that was on the first but its waiting time, and the mark that it is a copy.
    #expect(slips[1] != slips[0])
    #expect(slips[1].count > slips[0].count * 9 / 10)
    #expect(slips[1] == slips[2])
  }

  /// The bytes of each slip; every one begins with `ESC @`.
  private static func slips(in bytes: [UInt8]) -> [[UInt8]] {
    let starts = bytes.indices.dropLast().filter { bytes[$0] == 0x1B && bytes[$0 + 1] == 0x40 }
    return zip(starts, starts.dropFirst() + [bytes.count]).map { Array(bytes[$0..<$1]) }
  }

  /// One visitor's number from a printer at that address: what visitor, ledger and staff are told.
  private static func expect(
    _ visitor: String, _ ledger: String, _ staff: String, at address: String,
    typing keys: String = german, location: SourceLocation = #_sourceLocation
  ) throws {
    let profile = address.hasPrefix("ipp") ? [] : ["--printer-profile", "generic-80mm"]
    let (said, told, list) = try lead(printerAt: address, profile, typing: keys)
    #expect(said.contains("Ihre Nummer: K 001"), sourceLocation: location)
    #expect(said.contains(visitor), sourceLocation: location)
    #expect(told.hasSuffix(" \(staff)\n"), "\(told)", sourceLocation: location)
    #expect(list.contains(" \(ledger) "), "\(list)", sourceLocation: location)
  }

  /// Leads one visitor to a number in plain lines.
  private static func lead(
    printerAt address: String, _ options: [String], typing keys: String = german
  ) throws -> (said: String, told: String, list: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try run(["queue", "init", "--state", folder], typing: "")
    let (said, told) = try run(
      ["kiosk", "--plain", "--state", folder, "--printer", address] + options,
      typing: keys)
    let (list, _) = try run(["queue", "list", "--state", folder], typing: "")
    return (said, told, list)
  }

  @Test func `says which forms an address has, and which profiles there are`() throws {
    let (_, address) = try Self.run(
      ["queue", "take", "--queue", "A", "--print", "--printer", "lp0"], typing: "")
    let (_, profile) = try Self.run(
      [
        "queue", "take", "--queue", "A", "--print", "--printer", "tcp://h", "--printer-profile",
        "epson-80",
      ], typing: "")

    #expect(
      address
        == "wegweiser: 'lp0' is no printer; 'wegweiser kiosk --help' shows the forms\n")
    #expect(profile.hasPrefix("wegweiser: no printer profile 'epson-80' in "))
    #expect(profile.hasSuffix("; did you mean 'epson-80mm'?\n"))
  }

  /// The program that was built beside these tests.
  private static let executable = URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent().appending(path: "wegweiser")

  /// Runs the program, and returns what it said and what it told staff.
  private static func run(
    _ arguments: [String], typing input: String
  ) throws -> (said: String, told: String) {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    let (typed, said, told) = (Pipe(), Pipe(), Pipe())
    process.standardInput = typed
    process.standardOutput = said
    process.standardError = told
    try process.run()
    try typed.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try typed.fileHandleForWriting.close()
    let words = said.fileHandleForReading.readDataToEndOfFile()
    let notes = told.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: words, as: UTF8.self), String(decoding: notes, as: UTF8.self))
  }
}
