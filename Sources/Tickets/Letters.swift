package import Words

/// The letters that the office profile gives to each queue, in the order in which they are used.
///
/// No letter belongs to two queues: the letter alone tells the counter where its holder waits.
package struct Letters: Equatable, Sendable {
  private let byQueue: [Queue: [Letter]]

  /// - Throws: ``LettersError``, which lists every letter that two queues share.
  package init(_ byQueue: [Queue: [Letter]]) throws(LettersError) {
    var owners: [Letter: [Queue]] = [:]
    for (queue, letters) in byQueue {
      for letter in letters { owners[letter, default: []].append(queue) }
    }
    let shared = owners.filter { $0.value.count > 1 }
    guard shared.isEmpty else { throw LettersError(shared: shared) }
    self.byQueue = byQueue
  }

  /// The queue's letters; nil where the office has no such queue.
  package subscript(queue: Queue) -> [Letter]? { byQueue[queue] }

  /// The office's queues, by name.
  package var queues: [Queue] { byQueue.keys.sorted { $0.rawValue < $1.rawValue } }
}

/// Letters that belong to two queues, or twice to one.
package struct LettersError: Error, Equatable {
  package let shared: [Letter: [Queue]]
}

extension LettersError: CustomStringConvertible {
  package var description: String {
    shared.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { letter, queues in
        let names = queues.map(\.rawValue).sorted().joined(separator: " and ")
        return "letter '\(letter)' is given to queue \(names)"
      }
      .joined(separator: "; ")
  }
}
