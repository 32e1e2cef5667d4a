/// Whether a ledger keeps what it promises: the invariants I1 to I14, one by one.
///
/// It sees every row, and the paper log where there is one, and changes nothing.
package struct Audit: Sendable {
  /// One promise that is broken, with the rows that show it.
  package struct Violation: Hashable, Sendable, CustomStringConvertible {
    /// 1 to 14.
    package let invariant: Int
    package let message: String

    package var description: String { "I\(invariant): \(message)" }
  }

  let records: LedgerRecords
  let papers: PaperLog?

  /// How long a number can be called; seconds.
  let callable: Int

  /// The events of each ticket that changed it, in order.
  let events: [String: [LedgerRecords.EventRow]]

  /// The numbers that each letter of an epoch has rows for.
  let numbers: [SeriesKey: [Int]]

  struct SeriesKey: Hashable {
    let epoch: Int
    let letter: String
  }

  package init(
    of records: LedgerRecords, papers: PaperLog? = nil, callable: Int = OfficeDay().callable
  ) {
    self.records = records.abovePruned
    self.callable = callable
    self.papers = papers
    let records = self.records
    events = Dictionary(grouping: records.events.filter(\.isApplied), by: \.ticket)
    numbers = Dictionary(grouping: records.tickets) {
      SeriesKey(epoch: $0.epoch, letter: $0.letter)
    }.mapValues { $0.map(\.number) }
  }

  /// Everything that is broken, by invariant; empty for a sound ledger.
  package var violations: [Violation] {
    let found: [(Int, [String])] = [
      (1, doubledNumbers), (2, slipsWithoutRow), (3, gaps), (4, slipsOfVoid),
      (5, printedWithoutAnswer), (6, wrongAttempts), (7, stepsBack), (8, wrongEvents),
      (9, wrongCalls), (10, overlappingLeases), (11, personal), (12, wrongSums),
      (13, unreachable), (14, lookalikes),
    ]
    return found.flatMap { invariant, messages in
      messages.map { Violation(invariant: invariant, message: $0) }
    }
  }

  /// `A 017`, also of what is no letter or number.
  static func name(_ letter: String, _ number: Int) -> String {
    let digits = String(number)
    return "\(letter) " + String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
  }

  /// One line for the end of the list.
  package var totals: String {
    "\(records.epochs.count) epochs, \(records.tickets.count) tickets, "
      + "\(records.events.count) events, \(records.leases.count) leases: "
      + "\(violations.count) violations"
  }
}

extension LedgerRecords.TicketRow {
  /// `A 017 of epoch 3`.
  var name: String {
    "\(Audit.name(letter, number)) of epoch \(epoch)"
  }

  var paper: Paper? { Paper(name: state, reason: reason) }
}
