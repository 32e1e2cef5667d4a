extension [QueueNumber] {
  /// The numbers in a sentence, as in `A 006 to A 008, K 002`; in the order in which they are.
  package var spans: String { spans("to") }

  /// The same with that word between the first and the last.
  package func spans(_ to: String) -> String {
    var parts: [(first: QueueNumber, last: QueueNumber)] = []
    for number in self {
      if let last = parts.last?.last, last.letter == number.letter, last.number + 1 == number.number
      {
        parts[parts.count - 1].last = number
      } else {
        parts.append((number, number))
      }
    }
    return parts.map { $0.first == $0.last ? "\($0.first)" : "\($0.first) \(to) \($0.last)" }
      .joined(separator: ", ")
  }
}
