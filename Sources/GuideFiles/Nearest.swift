extension Collection<String> {
  /// The name that was probably meant by `written`: the one that takes the fewest edits, and no more
  /// than a third of its length; nil where none is that near.
  package func nearest(to written: String) -> String? {
    map { (name: $0, edits: $0.edits(to: written)) }
      .filter { $0.edits <= Swift.max(1, Swift.max($0.name.count, written.count) / 3) }
      .min { $0.edits < $1.edits }?.name
  }

  /// `; did you mean '…'?`, or nothing.
  package func suggestion(for written: String) -> String {
    nearest(to: written).map { "; did you mean '\($0)'?" } ?? ""
  }
}

extension String {
  /// How many characters must be added, dropped, changed or swapped with their neighbour to make
  /// the one string the other (Damerau and Levenshtein's distance, in its restricted form).
  fileprivate func edits(to other: String) -> Int {
    let (from, to) = (Array(self), Array(other))
    var older: [Int] = []
    var last = Array(0...to.count)
    for row in 0..<from.count {
      var next = [row + 1]
      for column in 0..<to.count {
        let change = last[column] + (from[row] == to[column] ? 0 : 1)
        var best = Swift.min(change, last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, from[row] == to[column - 1], from[row - 1] == to[column] {
          best = Swift.min(best, older[column - 1] + 1)
        }
        next.append(best)
      }
      (older, last) = (last, next)
    }
    return last[to.count]
  }
}
