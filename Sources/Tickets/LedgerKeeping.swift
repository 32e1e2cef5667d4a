package import Words

/// The side of a ledger from which an office keeps no more than it needs.
package protocol LedgerKeeping: Sendable {
  /// Removes the single tickets and events of all days before one; what each day came to stays.
  ///
  /// The newest opening's day and the last ``leastKeptDays`` days stay whole.
  ///
  /// - Returns: How many tickets were removed.
  func prune(before day: Day, at now: Moment) async throws(LedgerError) -> Int
}

/// How many days are kept whatever is asked: their numbers may be somebody's still.
package let leastKeptDays = 4

extension LedgerRecords {
  /// What the days up to one came to, for when their tickets are gone.
  package func sums(through day: Day) -> [SumRow] {
    let days = Set(epochs.map(\.day)).filter { $0 <= "\(day)" && $0 > (floor?.day ?? "") }
    return days.sorted().flatMap { day -> [SumRow] in
      guard let report = ClosingReport(of: self, day: Day(iso: day)) else { return [] }
      return report.lines.dropLast().map { line in
        SumRow(
          day: day, queue: line.queue?.rawValue ?? "",
          counts: [
            line.issued, line.printed, line.uncertain, line.void, line.inHand, line.served,
            line.noShow,
          ])
      }
    }
  }

  /// The records above the floor: of what lies below, only sums are left.
  var abovePruned: LedgerRecords {
    guard let floor else { return self }
    var records = self
    let gone = Set(epochs.filter { $0.day <= floor.day }.map(\.id))
    let tickets = Set(self.tickets.filter { gone.contains($0.epoch) }.map(\.id))
    records.epochs.removeAll { gone.contains($0.id) }
    records.series.removeAll { gone.contains($0.epoch) }
    records.tickets.removeAll { gone.contains($0.epoch) }
    records.leases.removeAll { gone.contains($0.epoch) }
    records.events.removeAll { tickets.contains($0.ticket) }
    records.prunedEpochs = gone
    return records
  }
}
