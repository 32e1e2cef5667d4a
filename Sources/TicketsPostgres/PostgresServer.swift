package import Tickets
package import Words

/// The office's server: one connection, made when it is first needed and again after it was lost.
package actor PostgresServer: OfficeServer {
  private let address: String
  private let line = PostgresLine()
  private var session: PostgresSession?

  /// The server at an address such as `postgresql://kiosk1@server/wegweiser`.
  package init(at address: String) {
    self.address = address
  }

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe line.asUnownedSerialExecutor()
  }

  package func greet(_ greeting: Greeting) throws(LedgerError) -> Welcome {
    let rows = try rows(
      "SELECT * FROM wegweiser.greet($1, $2, $3, $4)",
      [
        "\(greeting.seconds)", "\(greeting.untold)", "\(greeting.age)",
        greeting.opening.map { "\($0)" },
      ])
    guard let row = rows.first, row.count == 4, let seconds = row[0].flatMap({ Int($0) }) else {
      throw .damaged(reason: "the server did not greet", setAside: nil)
    }
    return Welcome(
      seconds: seconds, opening: try PostgresRows.epoch(Array(row[1...2])),
      closed: (row[3] ?? "").split(separator: ",").map { Queue(rawValue: String($0)) })
  }

  package func lease(_ request: LeaseRequest) throws(LedgerError) -> Lease? {
    let letters = "{" + request.letters.map(\.rawValue).joined(separator: ",") + "}"
    let rows = try rows(
      "SELECT * FROM wegweiser.lease_block($1, $2, $3, $4)",
      [request.id, request.queue.rawValue, letters, "\(request.size)"])
    guard let row = rows.first else { return nil }
    guard row.count == 4, let epoch = row[0].flatMap({ Int($0) }),
      let letter = row[1].flatMap(Letter.init(rawValue:)), let low = row[2].flatMap({ Int($0) }),
      let high = row[3].flatMap({ Int($0) }), low <= high
    else { throw .damaged(reason: "the server gave no block: \(row)", setAside: nil) }
    return Lease(id: request.id, epoch: epoch, letter: letter, numbers: low...high)
  }

  package func claim(_ letter: Letter, for book: String) throws(LedgerError) -> Day? {
    let rows = try rows("SELECT wegweiser.claim_letter($1, $2)", [letter.rawValue, book])
    return rows.first?.first.flatMap(\.self).flatMap(Day.init(iso:))
  }

  package func deliver(_ entry: Entry) throws(LedgerError) -> Int {
    let ticket = entry.ticket
    let lease = entry.lease
    let rows = try rows(
      """
      SELECT wegweiser.deliver(
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
      """,
      [
        entry.book, "\(entry.seq)", ticket.id.rawValue, "\(entry.age)", lease?.id,
        lease.map { "\($0.epoch)" }, lease.map { "\($0.numbers.lowerBound)" },
        lease.map { "\($0.numbers.upperBound)" }, ticket.queue.rawValue,
        ticket.number.letter.rawValue, "\(ticket.number.number)", "\(ticket.isFirstInLine)",
        entry.what, "\(entry.minutesAgo)", "\(ticket.paper == .uncertain(.forgotten))",
        ticket.manner?.language.rawValue, ticket.manner.map { "\($0.wantsInterpreter)" },
      ])
    guard let last = rows.first?.first.flatMap(\.self).flatMap({ Int($0) }) else {
      throw .damaged(reason: "the server did not say what it has", setAside: nil)
    }
    return last
  }
}

extension PostgresServer {
  /// Whether the server has a ledger that this user may use.
  package func hasLedger() throws(LedgerError) -> Bool {
    try rows("SELECT to_regproc('wegweiser.lease_block') IS NOT NULL", []).first == ["t"]
  }

  /// Runs one statement. A connection that was lost since its last use is made again, once: every
  /// statement here may be repeated.
  func rows(_ sql: String, _ values: [String?]) throws(LedgerError) -> [[String?]] {
    try connected { session throws(PostgresError) in try session.rows(sql, values) }.rows
  }

  /// Runs `work` in one transaction while nobody else writes in the ledger.
  ///
  /// Where the answer to its end is lost it is unknown whether it was carried out; the ledger then
  /// says so at the next question.
  func exclusively<Value>(
    _ work: (PostgresSession) throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value {
    try transaction("BEGIN") { session throws(LedgerError) in
      _ = try session.ask("SELECT 1 FROM wegweiser.ledger FOR UPDATE")
      return try work(session)
    }
  }

  /// Runs `work` on the ledger as it stood at one moment, whoever goes on writing.
  func reading<Value>(
    _ work: (PostgresSession) throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value {
    try transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", work)
  }

  private func transaction<Value>(
    _ begin: String, _ work: (PostgresSession) throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value {
    let session = try connected { session throws(PostgresError) in
      try session.rows(begin, [])
    }.session
    do throws(LedgerError) {
      let value = try work(session)
      _ = try session.ask("COMMIT")
      return value
    } catch {
      // The server takes a transaction back when its connection ends.
      if case .unavailable = error {
        self.session = nil
      } else if (try? session.rows("ROLLBACK", [])) == nil {
        self.session = nil
      }
      throw error
    }
  }

  private func connected(
    _ work: (PostgresSession) throws(PostgresError) -> [[String?]]
  ) throws(LedgerError) -> (session: PostgresSession, rows: [[String?]]) {
    do throws(PostgresError) {
      if let session {
        do throws(PostgresError) {
          return (session, try work(session))
        } catch {
          guard case .away(let reason) = error, reason != session.silence else {
            throw error
          }
          self.session = nil
        }
      }
      let session = try PostgresSession(to: address)
      try confirm(session)
      self.session = session
      return (session, try work(session))
    } catch {
      if case .away = error { session = nil }
      throw LedgerError(error)
    }
  }

  /// Makes sure that there is a ledger, and none of a newer program.
  private func confirm(_ session: PostgresSession) throws(PostgresError) {
    let rows = try session.rows("SELECT wegweiser.kiosk_version()", [])
    let found = rows.first?.first.flatMap(\.self).flatMap { Int($0) } ?? 0
    guard found <= PostgresSchema.version else {
      throw .refused(state: PostgresError.newer, message: "\(found)")
    }
    guard found == PostgresSchema.version else {
      throw .refused(state: PostgresError.older, message: "\(found)")
    }
  }
}

extension PostgresSession {
  /// The rows of one statement within a ledger's work.
  func ask(_ sql: String, _ values: [String?] = []) throws(LedgerError) -> [[String?]] {
    do throws(PostgresError) {
      return try rows(sql, values)
    } catch {
      throw LedgerError(error)
    }
  }
}
