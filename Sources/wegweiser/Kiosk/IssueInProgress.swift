internal import CSystem
internal import Console
internal import Glibc
internal import Guide
internal import Issuing
internal import Journal
internal import Pages
internal import Tickets
internal import Words

/// A number that is being taken, or a slip that is being printed, while the terminal goes on.
///
/// A pipe tells the event loop when there is a result, since that loop never awaits.
final class IssueInProgress: Sendable {
  /// Readable when there is a result.
  let descriptor: Int32
  private let box = ResultBox<TicketOnScreen>()
  private let issued = ResultBox<Issued>()
  private let printer: any SlipPrinter

  /// The same for every step in full.
  private let wholePrinter: any SlipPrinter

  /// Whether a visitor may ask for that.
  private let offersAllSteps: Bool

  /// Whether there is a printer from which slips can be taken.
  private let isPaper: Bool

  private init(
    _ printer: any SlipPrinter, _ wholePrinter: any SlipPrinter, offersAllSteps: Bool,
    _ kiosk: Kiosk, _ descriptor: Int32
  ) {
    self.printer = printer
    self.wholePrinter = wholePrinter
    self.offersAllSteps = offersAllSteps
    isPaper = kiosk.outlet.isPaper
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// What the visitor is shown, once; nil before it is known. While the slip is being printed that is
  /// the number alone.
  var result: TicketOnScreen? { box.take() }

  /// Takes note of what made ``descriptor`` readable; false where nothing more will come.
  func goesOn() -> Bool {
    var byte: UInt8 = 0
    return unsafe read(descriptor, &byte, 1) == 1
  }

  /// The ticket of the last result; nil where there is none.
  var ticket: Ticket? { issued.current?.ticket }

  /// The same, once nothing more will come; `heartbeat` says until then that nothing hangs, `tell`
  /// gets the number before its slip.
  func finished(
    beating heartbeat: Heartbeat? = nil, telling tell: (TicketOnScreen) -> Void = { _ in }
  ) -> TicketOnScreen? {
    var awaited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      guard unsafe poll(&awaited, 1, 1000) > 0 else {
        heartbeat?.beat()
        continue
      }
      guard goesOn() else { return result }
      if let number = box.current, number.paper == .printing {
        _ = box.take()
        tell(number)
      }
    }
  }

  /// Begins to take a number and to print its slip.
  static func taking(_ kiosk: Kiosk, _ plan: Plan, in language: Language) -> IssueInProgress? {
    start(
      kiosk.printer(plan, in: language), kiosk.printer(plan, in: language, isWhole: true),
      offersAllSteps: kiosk.outlet.offersAllSteps, kiosk, counting: plan.queue
    ) { printer in
      try await kiosk.issuer.take(
        queue: plan.queue, rank: plan.outcome.isFirstInLine ? .first : .ordinary,
        manner: Tickets.Manner(language, wantsInterpreter: plan.wantsInterpreter),
        print: printer)
    }
  }

  /// Begins to print the same number once more.
  func printingAgain(_ kiosk: Kiosk) -> IssueInProgress? {
    guard let ticket = issued.take()?.ticket else { return self }
    return again(printer, offersAllSteps: offersAllSteps, kiosk) { printer in
      try await kiosk.issuer.printAgain(ticket, print: printer)
    }
  }

  /// Begins to print the same number once more, with every step in full.
  func printingAllSteps(_ kiosk: Kiosk) -> IssueInProgress? {
    guard let ticket = issued.take()?.ticket else { return self }
    return again(wholePrinter, offersAllSteps: false, kiosk) { printer in
      try await kiosk.issuer.printAgain(ticket, print: printer)
    }
  }

  /// Records that the visitor has the slip.
  func confirming(_ kiosk: Kiosk) -> IssueInProgress? {
    guard let ticket = issued.take()?.ticket else { return self }
    return again(printer, offersAllSteps: offersAllSteps, kiosk) { _ in
      Issued(ticket: try await kiosk.issuer.confirmSlip(of: ticket), notices: [])
    }
  }

