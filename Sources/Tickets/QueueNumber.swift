/// A visitor's place in the queue as screen, slip and counter name it: `A 017`.
package struct QueueNumber: Hashable, Sendable {
  package let letter: Letter

  /// 1 to ``highest``.
  package let number: Int

  /// The last number of a letter: a slip has room for three digits.
  package static let highest = 999

  /// The number with that letter; nil outside 1...999.
  package init?(letter: Letter, number: Int) {
    guard (1...QueueNumber.highest).contains(number) else { return nil }
    self.letter = letter
    self.number = number
  }

  /// Reads the one written form, `A 017`, and nothing else.
  package init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let letter = Letter(rawValue: String(parts[0])),
      parts[1].utf8.count == 3, parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(parts[1])
    else { return nil }
    self.init(letter: letter, number: number)
  }
}

extension QueueNumber: CustomStringConvertible {
  package var description: String {
    let digits = String(number)
    return "\(letter) " + String(repeating: "0", count: 3 - digits.utf8.count) + digits
  }
}
