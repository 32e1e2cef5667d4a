internal import GRDB
internal import Tickets
internal import Words

/// The office's time as the ledger keeps it, each call within the caller's transaction.
enum TimeRow {
  /// Looks at the clocks and keeps what a later look needs.
  ///
  /// `kept` is the mark beside the ledger, which knows the last number of a ledger that was lost.
  /// What was taken while no clock was sure is, once one is, as old as the machine has run since.
  static func keep(
    _ wall: Moment, kept: () throws -> HighWater?, in database: Database
  ) throws -> OfficeTime.Reading {
    let row = try Row.fetchOne(database, sql: "SELECT * FROM clock")
    let known = row.map(time)
    let isNewStart = known?.boot != wall.boot.id || known?.uptime ?? 0 > wall.boot.uptime
    let last = try isNewStart ? last(kept: kept(), in: database) : nil
    let reading = OfficeTime.reading(of: wall, after: known, last: last)
    guard reading.time != known else { return reading }

    let wasSure = known?.isSynchronized ?? true
    let newest = try Int.fetchOne(database, sql: "SELECT coalesce(max(seq), 0) FROM ticket") ?? 0
    // The last ticket that was taken while the clock was sure.
    let first: Int = wasSure ? newest : (row?["first"] as Int?) ?? newest
    if reading.isSure, !wasSure || isNewStart {
      let shift = isNewStart ? last.map { reading.now.seconds - $0 } ?? 0 : reading.shift
      if !wasSure, shift != 0 {
        try database.execute(
          sql: "UPDATE ticket SET taken = taken + ? WHERE seq > ?", arguments: [shift, first])
      }
      // Taken while the clock was ahead; it ages from now on.
      try database.execute(
        sql: "UPDATE ticket SET taken = ?1 WHERE taken > ?1", arguments: [reading.now.seconds])
    }
    try put(reading.time, first: reading.isSure ? newest : first, in: database)
    return reading
  }

  /// Takes the wall clock's word, since staff have said that it is right. What waits has waited as
  /// long as before.
  static func confirm(_ wall: Moment, since: Int, in database: Database) throws {
    let before = try keep(wall, kept: { nil }, in: database)
    let shift = wall.seconds - before.now.seconds
    try database.execute(
      sql: "UPDATE ticket SET taken = taken + ? WHERE taken > ?", arguments: [shift, since])
    let first = try Int.fetchOne(database, sql: "SELECT first FROM clock") ?? 0
    try put(.confirmed(by: wall), first: first, in: database)
  }

  /// Looks at the clocks and changes nothing.
  static func read(_ wall: Moment, in database: Database) throws -> OfficeTime.Reading {
    let known = try Row.fetchOne(database, sql: "SELECT * FROM clock").map(time)
    return OfficeTime.reading(
      of: wall, after: known, last: try last(kept: nil, in: database))
  }

  /// The office's time of the last number or event, in seconds since 1970.
  private static func last(kept: HighWater?, in database: Database) throws -> Int? {
    let last = try Int.fetchOne(
      database,
      sql: """
        SELECT max(at) FROM (
          SELECT max(taken) AS at FROM ticket
          UNION ALL SELECT 60 * minute FROM (SELECT minute FROM event ORDER BY seq DESC LIMIT 1))
        """)
    let marked = kept.flatMap { $0.minute > 0 ? $0.minute * 60 : nil }
    return [last, marked].compactMap(\.self).max()
  }

  private static func time(_ row: Row) -> OfficeTime {
    OfficeTime(
      boot: row["boot"], uptime: row["uptime"], wall: row["wall"], seconds: row["seconds"],
      isSynchronized: row["synchronised"], jump: row["jump"])
  }

  private static func put(_ time: OfficeTime, first: Int, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO clock (sole, boot, uptime, wall, seconds, synchronised, jump, first)
        VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (sole) DO UPDATE SET boot = ?1, uptime = ?2, wall = ?3, seconds = ?4,
          synchronised = ?5, jump = ?6, first = ?7
        """,
      arguments: [
        time.boot, time.uptime, time.wall, time.seconds, time.isSynchronized, time.jump, first,
      ])
  }
}
