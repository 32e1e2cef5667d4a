import CPty
import Foundation
import Glibc
import Printing
import Slips
import Testing
import Tickets

/// A thermal printer that is sent ESC/POS, with everything that goes wrong with one.
@Suite struct `A thermal printer` {
  /// Two bands of dots and a cut, far more than a printer that reads nothing takes.
  private static let bytes: [UInt8] =
    [0x1B, 0x40, 0x1D, 0x76, 0x30, 0, 2, 0, 1, 0, 0x10, 0x04]
    + [0x1D, 0x76, 0x30, 0, 72, 0, 255, 0] + [UInt8](repeating: 0x55, count: 72 * 255)
    + [0x1D, 0x56, 66, 0]

  static let slip = PrintedSlip(bytes, on: .roll80, length: 0)

  static let quick = Patience(answer: .milliseconds(300), slip: .milliseconds(1500))

  @Test(arguments: [PrinterProfile.Acknowledgement.gsH, .status])
  func `confirms a slip, and has it byte for byte`(
    acknowledges: PrinterProfile.Acknowledgement
  ) async {
    let printer = ThermalPrinter()
    let press = EscPosPress(
      at: .network(host: "127.0.0.1", port: printer.port), acknowledges: acknowledges)

    let state = await press.state()
    let fault = await press.print(Self.slip)

    #expect(state == PrinterState())
    #expect(fault == nil)
    #expect(printer.bytes == Self.bytes)
  }

  @Test func `confirms nothing where its profile says that it cannot`() async {
    let printer = ThermalPrinter()
    let press = EscPosPress(
      at: .network(host: "127.0.0.1", port: printer.port), acknowledges: .none)

    #expect(await press.print(Self.slip) == .unacknowledged)
  }

  @Test(arguments: [
    (ThermalPrinter.Fault.paperOut, PrinterFault.paperOut, Doubt.paperOut),
    (.coverOpen, .coverOpen, .coverOpen),
    (.cutter, .broken(part: "the cutter"), .printerError),
    (.offline, .broken(part: "it is offline"), .printerError),
    (.mute, .noAnswer, .silence),
    (.garbage, .garbage(0x48), .printerError),
    (.talker, .garbage(0x48), .printerError),
  ])
  func `tells what is wrong before a byte of a slip is sent`(
    fault: ThermalPrinter.Fault, expected: PrinterFault, doubt: Doubt
  ) async {
    let printer = ThermalPrinter(fault)
    let press = EscPosPress(
      at: .network(host: "127.0.0.1", port: printer.port), acknowledges: .gsH,
      patience: Self.quick)

    let state = await press.state()
    let outcome = await press.print(Self.slip)

    #expect(state.fault == expected)
    #expect(outcome == expected)
    #expect(expected.doubt == doubt)
    #expect(printer.bytes == [])
  }

  @Test func `still prints near the end of its roll, and says so`() async {
    let printer = ThermalPrinter(.nearEnd)
    let press = EscPosPress(
      at: .network(host: "127.0.0.1", port: printer.port), acknowledges: .gsH)

    #expect(await press.state() == PrinterState(isNearEnd: true))
    #expect(await press.print(Self.slip) == nil)
  }

  @Test(arguments: [
    // In the middle, and after the last band, before the cut.
    (PrinterProfile.Acknowledgement.gsH, 1), (.gsH, 2), (.status, 1), (.status, 2),
  ])
  func `tells that its roll ended in the middle of a slip, or just after`(
    acknowledges: PrinterProfile.Acknowledgement, bands: Int
  ) async {
    let printer = ThermalPrinter(.paperOutAfter(bands: bands))
    let press = EscPosPress(
      at: .network(host: "127.0.0.1", port: printer.port), acknowledges: acknowledges)

    #expect(await press.print(Self.slip) == .paperOut)
  }

  @Test(arguments: [
    (ThermalPrinter.Fault.stuck, PrinterFault.stuck), (.reset, .reset),
    (.noAcknowledgement, .noAnswer),
  ])
  func `is given up on when it stops`(
    fault: ThermalPrinter.Fault, expected: PrinterFault
  ) async {
    let printer = ThermalPrinter(fault)
    let press = EscPosPress(
      at: .network(host: "127.0.0.1", port: printer.port), acknowledges: .gsH,
      patience: Self.quick)
    let long = fault == .noAcknowledgement ? 1 : 1000

    let outcome = await press.print(
      PrintedSlip((0..<long).flatMap { _ in Self.bytes }, on: .roll80, length: 0))

    #expect(outcome == expected)
  }

  @Test func `is waited for as long as its paper needs, and no longer`() async {
    let printer = ThermalPrinter(.slow(.milliseconds(400)))
    let press = EscPosPress(
      at: .network(host: "127.0.0.1", port: printer.port), acknowledges: .gsH, speed: 100,
      patience: Patience(answer: .milliseconds(300), slip: .milliseconds(100)))

    // Two bands take 0.8 seconds; 200 mm may take 2.1, and nothing but 0.1.
    #expect(await press.print(PrintedSlip(Self.bytes, on: .roll80, length: 200)) == nil)
    #expect(await press.print(Self.slip) == .noAnswer)
  }

  @Test func `has the time that a serial line needs`() {
    let line = PrinterAddress.serial(path: "/dev/ttyS0", speed: 19200)
    let network = PrinterAddress.network(host: "printer", port: 9100)

    // 38,400 bytes at 1,920 a second, 1.5 m at 100 mm a second, and 5 seconds.
    let slip = PrintedSlip([UInt8](repeating: 0, count: 38_400), on: .roll80, length: 1500)
    #expect(EscPosPress(at: line, acknowledges: .gsH).wait(for: slip) == .seconds(40))
    #expect(EscPosPress(at: network, acknowledges: .gsH).wait(for: slip) == .seconds(20))
  }

  @Test func `is refused where nothing listens, and absent where nothing is`() async throws {
    let port = ThermalPrinter.freePort()
    let closed = EscPosPress(at: .network(host: "127.0.0.1", port: port), acknowledges: .gsH)
    let missing = EscPosPress(at: .file(path: "/dev/usb/lp7"), acknowledges: .none)
    let noLine = EscPosPress(at: .serial(path: "/dev/null", speed: 19200), acknowledges: .none)

    #expect(
      await closed.state().fault?.description
        == "the printer refuses: 127.0.0.1:\(port): Connection refused")
    #expect(
      await missing.state().fault?.description
        == "the printer is not there: /dev/usb/lp7: No such file or directory")
    #expect(
      await noLine.state().fault?.description
        == "the printer is not there: /dev/null is no serial line")
  }

  @Test func `prints over a serial line, whatever the line was set to`() async throws {
    var (master, slave): (Int32, Int32) = (-1, -1)
    try #require(unsafe cpty_open(80, 24, &master, &slave) == 0)
    let path = try FileManager.default.destinationOfSymbolicLink(
      atPath: "/proc/self/fd/\(slave)")
    let printer = ThermalPrinter(on: master)
    let press = EscPosPress(at: .serial(path: path, speed: 115_200), acknowledges: .gsH)

    let state = await press.state()
    let fault = await press.print(Self.slip)

    #expect(state == PrinterState())
    #expect(fault == nil)
    // Nothing was turned into anything else, as terminals do with line feeds.
    #expect(printer.bytes == Self.bytes)
    close(slave)
  }
}
