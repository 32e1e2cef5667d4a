package import Tickets

/// What brings a ticket's slip to paper and says what came of it.
package protocol SlipPrinter: Sendable {
  /// Whether the printer is good now: there, with paper, closed.
  ///
  /// If not, the number is taken and told, and nothing is sent.
  func isGood() async -> Bool

  /// Makes the slip of a ticket, marked as a copy where the ticket says so; nil where none can be
  /// made.
  ///
  /// The ticket is on disk as `sent` before this is called.
  func prepare(_ ticket: Ticket) async -> PreparedSlip?
}

/// A slip that is ready to be printed, and how long that may take.
package struct PreparedSlip: Sendable {
  /// The longest that printing this slip may take. No answer by then counts as ``Doubt/silence``;
  /// the task is then cancelled.
  package let patience: Duration

  package let print: @Sendable () async -> PrintOutcome

  package init(patience: Duration, print: @escaping @Sendable () async -> PrintOutcome) {
    self.patience = patience
    self.print = print
  }
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
