internal import Words

/// How far numbers have been given: the opening, and the next number of each letter used in it.
///
/// A copy is kept outside the ledger. Where that copy is ahead, the ledger has forgotten numbers
/// that visitors hold.
package struct HighWater: Equatable, Sendable {
  package let epoch: Epoch
  package let series: [Series]

  /// When the last of them was taken, in minutes since 1970 of the office's time.
  package let minute: Int

  /// The marks of openings before, as long as their numbers may be somebody's; the latest first.
  package var earlier: [HighWater] = []

  package init(epoch: Epoch, series: [Series], minute: Int = 0, earlier: [HighWater] = []) {
    self.epoch = epoch
    self.series = series
    self.minute = minute
    self.earlier = earlier
  }

  /// For how long the mark of an ended opening is kept; minutes.
  private static let memory = 48 * 60

  /// Whether numbers are on record here that the other does not know.
  package func isAhead(of other: HighWater?) -> Bool {
    guard let other, epoch.id <= other.epoch.id else { return true }
    guard epoch.id == other.epoch.id else { return false }
    return series.contains { mine in
      mine.next > other.series.first { $0.letter == mine.letter }?.next ?? mine.first
    }
  }

  /// The higher of both, letter by letter: writing it never takes anything back.
  package func raised(to other: HighWater) -> HighWater {
    guard epoch.id == other.epoch.id else {
      guard epoch.id < other.epoch.id else { return self }
      var raised = other
      raised.earlier = ([bare] + earlier).filter { other.minute - $0.minute < HighWater.memory }
      return raised
    }
    let kept = series.filter { mine in
      !other.series.contains { $0.letter == mine.letter && $0.next > mine.next }
    }
    let taken = other.series.filter { theirs in
      !kept.contains { $0.letter == theirs.letter }
    }
    return HighWater(
      epoch: epoch, series: kept + taken, minute: max(minute, other.minute), earlier: earlier)
  }

  private var bare: HighWater { HighWater(epoch: epoch, series: series, minute: minute) }

  /// The mark of each opening, the oldest first.
  package var openings: [HighWater] { earlier.reversed() + [bare] }
}

extension HighWater {
  /// Reads the file's form, line by line; nil for anything else. Version 1 had neither the minute,
  /// nor the first numbers, nor earlier openings.
  package init?(text: String) {
    var lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    guard lines.count >= 2, lines[0].count == 3, Array(lines[0].prefix(2)) == HighWater.head,
      let version = Int(lines[0][2]), (1...2).contains(version)
    else { return nil }
    lines.removeFirst()
    var marks: [HighWater] = []
    while let first = lines.first {
      let end = lines.dropFirst().firstIndex { $0.first == "epoch" } ?? lines.endIndex
      guard let mark = HighWater(first, lines[1..<end], version) else { return nil }
      marks.append(mark)
      lines.removeSubrange(..<end)
    }
    guard var newest = marks.first else { return nil }
    newest.earlier = Array(marks.dropFirst())
    self = newest
  }

  private init?(_ head: [String], _ lines: ArraySlice<[String]>, _ version: Int) {
    guard head.count == version + 2, head[0] == "epoch", let id = Int(head[1]), id > 0,
      let day = Day(iso: head[2]), let minute = version == 1 ? 0 : Int(head[3])
    else { return nil }
    var series: [Series] = []
    for line in lines {
      guard line.count == version + 2, let letter = Letter(rawValue: line[1]),
        let next = line.last.flatMap({ Int($0) }), (1...QueueNumber.highest + 1).contains(next),
        let first = version == 1 ? (next > QueueNumber.highest ? next : 1) : Int(line[2]),
        (1...next).contains(first)
      else { return nil }
      series.append(
        Series(queue: Queue(rawValue: line[0]), letter: letter, first: first, next: next))
    }
    self.init(epoch: Epoch(id: id, day: day), series: series, minute: minute)
  }

  /// The file's form: for each opening a line `epoch 7 2026-11-24 29927405`, with the minute of its
  /// last number, then `queue letter first next` for each letter.
  package var text: String {
    let lines = [bare] + earlier
    return "\(HighWater.head.joined(separator: " ")) 2\n" + lines.map(\.lines).joined()
  }

  private var lines: String {
    (["epoch \(epoch.id) \(epoch.day) \(minute)"]
      + series.sorted { $0.letter.rawValue < $1.letter.rawValue }
      .map { "\($0.queue) \($0.letter) \($0.first) \($0.next)" })
      .map { $0 + "\n" }.joined()
  }

  private static let head = ["wegweiser", "high-water"]
}
