internal import ArgumentParser
internal import Tickets
internal import Words

/// `wegweiser queue close`: the day in figures.
struct QueueClose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "End the running opening, and print the day's closing report.",
    discussion: """
      The next number begins another opening, from 1 under letters that nobody carries; who waits \
      goes on waiting. An opening also ends by itself on a new day, where the clock is held to the \
      time. With --day nothing ends, and the report of that day is printed. With --queue kiosks give no \
      more numbers of that queue today, until 'queue resume'; all else goes on.

      Then how long people waited until they were called: half of them at most so long, nine of ten at \
      most so long; by queue, by the hour in which the number was taken, by counter. --csv prints this \
      part for a spreadsheet. A day that was pruned has only its sums.

      For each queue: how many numbers were issued, and what became of their slips and of those who \
      held them. issued = printed + uncertain + void + unused; printed + uncertain = served + no-show \
      + waiting. Exit status 65: it does not add up ('queue audit' says where), \
      69: no numbers of that day, 75: a slip is just being printed.

      Example: wegweiser queue close --day 2026-11-24 --json
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var state: StateOptions

  @Option(help: "The office day, as yyyy-mm-dd, of which only the report is wanted.")
  var day: String?

  @Option(help: "The one queue that is closed for today, by its letter in the office profile.")
  var queue: String?

  @Flag(help: "Print JSON, the form that other programs rely on.")
  var json = false

  @Flag(help: "Print how long people waited as CSV, for a spreadsheet.")
  var csv = false

  func run() throws {
    if let queue {
      let counters = try Counters(content, state)
      return try counters.change(.close(counters.office.queue(named: queue)))
    }
    let day = try day.map(Day.named)
    let reader = try state.reader()
    if day == nil {
      let counters = try Counters(content, state)
      _ = try wait(forLedger: { () async throws(LedgerError) in
        try await counters.calling.endOpening(at: counters.clock.now)
      })
    }
    let records = try wait(forLedger: { () async throws(LedgerError) in
      try await reader.records()
    })
    guard let report = ClosingReport(of: records, day: day), let sum = report.lines.last else {
      throw Failure(.unavailable, "the ledger has no numbers of that day")
    }
    print(csv ? report.waits.csv : json ? try encoded(report) : text(report))
    guard report.addsUp else { throw Failure(.data, "the report does not add up") }
    guard sum.inHand == 0 else {
      throw Failure(.tryAgain, "\(sum.inHand) slips are being printed, or their kiosk has died")
    }
  }

  private func text(_ report: ClosingReport) -> String {
    let head = [
      "queue", "issued", "printed", "uncertain", "void", "unused", "served", "no-show",
      "waiting",
    ]
    let rows = report.lines.map { line in
      [line.queue?.rawValue ?? "all"]
        + [
          line.issued, line.printed, line.uncertain, line.void, line.unused, line.served,
          line.noShow, line.waiting,
        ].map { "\($0)" }
    }
    let lines = ([head] + rows).map { cells in
      zip(cells, head).map { cell, name in
        String(repeating: " ", count: max(0, name.utf8.count - cell.utf8.count)) + cell
      }.joined(separator: "  ")
    }
    return (["\(report.day)"] + lines + waits(report)).joined(separator: "\n")
  }

  private func waits(_ report: ClosingReport) -> [String] {
    report.waits.lines.map { line in
      let group =
        switch line.group {
        case .all: "all"
        case .queue: "queue \(line.name)"
        case .hour: "from \(line.name):00"
        case .counter: "counter \(line.name)"
        }
      return
        "waited, \(group): \(line.called) called; half at most \(line.half) min, nine of ten at most "
        + "\(line.nineOfTen) min"
    }
  }
}
