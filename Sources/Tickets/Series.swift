package import Words

/// How far one letter of a queue has been used up in an opening.
package struct Series: Equatable, Sendable {
  package let queue: Queue
  package let letter: Letter

  /// The lowest number of the letter in this opening.
  package let first: Int

  /// The number that is given next; ``QueueNumber/highest`` + 1 where none is left.
  package let next: Int

  package init(queue: Queue, letter: Letter, first: Int = 1, next: Int) {
    self.queue = queue
    self.letter = letter
    self.first = first
    self.next = next
  }

  /// The series as it is set aside where nobody knows which of its numbers visitors hold.
  package var spent: Series {
    let end = QueueNumber.highest + 1
    return Series(queue: queue, letter: letter, first: end, next: end)
  }
}

extension [Series] {
  /// The series without those whose letter came before.
  package var unique: [Series] {
    reduce(into: []) { kept, series in
      if !kept.contains(where: { $0.letter == series.letter }) { kept.append(series) }
    }
  }
}
