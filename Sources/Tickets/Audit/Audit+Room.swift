internal import Words

/// The invariants of what people in the room hold: I13, I14.
extension Audit {
  /// I13: no number up to the mark is unreachable: each has a row, or is another kiosk's.
  var unreachable: [String] {
    (records.highWater?.openings ?? []).filter { !records.prunedEpochs.contains($0.epoch.id) }
      .flatMap { mark in
        mark.series.flatMap { series -> [String] in
          let key = SeriesKey(epoch: mark.epoch.id, letter: series.letter.rawValue)
          let leases = records.leases.filter {
            $0.epoch == key.epoch && $0.letter == key.letter
          }
          var known = Set(numbers[key] ?? [])
          for lease in leases { known.formUnion(lease.from...max(lease.from, lease.to)) }
          return (series.first..<series.next).filter { !known.contains($0) }.map {
            "\(Audit.name(key.letter, $0)) of epoch \(key.epoch) may be a visitor's and has no row"
          }
        }
      }
  }

  /// I14: no two numbers look alike that people can hold at the same time.
  var lookalikes: [String] {
    let held = records.tickets.filter { $0.reason != Voiding.abandoned.rawValue }
    let alike = Dictionary(grouping: held) { Audit.name($0.letter, $0.number) }
    return alike.values.flatMap { tickets in
      let sorted = tickets.sorted { ($0.taken, $0.seq) < ($1.taken, $1.seq) }
      return zip(sorted, sorted.dropFirst())
        .filter { $0.epoch != $1.epoch && $1.taken - $0.taken < callable }
        .map { "\($0.name) and \($1.name) were there at the same time" }
    }.sorted()
  }
}
