import Issuing
import Testing
import Tickets

/// A printer that answers as it was told to.
struct Printer: SlipPrinter {
  let outcome: PrintOutcome
  let good: Bool
  let look: @Sendable (Ticket) async throws -> Void

  init(
    _ outcome: PrintOutcome, isGood: Bool = true,
    look: @escaping @Sendable (Ticket) async throws -> Void = { _ in }
  ) {
    self.outcome = outcome
    self.good = isGood
    self.look = look
  }

  func isGood() async -> Bool { good }

  func prepare(_ ticket: Ticket) async -> PreparedSlip? {
    PreparedSlip(patience: .seconds(10)) {
      do { try await look(ticket) } catch { Issue.record(error) }
      return outcome
    }
  }
}

/// A printer that takes the bytes and never says anything.
struct DeafPrinter: SlipPrinter {
  func isGood() async -> Bool { true }

  func prepare(_ ticket: Ticket) async -> PreparedSlip? {
    PreparedSlip(patience: .seconds(10)) {
      for await _ in AsyncStream<Never>.makeStream().stream {}
      return .acknowledged
    }
  }
}

/// A ledger whose disk is full whenever one step is to be recorded.
struct ForgetfulLedger: Ledger {
  let real: any Ledger
  let forgets: Paper.Step

  func prepare() async throws(LedgerError) { try await real.prepare() }

  func recover(at now: Moment) async throws(LedgerError) -> [Ticket] {
    try await real.recover(at: now)
  }

  func reserve(
    _ request: TicketRequest, at now: Moment
  ) async throws(LedgerError) -> Reservation {
    guard forgets != .send || !request.isSentAtOnce else { throw .full(path: "/") }
    return try await real.reserve(request, at: now)
  }

  func record(
    _ step: Paper.Step, of ticket: Ticket.ID, at now: Moment
  ) async throws(LedgerError) -> Ticket {
    guard step != forgets else { throw .full(path: "/") }
    return try await real.record(step, of: ticket, at: now)
  }

  func release(_ ticket: Ticket.ID) async { await real.release(ticket) }
}

/// A clock on which every wait is over at once.
struct LateClock: Clock {
  var now: ContinuousClock.Instant { .now }
  var minimumResolution: Duration { .zero }

  func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {}
}