  private func again(
    _ printer: any SlipPrinter, offersAllSteps: Bool, _ kiosk: Kiosk,
    _ work: @escaping @Sendable (any SlipPrinter) async throws -> Issued
  ) -> IssueInProgress? {
    IssueInProgress.start(printer, wholePrinter, offersAllSteps: offersAllSteps, kiosk, work)
  }

  /// `counted` is the queue of a number that the office's statistics count, once its visitor has it.
  private static func start(
    _ printer: any SlipPrinter, _ wholePrinter: any SlipPrinter, offersAllSteps: Bool,
    _ kiosk: Kiosk, counting counted: Queue? = nil,
    _ work: @escaping @Sendable (any SlipPrinter) async throws -> Issued
  ) -> IssueInProgress? {
    var ends: [Int32] = [-1, -1]
    guard unsafe csystem_pipe(&ends) == 0 else { return nil }
    let (readEnd, writeEnd) = (ends[0], ends[1])
    let progress = IssueInProgress(
      printer, wholePrinter, offersAllSteps: offersAllSteps, kiosk, readEnd)
    Task.detached {
      let show: @Sendable (TicketOnScreen) -> Void = { ticket in
        progress.box.put(ticket)
        var byte: UInt8 = 0
        _ = unsafe write(writeEnd, &byte, 1)
      }
      do {
        // The number is on disk then; nobody should wait for paper to learn it.
        let telling = TellingPrinter(printer) { ticket in
          guard progress.isPaper else { return }
          show(
            TicketOnScreen(
              number: "\(ticket.number)", isFirstInLine: ticket.isFirstInLine, paper: .printing))
        }
        let issued = try await work(telling)
        progress.issued.put(issued)
        for notice in issued.notices { kiosk.counters.note(.notice(notice)) }
        let waiting = await kiosk.counters.waitingTime(of: issued.ticket)
        show(
          TicketOnScreen(
            issued.ticket, isPaper: progress.isPaper, waiting: waiting,
            offersAllSteps: offersAllSteps))
        if let counted { kiosk.counters.countNumber(in: counted) }
      } catch {
        kiosk.counters.note(.noNumber(error as? LedgerError ?? .unavailable(reason: "\(error)")))
        var closing: OpeningHours.Closing?
        if case .outsideHours(_, let found) = error as? LedgerError { closing = found }
        progress.box.put(.none(closing))
      }
      close(writeEnd)
    }
    return progress
  }
}

extension TicketOnScreen {
  /// A ticket as its visitor is told of it.
  ///
  /// The tray is no paper: nothing comes out that could be taken.
  init(_ ticket: Ticket, isPaper: Bool, waiting: WaitingTime?, offersAllSteps: Bool) {
    let mayPrintAgain = ticket.attempts < Ticket.mostAttempts
    let paper: PaperOnScreen =
      switch ticket.paper {
      case .printed: isPaper ? .there(mayPrintAgain: mayPrintAgain) : .noPrinter
      case .uncertain(.noPaper), .uncertain(.told): .didNotCome
      case .uncertain: .uncertain(mayPrintAgain: mayPrintAgain)
      case .reserved, .sent, .void: .didNotCome
      }
    self.init(
      number: "\(ticket.number)", isFirstInLine: ticket.isFirstInLine, paper: paper,
      waiting: waiting, offersAllSteps: offersAllSteps && mayPrintAgain)
  }
}

/// A printer that says of each ticket, before its slip is made, that it has its number.
private struct TellingPrinter: SlipPrinter {
  private let printer: any SlipPrinter
  private let tell: @Sendable (Ticket) -> Void

  init(_ printer: any SlipPrinter, tell: @escaping @Sendable (Ticket) -> Void) {
    self.printer = printer
    self.tell = tell
  }

  func isGood() async -> Bool { await printer.isGood() }

  func prepare(_ ticket: Ticket) async -> PreparedSlip? {
    tell(ticket)
    return await printer.prepare(ticket)
  }
}
