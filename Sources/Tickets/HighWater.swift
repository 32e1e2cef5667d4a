internal import Words

/// How far numbers have been given: the epoch, and the next number of each letter used in it.
///
/// A copy is kept outside the ledger. Where that copy is ahead, the ledger has forgotten numbers
/// that visitors hold.
package struct HighWater: Equatable, Sendable {
  package let epoch: Epoch
  package let series: [Series]

  package init(epoch: Epoch, series: [Series]) {
    self.epoch = epoch
    self.series = series
  }

  /// Whether numbers are on record here that the other does not know.
  package func isAhead(of other: HighWater?) -> Bool {
    guard let other, epoch.id <= other.epoch.id else { return true }
    guard epoch.id == other.epoch.id else { return false }
    return series.contains { mine in
      mine.next > other.series.first { $0.letter == mine.letter }?.next ?? 1
    }
  }

  /// The higher of both, letter by letter: writing it never takes anything back.
  package func raised(to other: HighWater) -> HighWater {
    guard epoch.id == other.epoch.id else { return epoch.id > other.epoch.id ? self : other }
    let kept = series.filter { mine in
      !other.series.contains { $0.letter == mine.letter && $0.next > mine.next }
    }
    let taken = other.series.filter { theirs in
      !kept.contains { $0.letter == theirs.letter }
    }
    return HighWater(epoch: epoch, series: kept + taken)
  }
}

extension HighWater {
  /// Reads the file's form, line by line; nil for anything else.
  package init?(text: String) {
    var lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    guard lines.count >= 2, lines.removeFirst() == HighWater.head else { return nil }
    let first = lines.removeFirst()
    guard first.count == 3, first[0] == "epoch", let id = Int(first[1]), id > 0,
      let day = Day(iso: first[2])
    else { return nil }
    epoch = Epoch(id: id, day: day)

    var series: [Series] = []
    for line in lines {
      guard line.count == 3, let letter = Letter(rawValue: line[1]), let next = Int(line[2]),
        (1...QueueNumber.highest + 1).contains(next)
      else { return nil }
      series.append(Series(queue: Queue(rawValue: line[0]), letter: letter, next: next))
    }
    self.series = series
  }

  /// The file's form: a line `epoch 7 2026-11-24`, then `queue letter next` for each letter.
  package var text: String {
    let lines =
      [HighWater.head.joined(separator: " "), "epoch \(epoch.id) \(epoch.day)"]
      + series.sorted { $0.letter.rawValue < $1.letter.rawValue }
      .map { "\($0.queue) \($0.letter) \($0.next)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let head = ["wegweiser", "high-water", "1"]
}
