internal import GRDB
internal import Tickets
internal import Words

/// Which numbers nobody in the room can hold, each call within the caller's transaction.
struct FreeNumbers {
  let epoch: Epoch

  /// Who took a number before this may be gone; seconds since 1970.
  let since: Int
  let database: Database

  /// The number that a queue gives next, from its letters in the order of use.
  ///
  /// A letter is begun in an opening only where no number of it can be called from before, and none
  /// is on paper from the same day. Where every letter is, the one with the lowest number goes on
  /// behind it. No number is given that anybody took within that time.
  ///
  /// - Returns: nil where every letter is used up.
  func next(of letters: [Letter], after series: [Series]) throws -> QueueNumber? {
    for letter in letters {
      let begun = series.first { $0.letter == letter }
      if try begun == nil && isCarried(letter) { continue }
      guard let number = QueueNumber(letter: letter, number: begun?.next ?? 1),
        try !isHeld(number)
      else { continue }
      return number
    }
    let others = letters.filter { letter in !series.contains { $0.letter == letter } }
    return try others.compactMap { letter in
      QueueNumber(letter: letter, number: try highest(of: letter) + 1)
    }.min { $0.number < $1.number }
  }

  /// Also what staff have made void: it is on paper.
  private static let held = """
    letter = ? AND epoch <> ? AND taken > ? AND coalesce(reason, '') <> 'abandoned'
    """

  private func isCarried(_ letter: Letter) throws -> Bool {
    try exists(
      """
      \(Self.held) AND (wait <> 'served' AND state <> 'void' OR epoch IN (SELECT id FROM epoch WHERE day = ?))
      """, [letter.rawValue, epoch.id, since, "\(epoch.day)"])
  }

  private func isHeld(_ number: QueueNumber) throws -> Bool {
    try exists(
      "\(Self.held) AND number = ?", [number.letter.rawValue, epoch.id, since, number.number])
  }

  private func highest(of letter: Letter) throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT max(number) FROM ticket WHERE letter = ? AND taken > ?",
      arguments: [letter.rawValue, since]) ?? 0
  }

  private func exists(_ condition: String, _ arguments: StatementArguments) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM ticket WHERE \(condition))",
      arguments: arguments) ?? false
  }
}
