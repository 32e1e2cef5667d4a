import Foundation
import Printing
import Slips
import Testing

/// Which paper a slip is laid out for: the printer's own.
@Suite(.serialized) struct `A printer's own paper` {
  @Test(arguments: [
    ("slip", Slips.Paper.roll80), ("a4", .a4),
    // A queue claims its country's paper, whatever lies in the printer.
    ("letter", .a4),
  ])
  func `is what it says that it has`(claim: String, paper: Slips.Paper) async throws {
    let printer = try OfficePrinter(on: claim)
    let press = IPPPress(uri: printer.uri, format: "application/pdf")

    #expect(await press.state() == PrinterState(paper: paper))
  }

  @Test func `goes below what somebody has set`() async throws {
    let printer = try OfficePrinter(on: "label")
    let press = IPPPress(uri: printer.uri, format: "application/pdf", paper: .a5)

    #expect(await press.state() == PrinterState(paper: .a5))
  }

  @Test func `has to be one that slips are laid out for`() async throws {
    let printer = try OfficePrinter(on: "label")
    let press = IPPPress(uri: printer.uri, format: "application/pdf")

    #expect(
      await press.state().fault?.description
        == "the printer takes neither a roll of 80 or 58 mm nor A4 or A5 "
        + "(oe_label_30x20mm, 30 \u{D7} 20 mm); the setting 'paper' goes above what it says")
  }

  @Test func `is asked for by its name, at its own size and on its front alone`() async throws {
    let printer = try OfficePrinter(on: "letter")
    let press = IPPPress(uri: printer.uri, format: "application/pdf")

    #expect(await press.print(PrintedSlip(Array("%PDF".utf8), on: .a4, length: 297)) == nil)

    #expect(
      Set(printer.request).isSuperset(of: [
        "IPP_MEDIA=iso_a4_210x297mm", "IPP_PRINT_SCALING=none", "IPP_SIDES=one-sided",
      ]))
  }

  @Test func `is a piece of the roll as long as the slip`() async throws {
    let printer = try OfficePrinter()
    let press = IPPPress(uri: printer.uri, format: "application/pdf")

    #expect(await press.print(PrintedSlip(Array("%PDF".utf8), on: .roll80, length: 613)) == nil)

    #expect(
      printer.request.contains("IPP_MEDIA_COL={media-size={x-dimension=8000 y-dimension=61300}}"))
  }

  // CUPS itself turns the sheet into dots here, for a printer that takes nothing else.
  @Test(.timeLimit(.minutes(3)))
  func `is a whole sheet behind a queue of CUPS, at the slip's own size`() async throws {
    let printer = try OfficePrinter(taking: "image/pwg-raster", on: "a4")
    let queue = try OfficeQueue(to: printer.uri, model: "everywhere")
    // CUPS asks the printer what it has behind the queue's back.
    let press = IPPPress(uri: queue.uri, format: "application/pdf")
    while await press.state().paper != .a4 { try await Task.sleep(for: .milliseconds(50)) }

    let said = try Self.take(printer: queue.uri)

    #expect(said == "A 001\n")
    let pages = RasterPage.pages(printer.paper ?? [])
    let page = try #require(pages.first)
    #expect(pages.count == 1)
    // A4 in dots of 203 to the inch; a slip fills it from margin to margin, 12 mm on each side.
    #expect((page.width, page.height) == (1678, 2374))
    let columns = try #require(page.columns)
    #expect(abs(columns.lowerBound - 96) <= 8 && abs(1678 - 96 - columns.upperBound) <= 8)
  }

  /// Takes a number with its slip from the real program; what it says.
  private static func take(printer: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try run(["queue", "init", "--state", folder])
    return try run([
      "queue", "take", "--queue", "A", "--print", "--state", folder, "--printer", printer,
    ])
  }

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "wegweiser")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self)
  }
}
