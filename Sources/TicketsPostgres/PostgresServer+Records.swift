package import Tickets

/// The server's own ledger, for the audit; the user must be one that may read it.
extension PostgresServer: LedgerAuditor {
  package func records() throws(LedgerError) -> LedgerRecords {
    try reading { session throws(LedgerError) in try PostgresTables(session: session).records() }
  }
}

/// Every table, within one transaction.
struct PostgresTables {
  let session: PostgresSession

  func records() throws(LedgerError) -> LedgerRecords {
    var records = LedgerRecords()
    records.isDelivered = true
    records.floor = try table("SELECT day, event FROM wegweiser.floor") {
      LedgerRecords.Floor(day: $0.text(0), event: $0.int(1))
    }.first
    records.sums = try table(
      """
      SELECT day, queue, issued, printed, uncertain, void, in_hand, served, no_show
      FROM wegweiser.day_sum ORDER BY day, queue
      """
    ) { row in
      .init(day: row.text(0), queue: row.text(1), counts: (2...8).map { row.int($0) })
    }
    records.epochs = try table("SELECT id, day FROM wegweiser.epoch ORDER BY id") {
      .init(id: $0.int(0), day: $0.text(1))
    }
    records.series = try table(
      "SELECT epoch, queue, letter, first, next FROM wegweiser.series ORDER BY epoch, letter"
    ) {
      .init(
        epoch: $0.int(0), queue: $0.text(1), letter: $0.text(2), first: $0.int(3), next: $0.int(4))
    }
    records.tickets = try table(
      """
      SELECT seq, id, epoch, queue, letter, number, state, reason, attempts, wait, destination,
        minute, taken FROM wegweiser.ticket ORDER BY seq
      """
    ) {
      .init(
        seq: $0.int(0), id: $0.text(1), epoch: $0.int(2), queue: $0.text(3), letter: $0.text(4),
        number: $0.int(5), state: $0.text(6), reason: $0[7], attempts: $0.int(8),
        wait: $0.text(9), destination: $0[10], minute: $0.text(11),
        taken: $0.int(12))
    }
    records.events = try table(
      "SELECT seq, ticket, what, minute, applied, counter FROM wegweiser.event ORDER BY seq"
    ) {
      .init(
        seq: $0.int(0), ticket: $0.text(1), what: $0.text(2), minute: $0.int(3),
        isApplied: $0.text(4) != "f", counter: $0[5].flatMap { Int($0) })
    }
    records.leases = try table(
      "SELECT id, epoch, letter, low, high FROM wegweiser.lease ORDER BY epoch, letter, low"
    ) {
      .init(id: $0.text(0), epoch: $0.int(1), letter: $0.text(2), from: $0.int(3), to: $0.int(4))
    }
    let columns = try table(
      """
      SELECT table_name || '.' || column_name FROM information_schema.columns
      WHERE table_schema = 'wegweiser'
      """
    ) { $0.text(0) }
    records.columns = Set(columns)
    return records
  }

  private func table<Value>(
    _ sql: String, _ value: ([String?]) -> Value
  ) throws(LedgerError) -> [Value] {
    try session.ask(sql).map(value)
  }
}

extension [String?] {
  /// A value that the table does not allow to be missing; the audit reports one that is.
  fileprivate func text(_ column: Int) -> String { self[column] ?? "" }

  fileprivate func int(_ column: Int) -> Int { Int(text(column)) ?? -1 }
}
