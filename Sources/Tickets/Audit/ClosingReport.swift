package import Words

/// What became of the numbers of one office day, by queue; every line adds up.
package struct ClosingReport: Equatable, Sendable {
  package struct Line: Equatable, Sendable {
    /// nil for the sum.
    package let queue: Queue?
    package var issued = 0

    // What became of the paper. With `unused`, numbers that a kiosk has reserved and not given, the
    // four make up `issued`; `inHand` are still being printed.
    package var printed = 0
    package var uncertain = 0
    package var void = 0
    package var inHand = 0
    package var unused: Int { issued - printed - uncertain - void - inHand }

    // What became of those who hold a number: the rest of printed and uncertain still waits.
    package var served = 0
    package var noShow = 0
    package var waiting: Int { printed + uncertain - served - noShow }
  }

  package let day: Day

  /// One line for each queue, by name, and the sum at the end.
  package let lines: [Line]

  /// How long people waited; without lines once the day was pruned.
  package let waits: WaitingReport

  /// Adds a day up; nil where it has no numbers.
  ///
  /// `records` may hold other days too.
  package init?(of records: LedgerRecords, day: Day?) {
    guard let day = day ?? records.epochs.last.flatMap({ Day(iso: $0.day) }) else { return nil }
    if let floor = records.floor, "\(day)" <= floor.day {
      let sums = records.sums.filter { $0.day == "\(day)" }
      guard !sums.isEmpty else { return nil }
      self.day = day
      self.waits = WaitingReport(of: records, day: day)
      lines =
        sums.map { ClosingReport.line(Queue(rawValue: $0.queue), [$0.counts]) }
        + [ClosingReport.line(nil, sums.map(\.counts))]
      return
    }
    let epochs = Set(records.epochs.filter { $0.day == "\(day)" }.map(\.id))
    guard !epochs.isEmpty else { return nil }
    let series = records.series.filter { epochs.contains($0.epoch) }
    let tickets = records.tickets.filter { epochs.contains($0.epoch) }

    let queues = Set(series.map(\.queue) + tickets.map(\.queue)).sorted()
    var lines = queues.map { queue in
      ClosingReport.line(
        Queue(rawValue: queue), series.filter { $0.queue == queue },
        tickets.filter { $0.queue == queue })
    }
    lines.append(ClosingReport.line(nil, series, tickets))
    self.day = day
    self.lines = lines
    self.waits = WaitingReport(of: records, day: day)
  }

  /// A line of what was kept of a pruned day.
  private static func line(_ queue: Queue?, _ counts: [[Int]]) -> Line {
    func sum(_ place: Int) -> Int {
      counts.reduce(0) { $0 + ($1.indices.contains(place) ? $1[place] : 0) }
    }
    var line = Line(queue: queue)
    (line.issued, line.printed, line.uncertain, line.void) = (sum(0), sum(1), sum(2), sum(3))
    (line.inHand, line.served, line.noShow) = (sum(4), sum(5), sum(6))
    return line
  }

  /// Whether the lines hold together: nothing is missing, and nothing is there twice.
  package var addsUp: Bool {
    guard let sum = lines.last else { return false }
    let parts = lines.dropLast()
    return lines.allSatisfy { $0.unused >= 0 && $0.waiting >= 0 }
      && parts.reduce(0) { $0 + $1.issued } == sum.issued
  }

  private static func line(
    _ queue: Queue?, _ series: [LedgerRecords.SeriesRow], _ tickets: [LedgerRecords.TicketRow]
  ) -> Line {
    var line = Line(queue: queue)
    line.issued = series.reduce(0) { $0 + max(0, $1.next - $1.first) }
    for ticket in tickets {
      switch ticket.paper {
      case .printed: line.printed += 1
      case .uncertain: line.uncertain += 1
      case .void: line.void += 1
      case .reserved, .sent: line.inHand += 1
      case nil: break
      }
      guard ticket.paper?.isCalled == true else { continue }
      if ticket.wait == Wait.served.name { line.served += 1 }
      if ticket.wait == Wait.noShow.name { line.noShow += 1 }
    }
    return line
  }
}

extension ClosingReport: Encodable {
  private enum ReportKey: String, CodingKey {
    case day, queues, sum
    case waits = "waited_min"
  }

  private enum WaitKey: String, CodingKey {
    case group, name, called
    case half = "half_at_most"
    case nineOfTen = "nine_of_ten_at_most"
  }

  private enum LineKey: String, CodingKey {
    case queue, issued, printed, uncertain, void, unused, served, waiting
    case inHand = "in_hand"
    case noShow = "no_show"
  }

  package func encode(to encoder: any Encoder) throws {
    var report = encoder.container(keyedBy: ReportKey.self)
    try report.encode("\(day)", forKey: .day)
    var queues = report.nestedUnkeyedContainer(forKey: .queues)
    for line in lines.dropLast() {
      var entry = queues.nestedContainer(keyedBy: LineKey.self)
      try entry.encode(line.queue?.rawValue, forKey: .queue)
      try encode(line, into: &entry)
    }
    var sum = report.nestedContainer(keyedBy: LineKey.self, forKey: .sum)
    if let last = lines.last { try encode(last, into: &sum) }
    var waits = report.nestedUnkeyedContainer(forKey: .waits)
    for line in self.waits.lines {
      var entry = waits.nestedContainer(keyedBy: WaitKey.self)
      try entry.encode(line.group.rawValue, forKey: .group)
      try entry.encode(line.name, forKey: .name)
      try entry.encode(line.called, forKey: .called)
      try entry.encode(line.half, forKey: .half)
      try entry.encode(line.nineOfTen, forKey: .nineOfTen)
    }
  }

  private func encode(
    _ line: Line, into entry: inout KeyedEncodingContainer<LineKey>
  ) throws {
    for (key, count) in [
      (LineKey.issued, line.issued), (.printed, line.printed), (.uncertain, line.uncertain),
      (.void, line.void), (.unused, line.unused), (.inHand, line.inHand), (.served, line.served),
      (.noShow, line.noShow), (.waiting, line.waiting),
    ] {
      try entry.encode(count, forKey: key)
    }
  }
}
