import Foundation
import Testing

/// What visitor and staff are told by the real program, in plain lines, with a printer of our own.
@Suite struct `A kiosk with a printer` {
  // Plain lines hold one sentence each; these are the first ones.
  private static let takeSlip = "Nehmen Sie den Zettel mit."
  private static let tellStaff = "Ihr Zettel kommt nicht."
  private static let isItThere = "Ist der Zettel da?"

  @Test(arguments: [
    (ThermalPrinter.Fault.none, takeSlip, "", "printed"),
    (.nearEnd, takeSlip, "note: the printer's paper is nearly used up", "printed"),
    (.paperOut, tellStaff, "no slip is printed: the printer is out of paper", "uncertain no-paper"),
    (
      .coverOpen, tellStaff, "no slip is printed: the printer's cover is open", "uncertain no-paper"
    ),
    (
      .paperOutAfter(bands: 3), isItThere,
      "the slip of K 001 may be missing: the printer is out of paper", "uncertain paper-out"
    ),
    (
      .reset, isItThere,
      "the slip of K 001 may be missing: the printer hung up in the middle of a slip",
      "uncertain printer-error"
    ),
  ])
  func `tells the visitor one sentence, the staff the cause, the ledger the state`(
    fault: ThermalPrinter.Fault, visitor: String, staff: String, ledger: String
  ) throws {
    let printer = ThermalPrinter(fault)
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }

    let (said, told) = try Self.run(
      [
        "kiosk", "--plain", "--state", folder, "--printer", "tcp://127.0.0.1:\(printer.port)",
        "--printer-profile", "epson-80mm",
      ], typing: "1\n1\n2\n\n\n1\n")
    let (list, _) = try Self.run(["queue", "list", "--state", folder], typing: "")

    #expect(said.contains("Ihre Nummer: K 001"))
    #expect(said.contains(visitor))
    #expect([Self.takeSlip, Self.tellStaff, Self.isItThere].count(where: said.contains) == 1)
    #expect(told == (staff.isEmpty ? "" : staff + "\n"))
    #expect(list.contains(" \(ledger) "))
    #expect((printer.bytes.isEmpty) == (ledger == "uncertain no-paper"))
  }

  @Test func `says which forms an address has, and which profiles there are`() throws {
    let (_, address) = try Self.run(
      ["queue", "take", "--queue", "A", "--printer", "lp0"], typing: "")
    let (_, profile) = try Self.run(
      [
        "queue", "take", "--queue", "A", "--printer", "tcp://h", "--printer-profile", "epson-80",
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
