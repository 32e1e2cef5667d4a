internal import GRDB
internal import Tickets
internal import Words

/// The office's server as this kiosk met it last, each call within the caller's transaction.
enum Meeting {
  /// The opening that runs there; nil before the first meeting.
  static func opening(_ database: Database) throws -> Epoch? {
    let row = try Row.fetchOne(database, sql: "SELECT opening, day FROM server")
    guard let row, let id = row["opening"] as Int?, let day = Day(iso: row["day"] ?? "") else {
      return nil
    }
    return Epoch(id: id, day: day)
  }

  /// Keeps what the server said. Blocks of an opening that has ended there are not used any more.
  static func keep(_ welcome: Welcome, wall: Moment, now: Moment, in database: Database) throws {
    let opening = welcome.opening
    let ahead = wall.seconds - welcome.seconds
    try LineRows.close(welcome.closed, in: opening, database)
    let known = try Row.fetchOne(database, sql: "SELECT * FROM server")
    // A second or two are the way there: nothing is written for them.
    if let known, known["opening"] as Int? == opening.id, abs((known["ahead"] ?? ahead) - ahead) < 5
    {
      return
    }
    try database.execute(
      sql: """
        INSERT INTO server (sole, opening, day, ahead, met) VALUES (1, ?1, ?2, ?3, ?4)
        ON CONFLICT (sole) DO UPDATE SET opening = ?1, day = ?2, ahead = ?3, met = ?4
        """, arguments: [opening.id, "\(opening.day)", ahead, now.seconds])
    try database.execute(
      sql: "UPDATE lease SET spent = 1 WHERE epoch < ? AND spent = 0", arguments: [opening.id])
  }

  /// For how many seconds the server has answered and refused; nil where it does not refuse.
  static func refused(_ database: Database, at now: Moment) throws -> Int? {
    try Int.fetchOne(database, sql: "SELECT refused FROM server WHERE refused IS NOT NULL")
      .map { max(0, now.seconds - $0) }
  }

  /// Keeps since when the server answers and refuses; nothing where it does not refuse.
  static func refused(_ isRefused: Bool, now: Moment, in database: Database) throws {
    try database.execute(
      sql: isRefused
        ? """
        INSERT INTO server (sole, refused) VALUES (1, ?1)
        ON CONFLICT (sole) DO UPDATE SET refused = coalesce(refused, ?1)
        """ : "UPDATE server SET refused = NULL WHERE refused IS NOT NULL",
      arguments: isRefused ? [now.seconds] : [])
  }
}
