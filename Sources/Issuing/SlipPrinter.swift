package import Tickets

/// What brings a ticket's slip to paper and says what came of it.
package protocol SlipPrinter: Sendable {
  /// Whether the printer is good now: there, with paper, closed.
  ///
  /// If not, the number is taken and told, and nothing is sent.
  func isGood() async -> Bool

  /// Prints the slip of a ticket, marked as a copy where the ticket says so.
  ///
  /// The ticket is on disk as `sent` before this is called. No answer within the issuer's patience counts as
  /// ``Doubt/silence``; the task is then cancelled.
  func print(_ ticket: Ticket) async -> PrintOutcome
}

/// What a printer says about a slip.
package enum PrintOutcome: Equatable, Sendable {
  /// The printer confirmed that the slip came out.
  case acknowledged
  /// It did not, or cannot know.
  ///
  /// - Precondition: Not ``Doubt/told`` or ``Doubt/noPaper``, which say that nothing was sent.
  case failed(Doubt)
}
