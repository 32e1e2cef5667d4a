internal import GRDB
internal import Tickets
internal import Words

/// Numbers that a ledger has forgotten and its mark knows: somebody may hold each, so each waits.
struct Forgotten {
  let kept: HighWater
  let now: Moment
  let identify: @Sendable () -> String

  /// nil where all numbers are the machine's own; else those letters are, and the rest is of blocks.
  let ownLetters: [Letter]?
  let database: Database

  /// Adds them, and the openings that they were of.
  ///
  /// - Returns: The numbers, in order.
  func remember() throws -> [QueueNumber] {
    try kept.openings.flatMap { mark in
      try mark.series.flatMap { series in try remember(series, of: mark) }
    }
  }

  private func remember(_ series: Series, of mark: HighWater) throws -> [QueueNumber] {
    let known = try Int.fetchOne(
      database, sql: "SELECT next FROM series WHERE epoch = ? AND letter = ?",
      arguments: [mark.epoch.id, series.letter.rawValue])
    let from = known ?? series.first
    guard from < series.next else { return [] }
    let numbers = try (from..<series.next).compactMap {
      QueueNumber(letter: series.letter, number: $0)
    }.filter { try isOwn($0, in: mark.epoch) }
    guard let last = numbers.last else { return [] }
    try database.execute(
      sql: "INSERT INTO epoch (id, day) VALUES (?, ?) ON CONFLICT DO NOTHING",
      arguments: [mark.epoch.id, "\(mark.epoch.day)"])
    try database.execute(
      sql: """
        INSERT INTO series (epoch, queue, letter, first, next) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (epoch, letter) DO UPDATE SET next = ?5
        """,
      arguments: [
        mark.epoch.id, series.queue.rawValue, series.letter.rawValue, series.first,
        ownLetters == nil ? series.next : last.number + 1,
      ])
    let taken = mark.minute > 0 ? mark.minute * 60 : now.seconds
    for number in numbers { try add(number, series.queue, to: mark.epoch, taken) }
    return numbers
  }

  /// Whether this machine may have given it: other kiosks give the numbers between its blocks.
  private func isOwn(_ number: QueueNumber, in epoch: Epoch) throws -> Bool {
    guard let ownLetters, !ownLetters.contains(number.letter) else { return true }
    return try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM lease WHERE letter = ? AND ? BETWEEN low AND high)
        """, arguments: [number.letter.rawValue, number.number]) ?? false
  }

  private func add(
    _ number: QueueNumber, _ queue: Queue, to epoch: Epoch, _ taken: Int
  ) throws {
    guard let id = Ticket.ID(rawValue: identify()) else { return }
    let minute = now.showing(taken).minute
    let request = TicketRequest(id: id, queue: queue, letters: [], withoutPaper: .forgotten)
    _ = try Entries.insert(
      request, number, to: epoch, taken: taken, shown: minute, at: now, in: database)
  }
}
