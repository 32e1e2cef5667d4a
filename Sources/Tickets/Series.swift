package import Words

/// How far one letter of a queue has been used up in an epoch.
package struct Series: Equatable, Sendable {
  package let queue: Queue
  package let letter: Letter

  /// The number that is given next; ``QueueNumber/highest`` + 1 where none is left.
  package let next: Int

  package init(queue: Queue, letter: Letter, next: Int) {
    self.queue = queue
    self.letter = letter
    self.next = next
  }

  /// The series as it is set aside when its numbers may be known to visitors but not to the ledger.
  package var spent: Series {
    Series(queue: queue, letter: letter, next: QueueNumber.highest + 1)
  }
}

extension [Series] {
  /// The number that a queue gives next: from the first of its letters that has one left.
  ///
  /// - Parameter letters: The queue's letters, in the order of use.
  /// - Returns: nil where every letter is used up.
  package func nextNumber(of letters: [Letter]) -> QueueNumber? {
    for letter in letters {
      let next = first { $0.letter == letter }?.next ?? 1
      if let number = QueueNumber(letter: letter, number: next) { return number }
    }
    return nil
  }
}
