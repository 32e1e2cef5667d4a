internal import Issuing
internal import Journal
internal import Tickets
internal import Words

extension Counters {
  /// Takes a number for somebody who stands at a counter; it is told, and nothing is printed.
  func take(
    _ queue: Queue, _ rank: Rank, _ manner: Manner?
  ) async throws(LedgerError) -> Ticket {
    let issuer = issuer
    let issued: Issued
    do throws(LedgerError) {
      issued = try await issuer.take(
        queue: queue, rank: rank, byStaff: true, manner: manner, print: nil)
    } catch .exhausted {
      // A folder that has not met its server yet has no numbers.
      _ = try await courier?.go()
      issued = try await issuer.take(
        queue: queue, rank: rank, byStaff: true, manner: manner, print: nil)
    }
    for notice in issued.notices { note(.notice(notice)) }
    countNumber(in: queue)
    // The number counts without it; whoever goes next tells it.
    _ = try? await courier?.go()
    return issued.ticket
  }
}
