package import Words

/// How long people waited until they were called, of one office day.
package struct WaitingReport: Equatable, Sendable {
  /// Whose waiting a line tells.
  package enum Group: String, CaseIterable, Sendable { case all, queue, hour, counter }

  package struct Line: Equatable, Sendable {
    package let group: Group

    /// The queue, the hour in which the number was taken (`09`), or the counter; "" for all.
    package let name: String

    /// How many were called.
    package let called: Int

    /// Half of them waited at most so many minutes, and nine of ten at most so many.
    package let half: Int
    package let nineOfTen: Int
  }

  /// By group, then name; a group without a call has no line.
  package let lines: [Line]

  /// Reads a day's waits from its events; a number that was called again has waited once.
  package init(of records: LedgerRecords, day: Day) {
    let epochs = Set(records.epochs.filter { $0.day == "\(day)" }.map(\.id))
    var calls: [String: LedgerRecords.EventRow] = [:]
    for event in records.events where event.what == "\(Wait.Step.call)" {
      if calls[event.ticket] == nil { calls[event.ticket] = event }
    }
    var waits: [Group: [String: [Int]]] = [:]
    for ticket in records.tickets where epochs.contains(ticket.epoch) {
      guard let call = calls[ticket.id] else { continue }
      let minutes = max(0, call.minute - ticket.taken.quotient(60))
      let hour = String(ticket.minute.dropFirst(11).prefix(2))
      for (group, name) in [
        (Group.all, ""), (.queue, ticket.queue), (.hour, hour),
        (.counter, call.counter.map { "\($0)" } ?? "?"),
      ] {
        waits[group, default: [:]][name, default: []].append(minutes)
      }
    }
    lines = Group.allCases.flatMap { group in
      (waits[group] ?? [:]).map { name, minutes in
        let sorted = minutes.sorted()
        return Line(
          group: group, name: name, called: sorted.count,
          half: WaitingReport.quantile(5, of: sorted),
          nineOfTen: WaitingReport.quantile(9, of: sorted))
      }.sorted { ($0.name.count, $0.name) < ($1.name.count, $1.name) }
    }
  }

  /// The least of the minutes that so many tenths did not exceed.
  private static func quantile(_ tenths: Int, of sorted: [Int]) -> Int {
    sorted[max(0, (sorted.count * tenths + 9) / 10 - 1)]
  }

  /// For a spreadsheet, with a head line.
  package var csv: String {
    (["group,name,called,half_waited_at_most_min,nine_of_ten_waited_at_most_min"]
      + lines.map { "\($0.group.rawValue),\($0.name),\($0.called),\($0.half),\($0.nineOfTen)" })
      .joined(separator: "\n")
  }
}
