internal import Foundation
internal import Guide
internal import GuideFiles
internal import Messages
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
      let wait = try? longestWait(at: outlet)
      let slow = wait.map { $0 > Self.longestGoodWait } ?? false
      let takes = wait.map { " The longest slip takes \($0) seconds on it." } ?? ""
      return Remark(
        .printer, .unverified, "'\(printer.printer)' is ready.\(paper)\(takes)\(near)",
        advice: slow
          ? "nobody waits so long for paper; a faster line ('speed='), USB or another profile prints it "
            + "sooner"
          : "--test-slip prints a slip; look whether all letters are on it")
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

  /// How many seconds a visitor may wait for paper.
  private static let longestGoodWait = 10

  /// How many seconds the longest slip takes from its first byte to its end; nil for a printer of which
  /// nobody knows how quick it is.
  ///
  /// It is sought in every language among the results, for somebody to whom everything applies and who
  /// has none of the papers.
  private func longestWait(at outlet: Outlet) throws -> Int? {
    guard case .escPos(let profile) = outlet.form else { return nil }
    let (content, today) = (try details.get().content, try today())
    let typesetter = try Typesetter(remembersTexts: true)
    var bytesASecond: Int?
    if case .serial(_, let bits) = PrinterAddress(printer.printer) { bytesASecond = bits / 10 }
    var longest = 0
    let ends = content.guide.oneWayToEach().map { $0.1.withEverything(on: today) }
    for language in content.messages.languages {
      let wording = Wording(content.guide, content.messages, in: language)
      for end in ends {
        let plan = end.plan(on: today, translation: content.messages.isDraft(language))
        var slip = SlipMaker(plan, .sample(on: today), version: content.version).slip(in: wording)
        slip.isWhole = outlet.isWhole
        let (bytes, length) = try typesetter.escPos(slip, for: profile)
        let sending = bytesASecond.map { bytes.count / $0 } ?? 0
        longest = max(longest, sending, length / profile.speed)
      }
    }
    return longest + 1
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
