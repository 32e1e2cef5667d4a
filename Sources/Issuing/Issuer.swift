package import Tickets
package import Words

/// Gives numbers and brings their slips to paper, in the one order that is safe.
///
/// A number is on disk before the first byte goes to the printer: a number that nobody holds can
/// be called in vain, but a slip that no ledger knows sends its holder to wait for ever.
package struct Issuer: Sendable {
  let ledger: any Ledger
  let clock: any OfficeClock
  let letters: Letters
  let deadline: Deadline

  /// When visitors get numbers of a queue; nil where they always do.
  let hours: @Sendable (Queue) -> OpeningHours?
  private(set) var identify: @Sendable () -> Ticket.ID

  /// The number of each letter at which staff are told that it comes to its end.
  private static let scarce = 900

  /// An issuer for the queues of an office's profile. `patience` is the longest wait for what a
  /// printer says of itself, measured with `timer`; `identify` makes the names of tickets.
  package init(
    ledger: any Ledger, clock: any OfficeClock, letters: Letters,
    hours: @escaping @Sendable (Queue) -> OpeningHours? = { _ in nil },
    patience: Duration = .seconds(10),
    timer: any Clock<Duration> = ContinuousClock(),
    identify: @escaping @Sendable () -> Ticket.ID = {
      var generator = SystemRandomNumberGenerator()
      return Ticket.ID(using: &generator)
    }
  ) {
    self.ledger = ledger
    self.clock = clock
    self.letters = letters
    self.hours = hours
    self.deadline = Deadline(limit: patience, clock: timer)
    self.identify = identify
  }

  /// The same issuer, whose next number has that name: asked twice, a wish is met once.
  package func naming(_ id: Ticket.ID) -> Issuer {
    var issuer = self
    issuer.identify = { id }
    return issuer
  }

  /// Settles the tickets of kiosks that died. Taking a number does this first, too.
  @discardableResult
  package func recover() async throws(LedgerError) -> [Ticket] {
    try await ledger.recover(at: clock.now)
  }

  /// Takes a number and prints its slip; without a printer the number is only told.
  ///
  /// - Throws: Why there is no number. The visitor then has seen none.
  package func take(
    queue: Queue, rank: Rank = .ordinary, byStaff isByStaff: Bool = false, manner: Manner? = nil,
    print printer: (any SlipPrinter)?
  ) async throws(LedgerError) -> Issued {
    guard let ordered = letters[queue] else {
      throw .unknownQueue(queue: queue, known: letters.queues)
    }
    try await ledger.prepare()
    let recovered = try await recover()

    let obstacle = await obstacle(printer)
    let request = TicketRequest(
      id: identify(), queue: queue, letters: ordered, rank: rank, isByStaff: isByStaff,
      hours: hours(queue), withoutPaper: obstacle, isSentAtOnce: obstacle == nil, manner: manner)
    do {
      let issued = try await issue(request, to: printer)
      await ledger.release(request.id)
      let settled = recovered.isEmpty ? [] : [Notice.recovered(recovered)]
      return Issued(ticket: issued.ticket, notices: settled + issued.notices)
    } catch {
      await ledger.release(request.id)
      throw error
    }
  }

  private func issue(
    _ request: TicketRequest, to printer: (any SlipPrinter)?
  ) async throws(LedgerError) -> Issued {
    let reservation = try await ledger.reserve(request, at: clock.now)
    let (ticket, notices) = (reservation.ticket, notices(of: reservation))
    guard let printer, request.isSentAtOnce else { return Issued(ticket: ticket, notices: notices) }
    return await settle(ticket, await outcome(of: ticket, on: printer), notices)
  }

  /// Brings a slip to paper within the time that this slip needs.
  func outcome(of ticket: Ticket, on printer: any SlipPrinter) async -> PrintOutcome {
    guard let slip = await printer.prepare(ticket) else { return .failed(.printerError) }
    let patience = Deadline(limit: slip.patience, clock: deadline.clock)
    return await patience.answer(or: .failed(.silence)) { await slip.print() }
  }

  /// Records what the printer said. The slip may be out, so the number stands even if that fails.
  func settle(
    _ sent: Ticket, _ outcome: PrintOutcome, _ notices: [Notice]
  ) async -> Issued {
    let step: Paper.Step =
      switch outcome {
      case .acknowledged: .acknowledge
      case .failed(let doubt): .doubt(doubt)
      }
    do {
      let ticket = try await ledger.record(step, of: sent.id, at: clock.now)
      return Issued(ticket: ticket, notices: notices)
    } catch {
      return Issued(ticket: sent, notices: notices + [.unrecorded(error)])
    }
  }

  /// Why no slip can be printed; nil where one can.
  func obstacle(_ printer: (any SlipPrinter)?) async -> Doubt? {
    guard let printer else { return .told }
    return await deadline.answer(or: false) { await printer.isGood() } ? nil : .noPaper
  }

  private func notices(of reservation: Reservation) -> [Notice] {
    var notices: [Notice] = []
    if reservation.jump != 0 { notices.append(.clockJumped(minutes: reservation.jump / 60)) }
    if case .replace(let epoch) = reservation.choice {
      notices.append(.ledgerReplaced(epoch, forgotten: reservation.forgotten))
    }
    let number = reservation.ticket.number
    if number.number == Issuer.scarce { notices.append(.runningOut(number)) }
    return notices
  }
}
