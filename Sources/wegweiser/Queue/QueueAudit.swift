internal import ArgumentParser
internal import Tickets

/// `wegweiser queue audit`: whether the ledger keeps what it promises.
struct QueueAudit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check every promise of the ledger, I1 to I14.",
    discussion: """
      It changes nothing. Each broken promise is one line, as in 'I3: A 017 of epoch 2 has no row \
      and lies in no lease'; the last line holds the totals. Exit status 0: sound, 65: something is \
      broken, 69: no ledger.

      I1 a number names one ticket. I2 every slip has a row. I3 no unexplained gap. I4 no slip of a \
      void number. I5 printed only where the printer said so. I6 as many slips as attempts. I7 \
      nothing goes back. I8 events without a hole, along the edges. I9 only numbers that visitors \
      may hold are called. I10 leases are disjoint. I11 nothing personal. I12 each day adds up. I13 \
      no number that a visitor may hold is out of reach. I14 no two such numbers look alike.

      Example: wegweiser queue audit --state /var/lib/wegweiser
      """)

  @OptionGroup var state: StateOptions

  func run() throws {
    let reader = try state.reader()
    let records = try wait(forLedger: { () async throws(LedgerError) in
      try await reader.records()
    })
    let audit = Audit(of: records, callable: try state.place().callable)
    let violations = audit.violations
    for violation in violations { print(violation) }
    print(audit.totals)
    guard violations.isEmpty else { throw ExitCode(Failure.Status.data.rawValue) }
  }
}
