internal import Foundation
internal import Guide
internal import GuideFiles
internal import Printing
internal import Slips
internal import Wording
internal import Words

/// The doctor's look at the printer, and its test slip.
extension Examination {
  /// The printer, and with `--test-slip` a slip.
  func paper() -> Remark {
    let outlet: Outlet
    do {
      guard try printer.address() != .tray else {
        return Remark(
          .printer, .unverified, "There is no printer: slips are laid into a folder as PDF.",
          advice: "set 'printer' in the settings; 'wegweiser kiosk --help' shows the forms")
      }
      outlet = try printer.outlet(content, tray: try state.folder())
    } catch {
      return Remark(.printer, .wrong, (error as? Failure)?.message ?? "\(error)")
    }
    if let fault = spooler ?? device { return fault }
    let state = wait { await outlet.press.state() }
    if let fault = state.fault {
      return Remark(
        .printer, .wrong, "'\(printer.printer)': \(fault).",
        advice: "see to the printer, then run this again with --test-slip")
    }
    guard printsSlip else {
      let near = state.isNearEnd ? " Its paper is nearly used up." : ""
      let paper = state.paper.map { " It prints on \($0.rawValue)." } ?? ""
      return Remark(
        .printer, .unverified, "'\(printer.printer)' is ready.\(paper)\(near)",
        advice: "--test-slip prints a slip; look whether all letters are on it")
    }
    do {
      let (test, today) = (try testSlip(), try today())
      let drawings = try details.get().content.folder.printedDrawings
      let slip = try wait(for: { () async -> Result<PrintedSlip, any Error> in
        do {
          return .success(try await outlet.slip(test, on: today, drawings: drawings))
        } catch {
          return .failure(error)
        }
      }).get()
      if let fault = wait(for: { await outlet.press.print(slip) }) {
        let isUnknown = fault == .unacknowledged
        return Remark(
          .printer, isUnknown ? .unverified : .wrong, "The test slip may be missing: \(fault).",
          advice: isUnknown ? "look whether it came out whole" : "see to the printer")
      }
      return Remark(.printer, .good, "'\(printer.printer)' says that the test slip came out.")
    } catch {
      return Remark(.printer, .wrong, "The test slip cannot be set: \(error)")
    }
  }

  private func today() throws -> Day {
    try content.day(at: try details.get().content.guide.profile)
  }

  private func testSlip() throws -> Slip {
    let content = try details.get().content
    return SlipMaker.bare(
      .sample(on: try today()), of: content.guide.profile,
      Wording(content.guide, content.messages, in: language))
  }

  /// A printer's device that is there, and that whoever looks may not write: no fault of the printer.
  private var device: Remark? {
    let path: String
    switch PrinterAddress(printer.printer) {
    case .file(let file): path = file
    case .serial(let file, _): path = file
    case .network, .ipp, .tray, nil: return nil
    }
    guard FileManager.default.fileExists(atPath: path),
      !FileManager.default.isWritableFile(atPath: path)
    else { return nil }
    let group =
      (try? FileManager.default.attributesOfItem(atPath: path))?[.groupOwnerAccountName] as? String
    return Remark(
      .printer, .wrong, "'\(path)' is there, but \(NSUserName()) may not write to it.",
      advice:
        "as root: usermod -aG \(group ?? "lp") wegweiser; then run this as the kiosk's user again")
  }

  /// What is wrong with the spooler of this machine, where slips go through it: it would keep
  /// them, or print them when their visitors have left.
  private var spooler: Remark? {
    guard printer.printer.contains("://localhost/"), let text = text(of: "/etc/cups/cupsd.conf")
    else { return nil }
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    func value(_ name: String) -> String? { lines.last { $0.first == name }?.dropFirst().first }
    let wanted = [("PreserveJobFiles", "No"), ("MaxJobTime", "60")]
    let missing = wanted.filter { value($0.0) != $0.1 }.map { "\($0.0) \($0.1)" }
    guard !missing.isEmpty else { return nil }
    return Remark(
      .printer, .wrong, "CUPS keeps slips, or prints them late.",
      advice: "write '\(missing.joined(separator: "' and '"))' into /etc/cups/cupsd.conf")
  }
}
