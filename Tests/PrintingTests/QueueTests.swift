import Printing
import Slips
import Testing
import Tickets

/// A queue of CUPS between the kiosk and its printer.
@Suite(.serialized) struct `A queue of the office's spooler` {
  private static let slip = PrintedSlip(Array("%PDF-1.5\n".utf8), on: .roll80, length: 0)
  /// For what is not about time, on a busy machine too.
  private static let patient = Patience(answer: .seconds(60), slip: .seconds(60))
  private static let quick = Patience(answer: .seconds(3), slip: .milliseconds(700))

  @Test func `confirms a slip, has it byte for byte, and keeps nothing of it`() async throws {
    let printer = try OfficePrinter()
    let queue = try OfficeQueue(to: printer.uri)
    let press = IPPPress(
      uri: queue.uri, format: "application/pdf", paper: .roll80, patience: Self.patient)

    #expect(await press.state() == PrinterState(paper: .roll80))
    #expect(await press.print(Self.slip) == nil)

    #expect(printer.paper == Self.slip.bytes)
    #expect(queue.kept == [])
  }

  @Test func `says that it is stopped, before and after, and prints nothing late`() async throws {
    let printer = try OfficePrinter()
    let queue = try OfficeQueue(to: printer.uri)
    let press = IPPPress(
      uri: queue.uri, format: "application/pdf", paper: .roll80, patience: Self.quick)
    try queue.stop()

    #expect(await press.state().fault == .queueStopped)
    let fault = await press.print(Self.slip)

    #expect(fault == .queueStopped)
    #expect(fault?.doubt == .printerError)
    #expect(fault?.description == "the printer's queue is stopped")
    #expect(try queue.waiting() == [])
    try queue.start()
    #expect(await press.state() == PrinterState(paper: .roll80))
    #expect(printer.paper == nil)
  }

  @Test func `says that it takes no slips`() async throws {
    let queue = try OfficeQueue(to: "ipp://localhost/ipp/print")
    let press = IPPPress(
      uri: queue.uri, format: "application/pdf", paper: .roll80, patience: Self.quick)
    try queue.reject()

    #expect(await press.state().fault == .queueStopped)
    #expect(await press.print(Self.slip) == .queueStopped)
  }

  @Test func `gives a slip up in time where its printer is away`() async throws {
    let port = ThermalPrinter.freePort()
    let queue = try OfficeQueue(to: "ipp://localhost:\(port)/ipp/print")
    let press = IPPPress(
      uri: queue.uri, format: "application/pdf", paper: .roll80, patience: Self.quick)

    let fault = try #require(await press.print(Self.slip))

    #expect(fault.description.hasPrefix("the slip was not done in time and was cancelled: "))
    #expect(fault.doubt == .silence)
    #expect(try queue.waiting() == [])
  }

  @Test func `is absent where there is no queue of that name`() async throws {
    let queue = try OfficeQueue(to: "ipp://localhost/ipp/print")
    let press = IPPPress(uri: queue.uri + "2", format: "application/pdf")

    let fault = try #require(await press.state().fault)

    #expect(fault.description.hasPrefix("the printer is not there: "))
  }
}
