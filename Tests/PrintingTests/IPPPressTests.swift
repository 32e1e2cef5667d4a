import Printing
import Slips
import Testing
import Tickets

/// A printer that speaks IPP: CUPS' own printer for tests, with paper taken out and put back.
@Suite(.serialized) struct `A printer in the office's network` {
  private static let slip = PrintedSlip(Array("%PDF-1.5\n".utf8), on: .roll80, length: 0)
  /// For what is not about time, on a busy machine too.
  private static let patient = Patience(answer: .seconds(60), slip: .seconds(60))

  @Test func `confirms a slip, and has it byte for byte`() async throws {
    let printer = try OfficePrinter()
    let press = IPPPress(uri: printer.uri, format: "application/pdf", patience: Self.patient)

    #expect(await press.state() == PrinterState(paper: .roll80))
    #expect(await press.print(Self.slip) == nil)
    #expect(printer.paper == Self.slip.bytes)
  }

  @Test func `tells that its paper is out, is low, and is there again`() async throws {
    let printer = try OfficePrinter()
    let press = IPPPress(uri: printer.uri, format: "application/pdf", patience: Self.patient)

    try printer.load(0)
    #expect(await press.state().fault == .paperOut)
    try printer.load(5)
    #expect(await press.state() == PrinterState(isNearEnd: true, paper: .roll80))
    try printer.load(250)
    #expect(await press.state() == PrinterState(paper: .roll80))
  }

  // Whether the slip then stays away is the printer's doing; ippeveprinter prints it nevertheless.
  @Test func `is told to cancel a slip that waits for paper`() async throws {
    let printer = try OfficePrinter()
    let patience = Patience(answer: .seconds(3), slip: .milliseconds(500))
    let press = IPPPress(uri: printer.uri, format: "application/pdf", patience: patience)
    try printer.load(0)

    #expect(await press.print(Self.slip) == .paperOut)

    #expect(printer.log.contains("Cancel-Job successful-ok"))
  }

  @Test func `is doubted when it calls a slip done and has counted no page for it`() async throws {
    let printer = try OfficePrinter(isStuck: true)
    let press = IPPPress(uri: printer.uri, format: "application/pdf", patience: Self.patient)

    let fault = try #require(await press.print(Self.slip))

    #expect(
      fault.description == "the printer says that the slip is done, but has counted no page")
    #expect(fault.doubt == .printerError)
  }

  @Test func `says so when it gives a slip up`() async throws {
    let printer = try OfficePrinter()
    let press = IPPPress(uri: printer.uri, format: "application/pdf", patience: Self.patient)
    try printer.fail()

    let fault = try #require(await press.print(Self.slip))

    #expect(fault.description.hasPrefix("the printer gave the slip up: "))
    #expect(fault.doubt == .printerError)
    #expect(printer.paper == nil)
  }

  @Test func `refuses what it cannot print, before and after`() async throws {
    let printer = try OfficePrinter()
    let press = IPPPress(uri: printer.uri, format: "image/tiff")

    #expect(await press.state().fault == .wrongFormat("image/tiff"))
    let fault = try #require(await press.print(Self.slip))
    #expect(fault.description.hasPrefix("the printer cannot print "))
  }

  @Test func `is refused where nothing listens`() async throws {
    let port = ThermalPrinter.freePort()
    let press = IPPPress(uri: "ipp://127.0.0.1:\(port)/ipp/print", format: "application/pdf")

    #expect(
      await press.state().fault?.description
        == "the printer refuses: 127.0.0.1:\(port): Connection refused")
  }
}
