internal import ArgumentParser

/// `wegweiser office check`: a doctor for the machine that a kiosk stands on.
struct OfficeCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Examine settings, content, languages, fonts, terminal, printer, ledger and clock.",
    discussion: """
      One sentence for each part: good, unverified, wrong or skipped, and what to do. Nothing is \
      changed, and no number is taken. The exit status is 0, or 78 where something is wrong. It \
      sees what its user sees: run it as the user of the kiosk, on the kiosk's own terminal.

      Example: wegweiser office check --test-slip --language ti
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var state: StateOptions
  @OptionGroup var printer: PrinterOptions

  @Flag(help: "Print a slip with the number 'A 000' in German or the --language; none is taken.")
  var testSlip = false

  @Option(help: "The folder of a mounted disk image, whose system files are examined.")
  var root = ""

  @Flag(help: "Print JSON, the form that other programs rely on.")
  var json = false

  func run() throws {
    let examination = try Examination(
      content, state, printer, root: root, printsSlip: testSlip)
    let remarks = MainActor.assumeIsolated { examination.remarks() }
    let (wrong, unverified) = (remarks.count(.wrong), remarks.count(.unverified))
    if json {
      print(try encoded(Answer(remarks: remarks, wrong: wrong, unverified: unverified)))
    } else {
      for remark in remarks { print(remark) }
      print("\(wrong) wrong, \(unverified) unverified")
    }
    if wrong > 0 { throw ExitCode(Failure.Status.configuration.rawValue) }
  }

  private struct Answer: Encodable {
    let remarks: [Remark]
    let wrong, unverified: Int
  }
}

extension [Remark] {
  fileprivate func count(_ verdict: Remark.Verdict) -> Int { count { $0.verdict == verdict } }
}
