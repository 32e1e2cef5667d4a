internal import Words

/// The invariants of the numbers: I1, I3, I7, I10, I12.
extension Audit {
  /// I1: a visible letter and number of an opening names one ticket.
  var doubledNumbers: [String] {
    let visible = records.tickets.filter { $0.state != "void" || $0.reason != "abandoned" }
    let byNumber = Dictionary(grouping: visible) { "\($0.epoch) \($0.letter) \($0.number)" }
    let names = Dictionary(grouping: records.tickets, by: \.id)
    return byNumber.values.filter { $0.count > 1 }
      .map { "\($0[0].name) names \($0.count) tickets" }.sorted()
      + names.values.filter { $0.count > 1 }.map { "ticket \($0[0].id) is there twice" }.sorted()
  }

  /// I3: every number below `next` has a row or lies in a lease.
  var gaps: [String] {
    records.series.flatMap { series -> [String] in
      let given = Set(numbers(of: series))
      let leased = Set(leases(of: series).flatMap { Array($0.from...max($0.from, $0.to)) })
      let upTo = max(series.first, series.next)
      let missing = (series.first..<upTo).filter { !given.contains($0) && !leased.contains($0) }
      let beyond = given.filter { $0 >= series.next || $0 < series.first }.sorted()
      return missing.map { "\(name(series, $0)) has no row and lies in no lease" }
        + beyond.map { "\(name(series, $0)) was given beyond its series" }
    } + withoutSeries
  }

  private var withoutSeries: [String] {
    let known = Set(records.series.map { SeriesKey(epoch: $0.epoch, letter: $0.letter) })
    return records.tickets
      .filter { !known.contains(SeriesKey(epoch: $0.epoch, letter: $0.letter)) }
      .map { "\($0.name) belongs to no series" }
  }

  /// I7: numbers and openings never go back.
  var stepsBack: [String] {
    var found: [String] = []
    for (earlier, later) in zip(records.epochs, records.epochs.dropFirst())
    where later.id <= earlier.id {
      found.append(
        "epoch \(later.id) of \(later.day) follows epoch \(earlier.id) of \(earlier.day)")
    }
    var last: [String: Int] = [:]
    var epoch = 0
    for ticket in records.tickets {
      let series = "\(ticket.epoch) \(ticket.letter)"
      // What was forgotten comes back in its own opening.
      if ticket.epoch < epoch, !records.isDelivered, ticket.reason != Doubt.forgotten.rawValue {
        found.append("\(ticket.name) was taken after epoch \(epoch) began")
      }
      // Leased numbers are given by several kiosks at once, in no order.
      if let before = last[series], ticket.number <= before, !records.isDelivered {
        found.append("\(ticket.name) was taken after number \(before)")
      }
      last[series] = max(last[series] ?? 0, ticket.number)
      epoch = max(epoch, ticket.epoch)
    }
    return found + (isBehindMark ? ["the ledger is behind the high-water mark"] : [])
  }

  private var isBehindMark: Bool {
    guard let mark = records.highWater else { return false }
    guard let newest = records.epochs.last, let day = Day(iso: newest.day) else { return true }
    let series = records.series.filter { $0.epoch == newest.id }.compactMap { row in
      Letter(rawValue: row.letter).map {
        Series(queue: Queue(rawValue: row.queue), letter: $0, next: row.next)
      }
    }
    return mark.isAhead(of: HighWater(epoch: Epoch(id: newest.id, day: day), series: series))
  }

  /// I10: no number lies in two leases.
  var overlappingLeases: [String] {
    let bySeries = Dictionary(grouping: records.leases) { "\($0.epoch) \($0.letter)" }
    return bySeries.values.flatMap { leases in
      let sorted = leases.sorted { ($0.from, $0.id) < ($1.from, $1.id) }
      return zip(sorted, sorted.dropFirst()).filter { $0.to >= $1.from }
        .map { "leases \($0.id) and \($1.id) share \($0.letter) \($1.from) of epoch \($0.epoch)" }
    }.sorted() + records.leases.filter { $0.to < $0.from }.map { "lease \($0.id) is empty" }
  }

  /// I12: what was issued adds up, day by day.
  var wrongSums: [String] {
    let epochs = Dictionary(grouping: records.epochs, by: \.day)
    return epochs.sorted { $0.key < $1.key }.compactMap { day, epochs in
      let ids = Set(epochs.map(\.id))
      let issued = records.series.filter { ids.contains($0.epoch) }
        .reduce(0) { $0 + max(0, $1.next - $1.first) }
      let tickets = records.tickets.filter { ids.contains($0.epoch) }
      let unused = records.series.filter { ids.contains($0.epoch) }
        .reduce(0) { $0 + unusedNumbers(of: $1) }
      let known = tickets.count { $0.paper != nil }
      guard issued != known + unused else { return nil }
      return "\(day): issued \(issued), but \(known) are accounted for and \(unused) unused"
    }
  }

  private func unusedNumbers(of series: LedgerRecords.SeriesRow) -> Int {
    let given = Set(numbers(of: series))
    let leased = Set(leases(of: series).flatMap { Array($0.from...max($0.from, $0.to)) })
    return leased.count { !given.contains($0) && $0 < series.next }
  }

  private func numbers(of series: LedgerRecords.SeriesRow) -> [Int] {
    numbers[SeriesKey(epoch: series.epoch, letter: series.letter)] ?? []
  }

  private func leases(of series: LedgerRecords.SeriesRow) -> [LedgerRecords.LeaseRow] {
    records.leases.filter { $0.epoch == series.epoch && $0.letter == series.letter }
  }

  private func name(_ series: LedgerRecords.SeriesRow, _ number: Int) -> String {
    "\(Audit.name(series.letter, number)) of epoch \(series.epoch)"
  }
}
