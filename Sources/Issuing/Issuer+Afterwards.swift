package import Tickets

/// What a visitor with a number may still do about its slip.
extension Issuer {
  /// Prints the same number once more, marked as a copy if a slip may be out already.
  ///
  /// Where the printer is not good, or the copy fails too, the ticket stays as it was and its
  /// number is called like any other.
  ///
  /// - Throws: ``LedgerError/notAllowed(step:in:)`` after the second copy, or where no slip was
  ///   printed at all; then nothing is printed.
  package func printAgain(
    _ ticket: Ticket, print printer: any SlipPrinter
  ) async throws(LedgerError) -> Issued {
    guard await obstacle(printer) == nil else { return Issued(ticket: ticket, notices: []) }
    let copy = try await ledger.record(.copy, of: ticket.id, at: clock.now)
    let outcome = await outcome(of: copy, on: printer)
    guard outcome == .acknowledged, copy.paper != .printed else {
      return Issued(ticket: copy, notices: [])
    }
    return await settle(copy, outcome, [])
  }

  /// Records that the visitor, or staff, says the slip is there.
  package func confirmSlip(of ticket: Ticket) async throws(LedgerError) -> Ticket {
    try await ledger.record(.acknowledge, of: ticket.id, at: clock.now)
  }
}
